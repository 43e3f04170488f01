import { useEffect, useRef, useState } from "react";
import { Problem, request } from "../shared/request";
import { useLanguage } from "./words";

const fresh = (key: string) => Date.now() - (kept.get(key)?.at ?? 0) < keptFor;

export interface Load<T> {
  data?: T;
  problem?: Problem;
  loading: boolean;
  again: () => void;
}

// What was read stays for the way back, so that a page returns where it was scrolled.
const kept = new Map<string, { value: unknown; at: number }>();
const keptAtMost = 40;
const keptFor = 120_000;

function keep(key: string, value: unknown) {
  kept.delete(key);
  kept.set(key, { value, at: Date.now() });
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value!);
}

/** Reads `url` in the reader's language; null reads nothing. */
export function useLoad<T>(url: string | null, body?: unknown): Load<T> {
  const language = useLanguage();
  const sent = body === undefined ? "" : JSON.stringify(body);
  const key = `${language} ${url} ${sent}`;
  const [answer, setAnswer] = useState<{ key: string; data?: T; problem?: Problem }>();
  const [tries, setTries] = useState(0);
  const lastData = useRef<T>(undefined);

  useEffect(() => {
    if (!url || (fresh(key) && tries === 0)) return;
    const leaving = new AbortController();
    request<T>(url, {
      language,
      body: sent ? JSON.parse(sent) : undefined,
      signal: leaving.signal,
    }).then(
      (data) => {
        if (leaving.signal.aborted) return;
        keep(key, data);
        setAnswer({ key, data });
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        const problem = error instanceof Problem ? error : new Problem(0, "READ", String(error));
        setAnswer({ key, problem });
      },
    );
    return () => leaving.abort();
  }, [key, url, sent, language, tries]);

  const now = answer?.key === key ? answer : undefined;
  const data = now?.data ?? (kept.get(key)?.value as T | undefined);
  if (data !== undefined) lastData.current = data;
  const again = () => {
    setAnswer(undefined);
    setTries((count) => count + 1);
  };
  return {
    data: data ?? (now?.problem ? undefined : lastData.current),
    problem: now?.problem,
    loading: url !== null && data === undefined && !now?.problem,
    again,
  };
}
