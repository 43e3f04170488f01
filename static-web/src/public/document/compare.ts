import type { LegalDocument } from "../api";
import { paragraphs, withoutHead } from "./paper";

export interface Piece {
  kind: "same" | "gone" | "new";
  text: string;
}

export interface Compared {
  label: string;
  kind: "same" | "changed" | "gone" | "new";
  pieces: Piece[];
}

const cellsAtMost = 6_000_000;

function joined(pieces: Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = found.at(-1);
    if (!text) continue;
    if (last?.kind === kind) last.text += text;
    else found.push({ kind, text });
  }
  return found;
}

/** What was taken out of `before` and put in to make `after`, character by character. */
export function differences(before: string, after: string): Piece[] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start])
    start += 1;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  const around = (middle: Piece[]) =>
    joined([
      { kind: "same", text: before.slice(0, start) },
      ...middle,
      { kind: "same", text: end ? before.slice(-end) : "" },
    ]);
  const width = b.length + 1;
  if ((a.length + 1) * width > cellsAtMost) {
    return around([
      { kind: "gone", text: a },
      { kind: "new", text: b },
    ]);
  }

  // common[i * width + j] is the length of the longest text that a from i and b from j share.
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const cell = i * width + j;
      common[cell] =
        a[i] === b[j]
          ? common[cell + width + 1]! + 1
          : Math.max(common[cell + width]!, common[cell + 1]!);
    }
  }
  const middle: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const cell = i * width + j;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      middle.push({ kind: "same", text: a[i]! });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || common[cell + width]! >= common[cell + 1]!)) {
      middle.push({ kind: "gone", text: a[i]! });
      i += 1;
    } else {
      middle.push({ kind: "new", text: b[j]! });
      j += 1;
    }
  }
  return around(middle);
}

interface Part {
  key: string;
  label: string;
  text: string;
}

function parts(document: LegalDocument): Part[] {
  if (document.articles.length > 0) {
    return document.articles.map(({ n, label, text }) => ({ key: `${n}`, label, text }));
  }
  const found: Part[] = [{ key: "", label: "", text: "" }];
  for (const { kind, text } of paragraphs(withoutHead(document.text, document))) {
    if (kind === "heading") found.push({ key: text, label: text, text: "" });
    else found.at(-1)!.text += `${text}\n`;
  }
  return found.filter(({ text }) => text);
}

/** Two versions of a document, article by article, in the order of the later one. */
export function compared(before: LegalDocument, after: LegalDocument): Compared[] {
  const old = parts(before);
  const now = parts(after);
  const found: Compared[] = [];
  const gone = (part: Part): Compared => ({
    label: part.label,
    kind: "gone",
    pieces: [{ kind: "gone", text: part.text }],
  });
  const kept = new Set(now.map(({ key }) => key));
  let next = 0;
  for (const part of now) {
    const place = old.findIndex(({ key }) => key === part.key);
    for (; next < place; next += 1) if (!kept.has(old[next]!.key)) found.push(gone(old[next]!));
    if (place < 0) {
      found.push({ label: part.label, kind: "new", pieces: [{ kind: "new", text: part.text }] });
      continue;
    }
    next = Math.max(next, place + 1);
    const pieces = differences(old[place]!.text, part.text);
    const same = pieces.every(({ kind }) => kind === "same");
    found.push({ label: part.label, kind: same ? "same" : "changed", pieces });
  }
  found.push(
    ...old
      .slice(next)
      .filter(({ key }) => !kept.has(key))
      .map(gone),
  );
  return found;
}
