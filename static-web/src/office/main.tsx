import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { StrictMode, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { Problem } from "./api/problem";
import { portalRouter } from "./routes";
import { portalTheme } from "./theme";
import { LanguageProvider, useLanguage } from "./words/language";
import "./styles/ground.css";
import "./styles/frame.css";
import "./styles/lists.css";
import "./styles/search.css";
import "./styles/case.css";
import "./styles/stages.css";
import "./styles/dossier.css";
import "./styles/timeline.css";
import "./styles/form.css";
import "./styles/materials.css";
import "./styles/figures.css";
import "./styles/print.css";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal will not change by asking again; a broken line may.
      retry: (count, error) =>
        count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
});

const Portal = () => {
  const { language } = useLanguage();
  dayjs.locale(language === "en" ? "en" : "zh-cn");
  const router = useMemo(portalRouter, []);
  return (
    <ConfigProvider
      locale={language === "en" ? enUS : zhCN}
      theme={portalTheme}
      button={{ autoInsertSpace: false }}
    >
      <AntApp>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
};

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <LanguageProvider>
      <Portal />
    </LanguageProvider>
  </StrictMode>,
);
