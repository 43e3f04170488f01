import { useEffect } from "react";
import { useWords } from "./words";

let spoken: HTMLElement | undefined;

/** Names the page in the window's title, and aloud when it changes without a reload. */
export function useTitle(title: string | undefined) {
  const { site } = useWords();
  useEffect(() => {
    if (title === undefined) return;
    document.title = title ? `${title} - ${site}` : site;
    if (spoken) spoken.textContent = title;
    else {
      spoken = document.createElement("div");
      spoken.className = "unseen";
      spoken.setAttribute("aria-live", "polite");
      document.body.append(spoken);
    }
  }, [title, site]);
}
