import { call, post } from "../api/client";
import { Problem } from "../api/problem";
import type { Committed, UploadTicket } from "../api/types";
import type { Sent } from "./draft";
import { sha256 } from "./sha256";

export interface UploadProgress {
  phase: "hashing" | "sending";
  share: number;
}

interface Unfinished extends UploadTicket {
  blocks: string[];
}

const kept = (hash: string, name: string) => `office.upload:${hash}:${name}`;

const unfinished = (key: string): Unfinished | null =>
  JSON.parse(localStorage.getItem(key) ?? "null") as Unfinished | null;

// All block names of one blob must have the same length.
const blockName = (index: number) => btoa(String(index).padStart(6, "0"));

const blockUrl = (url: string, parameters: string) =>
  `${url}${url.includes("?") ? "&" : "?"}${parameters}`;

/** A signed address of another store carries its own right; the officer's token stays at home. */
const put = async (url: string, body: BodyInit, type: string, signal: AbortSignal) => {
  const headers = { "Content-Type": type };
  if (new URL(url, location.href).origin === location.origin)
    return call(url, { method: "PUT", body: body as Blob, headers, signal });
  const response = await fetch(url, { method: "PUT", body, headers, signal }).catch(() => null);
  if (!response) throw Problem.unreachable();
  if (!response.ok) throw await Problem.of(response);
  return response;
};

const begin = async (file: File, hash: string): Promise<Unfinished> => {
  const ticket = await post<UploadTicket>("/api/office/uploads", {
    name: file.name,
    size: file.size,
    sha256: hash,
    mediaType: mediaTypeOf(file),
  });
  return { ...ticket, blocks: [] };
};

const types: Record<string, string> = {
  ofd: "application/ofd",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  pdf: "application/pdf",
  wps: "application/vnd.ms-works",
  txt: "text/plain",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Browsers know no type for OFD, and some call a CSV a workbook: a known ending says it better. */
export const mediaTypeOf = ({ name, type }: File): string =>
  types[name.split(".").pop()?.toLowerCase() ?? ""] || type || "application/octet-stream";

const blockList = (blocks: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><BlockList>${blocks
    .map((block) => `<Latest>${block}</Latest>`)
    .join("")}</BlockList>`;

/** Sends a file in blocks; after a break the same file goes on from the first missing block. */
export const uploadFile = async (
  file: File,
  progress: (now: UploadProgress) => void,
  signal: AbortSignal,
): Promise<Sent> => {
  const hash = await sha256(file, (share) => progress({ phase: "hashing", share }), signal);
  const key = kept(hash, file.name);
  const state = unfinished(key) ?? (await begin(file, hash));
  const total = Math.max(1, Math.ceil(file.size / state.blockSize));
  const names = Array.from({ length: total }, (_, index) => blockName(index));
  try {
    for (const [index, name] of names.entries()) {
      progress({ phase: "sending", share: index / total });
      if (state.blocks.includes(name)) continue;
      const block = file.slice(index * state.blockSize, (index + 1) * state.blockSize);
      const url = blockUrl(state.url, `comp=block&blockid=${encodeURIComponent(name)}`);
      await put(url, block, "application/octet-stream", signal);
      state.blocks.push(name);
      localStorage.setItem(key, JSON.stringify(state));
    }
    await put(blockUrl(state.url, "comp=blocklist"), blockList(names), "application/xml", signal);
    const path = `/api/office/uploads/${state.upload}/commit`;
    const done = (await (await call(path, { method: "POST", signal })).json()) as Committed;
    localStorage.removeItem(key);
    return {
      upload: state.upload,
      name: done.name,
      size: done.size,
      sha256: done.sha256,
      mediaType: done.mediaType,
      reading: done.reading ?? null,
    };
  } catch (error) {
    // A ticket the store no longer knows cannot be resumed; the next try starts anew.
    if (error instanceof Problem && error.status >= 400 && error.status < 500)
      localStorage.removeItem(key);
    throw error;
  }
};
