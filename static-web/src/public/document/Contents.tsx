import type { LegalDocument } from "../api";
import { Link } from "../Link";
import { usePlace } from "../place";
import { useWords } from "../words";
import { chapters, paragraphs, withoutHead } from "./paper";

function entries(document: LegalDocument) {
  if (document.articles.length === 0) {
    return paragraphs(withoutHead(document.text, document))
      .filter(({ id }) => id)
      .map(({ id, text }) => ({ id: id!, text, range: "" }));
  }
  return chapters(document.articles)
    .filter(({ title }) => title)
    .map(({ id, title, articles }) => {
      const [first, last] = [articles[0]!.label, articles.at(-1)!.label];
      return { id, text: title!, range: first === last ? first : `${first}—${last}` };
    });
}

/** The way into a long text: its chapters or parts, else its articles. */
export function Contents({ document, article }: { document: LegalDocument; article?: string }) {
  const words = useWords().document;
  const { path, query } = usePlace();
  const parts = entries(document);
  const search = query.size ? `?${query}` : "";
  const wide = matchMedia("(min-width: 1000px)").matches;
  if (parts.length < 2 && document.articles.length < 4) return null;
  return (
    <nav className="contents" aria-label={words.contents}>
      <details open={wide || undefined}>
        <summary>
          <h2>{words.contents}</h2>
        </summary>
        {parts.length > 1 ? (
          <ol lang="zh-CN">
            {parts.map(({ id, text, range }) => (
              <li key={id}>
                <Link stay href={`${path}${search}#${id}`}>
                  {text}
                </Link>
                {range && <small>{range}</small>}
              </li>
            ))}
          </ol>
        ) : (
          <ol className="grid" lang="zh-CN">
            {document.articles.map(({ n, label }) => (
              <li key={n}>
                <Link
                  href={`/documents/${document.id}/article-${n}${search}`}
                  aria-current={`${n}` === article ? "true" : undefined}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ol>
        )}
      </details>
    </nav>
  );
}
