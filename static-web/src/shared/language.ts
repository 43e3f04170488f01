import { recall, remember } from "./storage";

export type Language = "zh-CN" | "en";

const key = "language";

export function asLanguage(value: string | null): Language | null {
  if (!value) return null;
  return value.toLowerCase().startsWith("en") ? "en" : value.startsWith("zh") ? "zh-CN" : null;
}

/** The first of our languages that the browser prefers, else Chinese; the sign-in page does the same. */
export const browserLanguage = (): Language =>
  navigator.languages.map(asLanguage).find((language) => language !== null) ?? "zh-CN";

/** The language asked for in the address, else the one chosen before, else the browser's. */
export function preferredLanguage(search = location.search): Language {
  const asked = asLanguage(new URLSearchParams(search).get("lang"));
  return asked ?? asLanguage(recall(key)) ?? browserLanguage();
}

export function rememberLanguage(language: Language) {
  remember(key, language);
}
