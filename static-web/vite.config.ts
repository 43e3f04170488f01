import { existsSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Connect, type Plugin } from "vite";

const root = import.meta.dirname;
const api = process.env.LEGALOVERSIGHT_API ?? "http://127.0.0.1:7071";
const office = resolve(root, "office/index.html");

// The portal keeps its state in the address; every page under /office/ is its one entry.
const officePages: Connect.NextHandleFunction = (request, _response, next) => {
  const path = request.url?.split("?")[0] ?? "";
  const page = path === "/office" || (path.startsWith("/office/") && !/\.\w+$/.test(path));
  if (page && request.headers.accept?.includes("text/html")) request.url = "/office/index.html";
  next();
};

const officeFallback: Plugin = {
  name: "office-fallback",
  configureServer: (server) => void server.middlewares.use(officePages),
  configurePreviewServer: (server) => void server.middlewares.use(officePages),
};

const proxy = Object.fromEntries(
  ["/api", "/connect", "/signin", "/.well-known"].map((path) => [path, { target: api }]),
);

export default defineConfig({
  root,
  base: "/",
  plugins: [react(), officeFallback],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        public: resolve(root, "index.html"),
        ...(existsSync(office) ? { office } : {}),
      },
    },
  },
  server: { host: "127.0.0.1", port: 5173, proxy },
  preview: { host: "127.0.0.1", port: 4173, proxy },
});
