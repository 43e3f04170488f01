import { call } from "../api/client";
import { currentToken } from "../session/sign-in";

const patience = 3000;

const begin = async (): Promise<boolean> => {
  if (!("serviceWorker" in navigator)) return false;
  const workers = navigator.serviceWorker;
  workers.addEventListener("message", (event) => {
    if (event.data === "token")
      void currentToken().then((token) => event.ports[0]?.postMessage(token));
  });
  workers.startMessages();
  await workers.register("/office/media-worker.js");
  if (workers.controller) return true;
  return new Promise((answer) => {
    const tired = setTimeout(() => answer(false), patience);
    workers.addEventListener("controllerchange", () => {
      clearTimeout(tired);
      answer(true);
    });
  });
};

let worker: Promise<boolean> | null = null;

/** A recording as an address a player can take: streamed where a worker may run, else fetched whole. */
export const mediaAddress = async (path: string): Promise<string> => {
  worker ??= begin().catch(() => false);
  if (await worker) return path;
  return URL.createObjectURL(await (await call(path)).blob());
};
