import { Problem } from "./problem";

interface Caller {
  token: () => Promise<string | null>;
  language: () => string;
  unauthorised: () => void;
}

let caller: Caller = {
  token: () => Promise.resolve(null),
  language: () => "zh-CN",
  unauthorised: () => undefined,
};

/** Told once by the session who calls, in which language, and what to do when nobody is known. */
export const callAs = (next: Caller) => {
  caller = next;
};

export interface Call {
  method?: string;
  body?: BodyInit | object;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const raw = (body: Call["body"]): body is BodyInit =>
  typeof body === "string" ||
  body instanceof Blob ||
  body instanceof ArrayBuffer ||
  ArrayBuffer.isView(body);

const send = async (path: string, { method, body, headers, signal }: Call): Promise<Response> => {
  const token = await caller.token();
  const request = new Headers({ "Accept-Language": caller.language(), ...headers });
  if (token) request.set("Authorization", `Bearer ${token}`);
  if (body !== undefined && !raw(body)) request.set("Content-Type", "application/json");
  try {
    return await fetch(path, {
      method: method ?? "GET",
      headers: request,
      body: body === undefined ? null : raw(body) ? body : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw Problem.unreachable();
  }
};

export const call = async (path: string, options: Call = {}): Promise<Response> => {
  const response = await send(path, options);
  if (response.status === 401) caller.unauthorised();
  if (!response.ok) throw await Problem.of(response);
  return response;
};

export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await (await call(path, signal ? { signal } : {})).json()) as T;

export const post = async <T>(path: string, body: object, headers = {}): Promise<T> =>
  (await (await call(path, { method: "POST", body, headers })).json()) as T;

/** A query string from what is set; empty values leave no trace in the address. */
export const query = (values: Record<string, string | number | null | undefined>): string => {
  const entries = Object.entries(values).filter(([, value]) => value != null && value !== "");
  if (entries.length === 0) return "";
  return `?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))}`;
};

/** Saves what only a signed-in officer may fetch: the browser cannot send the token by a link. */
export const download = async (path: string, name: string): Promise<void> => {
  const blob = await (await call(path)).blob();
  const href = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};
