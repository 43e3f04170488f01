import { lazy, Suspense, useEffect } from "react";
import type { LegalDocument } from "../api";
import type { Problem } from "../../shared/request";
import { isDate, longDate } from "../dates";
import { Link } from "../Link";
import { useLoad } from "../load";
import { NotFound } from "../NotFound";
import { address, usePlace } from "../place";
import { Failure, Skeleton } from "../States";
import { useTitle } from "../title";
import { inChinese, useLanguage, useWords } from "../words";
import { Beside } from "./Beside";
import { Contents } from "./Contents";
import { Paper } from "./Paper";
import { AnotherDay, Validity } from "./Validity";

const Comparison = lazy(() => import("./Comparison"));

// The style of what has none of its own.
const alike: Record<string, string> = { altered: "amended", unconfirmed: "warn" };

function Notices({ document, article }: { document: LegalDocument; article?: string }) {
  const words = useWords().document;
  const language = useLanguage();
  const { note } = usePlace();
  const missing = article && !document.articles.some(({ n }) => `${n}` === article);
  return (
    <div className="notices">
      {note && (
        <p className="notice">
          {words.exact}{" "}
          <Link href={address("/documents", { q: note, all: 1 })}>{words.exactAll}</Link>
        </p>
      )}
      {document.at && (
        <p className="notice warn">
          {words.atBanner(longDate(document.at, language))}{" "}
          <Link href={`/documents/${document.id}`}>{words.atNow}</Link>
        </p>
      )}
      {missing && <p className="notice warn">{words.articleMissing(article)}</p>}
      {words.old[document.status] && (
        <p className={`notice ${document.status}`}>
          <strong>{words.old[document.status]}</strong>
          {document.statusReason && <span>{document.statusReason}</span>}
        </p>
      )}
      {document.notices.map(({ kind, text, relatedId }) => (
        <p key={text} className={`notice ${alike[kind] ?? kind}`}>
          {relatedId ? <Link href={`/documents/${relatedId}`}>{text}</Link> : text}
        </p>
      ))}
    </div>
  );
}

// The code of a day on which the collection did not hold the document yet.
const notYetKnown = "LO-1507";

/** What is known of such a day, and the way to today. */
function NotYet({ id, problem }: { id: string; problem: Problem }) {
  const words = useWords().document;
  useTitle(words.notYet);
  return (
    <div className="narrow">
      <h1>{words.notYet}</h1>
      <p className="lead">{problem.message}</p>
      <p>
        <Link href={`/documents/${id}`}>{words.atNow}</Link>
      </p>
    </div>
  );
}

export function Document({ id, article }: { id: string; article?: string }) {
  const words = useWords();
  const { query, arrival, hash } = usePlace();
  const at = query.get("at");
  const since = query.get("compare");
  const { data, problem, again } = useLoad<LegalDocument>(
    address(`/api/public/documents/${encodeURIComponent(id)}`, { at: isDate(at) ? at : null }),
  );
  const label = data?.articles.find(({ n }) => `${n}` === article)?.label;
  useTitle(data && (label ? `${label} ${data.title}` : data.title));

  const ready = data !== undefined;
  useEffect(() => {
    const target = article ? `article-${article}` : hash.slice(1);
    if (ready && target && arrival !== "back") {
      window.document.getElementById(target)?.scrollIntoView();
    }
  }, [ready, article, hash, arrival]);

  if (problem?.code === notYetKnown) return <NotYet id={id} problem={problem} />;
  if (problem?.status === 404) return <NotFound />;
  return (
    <div className="inner">
      <nav className="crumbs small" aria-label={words.document.crumbs}>
        <Link href="/documents">{words.nav.documents}</Link>
        {label ? (
          <Link href={`/documents/${id}`}>{words.document.whole}</Link>
        ) : (
          data?.level && (
            <Link
              href={address("/documents", { level: data.level })}
              lang={inChinese(data.levelLabel, data.level)}
            >
              {data.levelLabel}
            </Link>
          )
        )}
      </nav>
      {problem && <Failure problem={problem} again={again} />}
      {!problem && !data && <Skeleton lines={16} />}
      {data && (
        <div className="document">
          <Notices document={data} article={article} />
          <Validity document={data} />
          {!isDate(since) && <Contents document={data} article={article} />}
          {isDate(since) ? (
            <Suspense fallback={<Skeleton lines={10} />}>
              <Comparison document={data} since={since} />
            </Suspense>
          ) : (
            <Paper document={data} article={article} />
          )}
          <div className="beside">
            <Beside document={data} />
            <AnotherDay document={data} />
          </div>
        </div>
      )}
    </div>
  );
}
