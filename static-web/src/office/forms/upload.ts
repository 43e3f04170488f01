import { call, get, post } from "../api/client";
import { Problem } from "../api/problem";
import type { Committed, UploadTicket } from "../api/types";
import type { Sent } from "./draft";
import { sha256 } from "./sha256";

export interface UploadProgress {
  phase: "hashing" | "sending";
  share: number;
}

const uploads = "/api/office/uploads";

const kept = (hash: string, name: string) => `office.upload:${hash}:${name}`;

// All block names of one blob must be Base64 of the same length.
const blockName = (index: number) => btoa(String(index).padStart(6, "0"));

const blockUrl = (url: string, parameters: string) =>
  `${url}${url.includes("?") ? "&" : "?"}${parameters}`;

/** A signed address of another store carries its own right; the officer's token stays at home. */
const put = async (url: string, body: Blob | string, type: string, signal: AbortSignal) => {
  const headers = { "Content-Type": type };
  if (new URL(url, location.href).origin === location.origin) {
    await call(url, { method: "PUT", body, headers, signal });
    return;
  }
  const response = await fetch(url, { method: "PUT", body, headers, signal }).catch((error) => {
    if (signal.aborted) throw error;
    throw Problem.unreachable();
  });
  if (!response.ok) throw await Problem.of(response);
};

const begin = (file: File, hash: string) =>
  post<UploadTicket>(uploads, {
    name: file.name,
    size: file.size,
    sha256: hash,
    mediaType: mediaTypeOf(file),
  });

/** What has arrived of an upload, and an address that is good for a while. */
const resume = (upload: string, signal: AbortSignal) =>
  get<UploadTicket>(`${uploads}/${upload}`, signal);

const ticketFor = async (file: File, hash: string, signal: AbortSignal): Promise<UploadTicket> => {
  const key = kept(hash, file.name);
  const upload = localStorage.getItem(key);
  if (upload) {
    try {
      return await resume(upload, signal);
    } catch (error) {
      // An upload that the store no longer knows starts anew.
      if (!Problem.isRefusal(error)) throw error;
    }
  }
  const ticket = await begin(file, hash);
  localStorage.setItem(key, ticket.upload);
  return ticket;
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

/** Sends what has not arrived yet, and then the list of all blocks. */
const sendBlocks = async (
  file: File,
  ticket: UploadTicket,
  progress: (share: number) => void,
  signal: AbortSignal,
) => {
  let { url } = ticket;
  const send = async (parameters: string, body: Blob | string, type: string) => {
    try {
      await put(blockUrl(url, parameters), body, type, signal);
    } catch (error) {
      // A signed address runs out while a long file is on its way; a fresh one goes on with it.
      // The store may say so without leave to read it, which looks like no answer.
      if (!ticket.until || !(error instanceof Problem) || ![0, 403].includes(error.status))
        throw error;
      ({ url } = await resume(ticket.upload, signal));
      await put(blockUrl(url, parameters), body, type, signal);
    }
  };
  const total = Math.max(1, Math.ceil(file.size / ticket.blockSize));
  const names = Array.from({ length: total }, (_, index) => blockName(index));
  const arrived = new Map(ticket.blocks.map(({ id, size }) => [id, size]));
  for (const [index, name] of names.entries()) {
    progress(index / total);
    const block = file.slice(index * ticket.blockSize, (index + 1) * ticket.blockSize);
    if (arrived.get(name) !== block.size)
      await send(
        `comp=block&blockid=${encodeURIComponent(name)}`,
        block,
        "application/octet-stream",
      );
  }
  await send("comp=blocklist", blockList(names), "application/xml");
};

/** Sends a file in blocks; after a break the same file goes on with the blocks that are missing. */
export const uploadFile = async (
  file: File,
  progress: (now: UploadProgress) => void,
  signal: AbortSignal,
): Promise<Sent> => {
  const hash = await sha256(file, (share) => progress({ phase: "hashing", share }), signal);
  const key = kept(hash, file.name);
  try {
    const ticket = await ticketFor(file, hash, signal);
    if (!ticket.committed)
      await sendBlocks(file, ticket, (share) => progress({ phase: "sending", share }), signal);
    const path = `${uploads}/${ticket.upload}/commit`;
    const done = (await (await call(path, { method: "POST", signal })).json()) as Committed;
    localStorage.removeItem(key);
    return {
      upload: ticket.upload,
      name: done.name,
      size: done.size,
      sha256: done.sha256,
      mediaType: done.mediaType,
      reading: done.reading ?? null,
    };
  } catch (error) {
    // What was refused for good cannot be resumed; the next try starts anew.
    if (Problem.isRefusal(error)) localStorage.removeItem(key);
    throw error;
  }
};
