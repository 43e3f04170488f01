import { createContext, useContext } from "react";
import type { Language } from "../shared/language";
import { en } from "./words/en";
import { zh, type Words } from "./words/zh";

export const LanguageContext = createContext<Language>("zh-CN");

export const useLanguage = () => useContext(LanguageContext);

export const useWords = (): Words => (useLanguage() === "en" ? en : zh);

/** The language to mark of what the server named: where it has no other name, the name is the Chinese one. */
export const inChinese = (label: string, name?: string | null) =>
  label === name ? "zh-CN" : undefined;
