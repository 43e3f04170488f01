import { useSyncExternalStore } from "react";

/** Where the reader is: the address, and how they came there. */
export interface Place {
  path: string;
  query: URLSearchParams;
  hash: string;
  key: string;
  arrival: "load" | "link" | "back";
  note?: string;
}

interface Going {
  replace?: boolean;
  /** Stay where the page is scrolled, as when a filter changes. */
  stay?: boolean;
  /** A word for the next page that does not belong in its address. */
  note?: string;
}

const listeners = new Set<() => void>();
const scrolled = new Map<string, number>();
let current = read("load");

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function read(arrival: Place["arrival"]): Place {
  const state = history.state as { key?: string; note?: string } | null;
  return {
    path: readable(location.pathname).replace(/(.)\/+$/, "$1"),
    query: new URLSearchParams(location.search),
    hash: location.hash,
    key: state?.key ?? "first",
    arrival,
    note: state?.note,
  };
}

function arrive(arrival: Place["arrival"]) {
  current = read(arrival);
  listeners.forEach((listener) => listener());
}

export function go(href: string, { replace, stay, note }: Going = {}) {
  scrolled.set(current.key, scrollY);
  const before = current.path;
  const state = { key: replace ? current.key : Date.now().toString(36), note };
  history[replace ? "replaceState" : "pushState"](state, "", href);
  if (!stay) scrollTo(0, 0);
  arrive("link");
  if (current.path !== before) document.getElementById("main")?.focus({ preventScroll: true });
  if (current.hash) document.getElementById(current.hash.slice(1))?.scrollIntoView();
}

export function watchHistory() {
  history.scrollRestoration = "manual";
  addEventListener("popstate", () => {
    scrolled.set(current.key, scrollY);
    arrive("back");
  });
}

export const scrolledAt = (key: string) => scrolled.get(key) ?? 0;

export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** The address of `path` with the query's entries, without the empty ones. */
export function address(path: string, query: Record<string, string | number | undefined | null>) {
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(kept.filter(([, v]) => v !== "").map(([k, v]) => [k, `${v}`]));
  return search.size ? `${path}?${search}` : path;
}
