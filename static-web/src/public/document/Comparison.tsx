import { useMemo } from "react";
import type { LegalDocument } from "../api";
import { longDate, today } from "../dates";
import { Link } from "../Link";
import { useLoad } from "../load";
import { address } from "../place";
import { Failure, Skeleton } from "../States";
import { useLanguage, useWords } from "../words";
import { compared, type Compared, type Piece } from "./compare";

function Marked({ piece }: { piece: Piece }) {
  if (piece.kind === "gone") return <del>{piece.text}</del>;
  if (piece.kind === "new") return <ins>{piece.text}</ins>;
  return piece.text;
}

function Part({ part }: { part: Compared }) {
  const { compare } = useWords().document;
  return (
    <section className={`article ${part.kind}`}>
      <h2>
        {part.label} <small className="badge">{compare.kinds[part.kind]}</small>
      </h2>
      <p>
        {part.pieces.map((piece, index) => (
          <Marked key={index} piece={piece} />
        ))}
      </p>
    </section>
  );
}

/** The text on an earlier day beside the text now shown: only what differs. */
export default function Comparison({
  document,
  since,
}: {
  document: LegalDocument;
  since: string;
}) {
  const { compare } = useWords().document;
  const language = useLanguage();
  const path = `/documents/${document.id}`;
  const {
    data: before,
    problem,
    again,
  } = useLoad<LegalDocument>(
    address(`/api/public/documents/${encodeURIComponent(document.id)}`, { at: since }),
  );
  const parts = useMemo(() => (before ? compared(before, document) : []), [before, document]);
  const changed = parts.filter(({ kind }) => kind !== "same");
  const until = longDate(document.at ?? today(), language);
  return (
    <article className="paper comparison" lang="zh-CN">
      <h1>{document.title}</h1>
      <p lang={language}>
        <strong>{compare.title(longDate(since, language), until)}</strong>
        <br />
        <del>{compare.gone}</del>　<ins>{compare.added}</ins>
      </p>
      <p lang={language}>
        <Link href={address(path, { at: document.at })}>{compare.end}</Link>
      </p>
      {problem && <Failure problem={problem} again={again} />}
      {!problem && !before && <Skeleton lines={10} />}
      {before && (
        <p role="status" lang={language}>
          {changed.length ? compare.count(changed.length, parts.length) : compare.none}
        </p>
      )}
      <div lang={language}>
        {changed.map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </div>
    </article>
  );
}
