import type { CSSProperties } from "react";
import type { Article, LegalDocument } from "../api";
import { longDate } from "../dates";
import { Link } from "../Link";
import { useLanguage, useWords } from "../words";
import { chapters, paragraphs, redHead, withoutHead } from "./paper";

function ArticleText({
  article,
  document,
  target,
  heading: Heading,
}: {
  article: Article;
  document: string;
  target: boolean;
  heading: "h2" | "h3";
}) {
  const words = useWords().document;
  const [first, ...rest] = article.text.split(/\n+/).filter((line) => line.trim());
  return (
    <div className={target ? "article target" : "article"} id={`article-${article.n}`}>
      <div className="first">
        <Heading>
          <Link
            href={`/documents/${document}/article-${article.n}`}
            aria-label={words.permalink(article.label)}
          >
            {article.label}
          </Link>
        </Heading>
        {"　"}
        <p>{first?.trim()}</p>
      </div>
      {rest.map((line, index) => (
        <p key={index}>{line.trim()}</p>
      ))}
    </div>
  );
}

function Plain({ text }: { text: string }) {
  return paragraphs(text).map(({ kind, text: line, id }, index) =>
    kind === "heading" ? (
      <h2 key={index} id={id} className="part">
        {line}
      </h2>
    ) : (
      <p key={index} className={kind}>
        {line}
      </p>
    ),
  );
}

/** The document set like the official paper: red head, number, red line, title, text. */
export function Paper({ document, article }: { document: LegalDocument; article?: string }) {
  const language = useLanguage();
  const words = useWords().document;
  const head = redHead(document);
  const longest = Math.max(...head.map((line) => line.length), 8);
  return (
    <article className={`paper ${document.status}`} lang="zh-CN">
      <div className="redhead" style={{ "--length": longest } as CSSProperties}>
        {head.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className="number">{document.documentNumber ?? longDate(document.issuedOn, "zh-CN")}</p>
      <h1>{document.title}</h1>
      {document.articles.length === 0 ? (
        <Plain text={withoutHead(document.text, document)} />
      ) : (
        <>
          {document.preamble && <Plain text={withoutHead(document.preamble, document)} />}
          {chapters(document.articles).map((chapter) => (
            <section key={chapter.id}>
              {chapter.title && <h2 id={chapter.id}>{chapter.title}</h2>}
              {chapter.articles.map((each) => (
                <ArticleText
                  key={each.n}
                  article={each}
                  document={document.id}
                  target={`${each.n}` === article}
                  heading={chapter.title ? "h3" : "h2"}
                />
              ))}
            </section>
          ))}
        </>
      )}
      <p className="printfoot" lang={language}>
        {words.printed} {location.origin}/documents/{document.id}
        {"　"}
        {document.statusLabel}
        {document.registrationNumber && `　${words.registration} ${document.registrationNumber}`}
        {document.asOf && `　${words.asOf(longDate(document.asOf, language))}`}
      </p>
    </article>
  );
}
