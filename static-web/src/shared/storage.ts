/** Storage that a browser may refuse; what cannot be kept is forgotten, and nothing breaks. */
export function recall(key: string, store: "local" | "session" = "local"): string | null {
  try {
    return (store === "local" ? localStorage : sessionStorage).getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string, store: "local" | "session" = "local") {
  try {
    (store === "local" ? localStorage : sessionStorage).setItem(key, value);
  } catch {
    // Private windows and strict settings refuse; the page works without it.
  }
}
