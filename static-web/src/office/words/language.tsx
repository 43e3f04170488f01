import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { en } from "./en";
import { zh, type Words } from "./zh";

export type Language = "zh-CN" | "en";

interface LanguageState {
  language: Language;
  setLanguage: (next: Language) => void;
}

const kept = "office.language";

const LanguageContext = createContext<LanguageState>({
  language: "zh-CN",
  setLanguage: () => undefined,
});

const first = (): Language => (localStorage.getItem(kept) === "en" ? "en" : "zh-CN");

export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(first);
  useEffect(() => {
    localStorage.setItem(kept, language);
    document.documentElement.lang = language;
  }, [language]);
  const state = useMemo(() => ({ language, setLanguage }), [language]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
};

export const useLanguage = () => use(LanguageContext);

export const useWords = (): Words => (use(LanguageContext).language === "en" ? en : zh);
