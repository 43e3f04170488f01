import { createRoot } from "react-dom/client";

createRoot(document.getElementById("root")!).render(<main>规范性文件公开</main>);
