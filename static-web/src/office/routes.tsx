import { createBrowserRouter, type RouteObject } from "react-router";
import { CallbackPage, SessionGate } from "./session/session";
import { BrokenPage, MissingPage } from "./shell/broken";
import { Shell } from "./shell/shell";

const page = (path: string, load: () => Promise<{ Component: () => React.ReactNode }>) => ({
  path,
  lazy: load,
});

const pages: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import("./worklist/worklist-page")).WorklistPage }),
  },
  page("cases/:id", async () => ({ Component: (await import("./case/case-page")).CasePageView })),
  page("new", async () => ({ Component: (await import("./filing/choose-page")).ChoosePage })),
  page("new/:procedure/:step", async () => ({
    Component: (await import("./filing/filing-page")).FilingPage,
  })),
  page("search", async () => ({ Component: (await import("./search/search-page")).SearchPage })),
  page("register", async () => ({
    Component: (await import("./register/register-page")).RegisterPage,
  })),
  page("indicators", async () => ({
    Component: (await import("./indicators/indicators-page")).IndicatorsPage,
  })),
  page("indicators/cases", async () => ({
    Component: (await import("./indicators/drill-page")).DrillPage,
  })),
  page("cleanup", async () => ({
    Component: (await import("./cleanup/cleanup-page")).CleanupPage,
  })),
  page("reconciliation", async () => ({
    Component: (await import("./reconciliation/reconciliation-page")).ReconciliationPage,
  })),
  page("institutions", async () => ({
    Component: (await import("./institutions/institutions-page")).InstitutionsPage,
  })),
  page("operations", async () => ({
    Component: (await import("./operations/operations-page")).OperationsPage,
  })),
  { path: "*", Component: MissingPage },
];

export const portalRouter = () =>
  createBrowserRouter(
    [
      { path: "/callback", Component: CallbackPage, ErrorBoundary: BrokenPage },
      {
        path: "/",
        element: (
          <SessionGate>
            <Shell />
          </SessionGate>
        ),
        HydrateFallback: () => null,
        ErrorBoundary: BrokenPage,
        children: [{ ErrorBoundary: BrokenPage, children: pages }],
      },
    ],
    { basename: "/office" },
  );
