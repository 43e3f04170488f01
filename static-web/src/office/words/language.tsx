import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { asLanguage, browserLanguage, type Language } from "../../shared/language";
import { en } from "./en";
import { zh, type Words } from "./zh";

export type { Language };

interface LanguageState {
  language: Language;
  setLanguage: (next: Language) => void;
}

const kept = "office.language";

const LanguageContext = createContext<LanguageState>({
  language: "zh-CN",
  setLanguage: () => undefined,
});

const first = (): Language => asLanguage(localStorage.getItem(kept)) ?? browserLanguage();

export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, show] = useState<Language>(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const state = useMemo(() => {
    const setLanguage = (next: Language) => {
      localStorage.setItem(kept, next);
      show(next);
    };
    return { language, setLanguage };
  }, [language]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
};

export const useLanguage = () => use(LanguageContext);

export const useWords = (): Words => (use(LanguageContext).language === "en" ? en : zh);
