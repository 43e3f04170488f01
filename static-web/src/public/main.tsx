import { createRoot } from "react-dom/client";
import { watchHistory } from "./place";
import { Site } from "./Site";
import "./style/ground.css";
import "./style/frame.css";
import "./style/pages.css";
import "./style/results.css";
import "./style/document.css";
import "./style/beside.css";
import "./style/forms.css";
import "./style/calculator.css";
import "./style/print.css";

watchHistory();
createRoot(document.getElementById("root")!).render(<Site />);
