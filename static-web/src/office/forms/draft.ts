import type { Reading } from "../api/types";

export interface Sent {
  upload: string;
  name: string;
  size: number;
  sha256: string;
  mediaType: string;
  reading?: Reading | null;
}

export interface Draft {
  label: string;
  values: Record<string, unknown>;
  files: Record<string, Sent[]>;
  at: number;
  /** A repeat of the very same submission carries the same Idempotency-Key. */
  submission?: { key: string; body: string };
}

const root = "office.draft:";
const oldest = 90 * 24 * 3600 * 1000;

/** Where a draft is kept: the officer, the case (or the procedure of a new one), the step. */
export const draftKey = (officer: string, place: string, step: string) =>
  `${root}${officer}:${place}:${step}`;

export const readDraft = (key: string): Draft | null => {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
    return draft && Date.now() - draft.at < oldest ? draft : null;
  } catch {
    return null;
  }
};

export const writeDraft = (key: string, draft: Draft) => {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full store must not stop the officer from working; the page still holds the values.
  }
};

export const dropDraft = (key: string) => localStorage.removeItem(key);

const keys = (prefix: string) => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

export const draftsOf = (officer: string): string[] => keys(`${root}${officer}:`);

export const draftsAt = (officer: string, place: string): { step: string; key: string }[] =>
  keys(`${root}${officer}:${place}:`).map((key) => ({
    key,
    step: key.slice(`${root}${officer}:${place}:`.length),
  }));

export const clearDrafts = (officer: string) => draftsOf(officer).forEach(dropDraft);
