import type { Article, LegalDocument } from "../api";

/** The words of the red head: orders end in 令, numbered papers in 文件, others name only the issuer. */
export function redHead({ issuer, documentNumber }: LegalDocument): string[] {
  const organs = issuer.name.split(/[、，,]\s*/).filter(Boolean);
  const number = documentNumber ?? "";
  const ending = /令/.test(number) ? "令" : /[〔\[［(（]\d{4}/.test(number) ? "文件" : "";
  if (organs.length === 0) return [];
  return organs.map((organ, index) => (index === organs.length - 1 ? organ + ending : organ));
}

export interface Paragraph {
  text: string;
  kind: "addressee" | "heading" | "item" | "signature" | "annex" | "plain";
  id?: string;
}

const bare = (text: string) => text.replace(/\s/g, "");

/** The text without the red head, number and title at its top, which the page already shows. */
export function withoutHead(text: string, document: LegalDocument): string {
  const lines = text.split(/\n+/);
  const shown = [document.documentNumber ?? "", ...redHead(document)].map(bare);
  let rest = bare(document.title);
  while (lines.length > 0) {
    const line = bare(lines[0]!);
    if (line && rest.startsWith(line)) rest = rest.slice(line.length);
    else if (line && !shown.includes(line)) break;
    lines.shift();
  }
  return lines.join("\n");
}

const day = /^\d{4}年\d+月\d+日$/;
const sentence = /[。；：:;!！?？]$/;

/** A text without articles, cut into what the official format sets apart. */
export function paragraphs(text: string): Paragraph[] {
  const lines = text.split(/\n+/).map((line) => line.trim());
  const kept = lines.filter(Boolean);
  const dated = kept.findLastIndex((line) => day.test(line));
  let headings = 0;
  return kept.map((line, index): Paragraph => {
    if (index === 0 && line.length < 160 && /^[^。；]{2,}[：:]$/.test(line)) {
      return { text: line, kind: "addressee" };
    }
    if (/^[一二三四五六七八九十]+、/.test(line) && line.length < 45 && !sentence.test(line)) {
      headings += 1;
      return { text: line, kind: "heading", id: `part-${headings}` };
    }
    if (dated > 0 && index === dated + 1 && line.length < 60 && !/[。；：:]$/.test(line)) {
      return { text: line, kind: "annex" };
    }
    const last = dated > 0 ? index >= dated - 2 && index <= dated : index >= kept.length - 3;
    if (last && line.length < 30 && (day.test(line) || !/[。，；）：:]/.test(line))) {
      return { text: line, kind: "signature" };
    }
    return {
      text: line,
      kind: /^[（(][一二三四五六七八九十\d]+[)）]/.test(line) ? "item" : "plain",
    };
  });
}

export interface Chapter {
  title: string | null;
  id: string;
  articles: Article[];
}

/** Articles gathered under their chapters, in the order of the text. */
export function chapters(articles: Article[]): Chapter[] {
  const found: Chapter[] = [];
  for (const article of articles) {
    const title = article.chapter?.replace(/\s+/g, " ").trim() || null;
    const last = found.at(-1);
    if (last && last.title === title) last.articles.push(article);
    else found.push({ title, id: `chapter-${found.length + 1}`, articles: [article] });
  }
  return found;
}
