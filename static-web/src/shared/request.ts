import type { Language } from "./language";

export interface ProblemDetail {
  code?: string;
  detail?: string;
  field?: string;
  article?: string;
}

/** What the server refused (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: ProblemDetail[];
  /** The last page of a list, where one after it was asked for. */
  readonly lastPage?: number;

  constructor(
    status: number,
    code: string,
    detail: string,
    errors: ProblemDetail[] = [],
    lastPage?: number,
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.lastPage = lastPage;
  }
}

interface Options {
  language: Language;
  body?: unknown;
  signal?: AbortSignal;
}

export async function request<T>(url: string, { language, body, signal }: Options): Promise<T> {
  const headers: Record<string, string> = {
    Accept: "application/json",
    "Accept-Language": language,
  };
  if (body !== undefined) headers["Content-Type"] = "application/json";

  let response: Response;
  try {
    response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, "NETWORK", "");
  }

  const json = /\bjson\b/.test(response.headers.get("Content-Type") ?? "");
  const content = json ? await response.json().catch(() => null) : null;
  if (response.ok && content !== null) return content as T;

  const single = content?.field ? [content as ProblemDetail] : [];
  throw new Problem(
    response.status,
    content?.code ?? `HTTP ${response.status}`,
    content?.detail ?? content?.title ?? "",
    content?.errors ?? single,
    content?.lastPage,
  );
}
