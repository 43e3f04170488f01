import { useEffect, useState } from "react";
import type { Submitted } from "../api";
import { recall, remember } from "../../shared/storage";

export interface Draft {
  reasons: string;
  articlesConcerned: string;
  requesterName: string;
  requesterContact: string;
  /** Whom it is addressed to: office or region. */
  addressee: string;
}

export const pages = ["start", "reasons", "you", "check", "done"] as const;
export type PageName = (typeof pages)[number];

/** The page of the form on which a field stands. */
export const pageOf: Record<keyof Draft, PageName> = {
  reasons: "reasons",
  articlesConcerned: "reasons",
  requesterName: "you",
  requesterContact: "you",
  addressee: "you",
};

const empty: Draft = {
  reasons: "",
  articlesConcerned: "",
  requesterName: "",
  requesterContact: "",
  addressee: "office",
};

function stored<T>(key: string): T | null {
  try {
    return JSON.parse(recall(key, "session") ?? "null") as T | null;
  } catch {
    return null;
  }
}

/** What has been written so far, kept through reloads until it is submitted. */
export function useDraft(document: string) {
  const key = `suggest ${document}`;
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...stored<Draft>(key) }));
  useEffect(() => remember(key, JSON.stringify(draft), "session"), [key, draft]);
  return [draft, setDraft] as const;
}

const receiptKey = (document: string) => `suggested ${document}`;
export const receipt = (document: string) => stored<Submitted>(receiptKey(document));

export function keepReceipt(document: string, submitted: Submitted) {
  remember(receiptKey(document), JSON.stringify(submitted), "session");
}

export const emptied = () => ({ ...empty });
