// A player cannot carry an officer's token. For recordings in the case files this worker asks the
// page for it and passes the byte range on, so that a long recording plays without being fetched whole.
const recording = /^\/api\/office\/cases\/[^/]+\/files\/[^/]+$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const ask = (client) =>
  new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answer(data);
    client.postMessage("token", [port2]);
  });

const send = async (request, clientId) => {
  const client = await self.clients.get(clientId);
  const token = client ? await ask(client) : null;
  const headers = new Headers();
  const range = request.headers.get("Range");
  if (range) headers.set("Range", range);
  if (token) headers.set("Authorization", `Bearer ${token}`);
  return fetch(request.url, { headers, cache: "no-store" });
};

self.addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || !recording.test(url.pathname)) return;
  if (request.destination !== "audio" && request.destination !== "video") return;
  event.respondWith(send(request, clientId));
});
