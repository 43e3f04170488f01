import type { Cleanup, CleanupCampaign, CleanupDocument } from "../api";
import { longDate } from "../dates";
import { Instead } from "../Instead";
import { Link } from "../Link";
import { useLoad } from "../load";
import { Failure, Skeleton } from "../States";
import { useTitle } from "../title";
import { useLanguage, useWords } from "../words";

const lists = ["kept", "amended", "abolished", "lapsed", "unconfirmed"] as const;

function All() {
  const { cleanups } = useWords();
  const language = useLanguage();
  const { data, problem, again } = useLoad<{ cleanups: CleanupCampaign[] }>("/api/public/cleanups");
  useTitle(cleanups.title);
  return (
    <div className="narrow cleanups">
      <h1>{cleanups.title}</h1>
      <p className="lead">{cleanups.lead}</p>
      {problem && <Failure problem={problem} again={again} />}
      {!data && !problem && <Skeleton lines={6} />}
      {data?.cleanups.length === 0 && <p className="quiet">{cleanups.none}</p>}
      <ul className="brief">
        {data?.cleanups.map((each) => (
          <li key={each.id}>
            <Link href={`/cleanups/${each.id}`} lang="zh-CN">
              {each.title}
            </Link>
            <p className="small">
              <span lang="zh-CN">{each.office}</span>
              {cleanups.kind[each.kind]}
              <span>{cleanups.published(longDate(each.publishedOn, language))}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ document }: { document: CleanupDocument }) {
  const { cleanups } = useWords();
  const language = useLanguage();
  return (
    <li>
      <Link href={`/documents/${document.id}`} lang="zh-CN">
        {document.title}
      </Link>
      <p className="small">
        {document.documentNumber && <span lang="zh-CN">{document.documentNumber}</span>}
        <span lang="zh-CN">{document.issuer}</span>
        {document.validUntil && (
          <span>{cleanups.until(longDate(document.validUntil, language))}</span>
        )}
        {document.reason && <span lang="zh-CN">{document.reason}</span>}
      </p>
    </li>
  );
}

function One({ id }: { id: string }) {
  const { cleanups } = useWords();
  const language = useLanguage();
  const { data, problem, again } = useLoad<Cleanup>(
    `/api/public/cleanups/${encodeURIComponent(id)}`,
  );
  useTitle(data?.cleanup.title);
  if (!data || problem) return <Instead problem={problem} again={again} />;
  return (
    <div className="narrow cleanups">
      <p className="small">
        <Link href="/cleanups">{cleanups.title}</Link>
      </p>
      <h1 lang="zh-CN">{data.cleanup.title}</h1>
      <p className="small">
        <span lang="zh-CN">{data.cleanup.office}</span>{" "}
        {cleanups.published(longDate(data.cleanup.publishedOn, language))}
      </p>
      {data.basis && (
        <p>
          {cleanups.basis}
          <span lang="zh-CN">{data.basis}</span>
        </p>
      )}
      {data.summary && <p lang="zh-CN">{data.summary}</p>}
      {data.outstandingReason && <p lang="zh-CN">{data.outstandingReason}</p>}
      <p className="notice">{cleanups.effect}</p>
      {lists.map((list) => (
        <section key={list} id={list} aria-labelledby={`${list}-title`}>
          <h2 id={`${list}-title`}>
            {cleanups.list[list]} <small>{cleanups.count(data[list].length)}</small>
          </h2>
          {data[list].length === 0 ? (
            <p className="quiet">{cleanups.empty}</p>
          ) : (
            <ul className="brief">
              {data[list].map((document) => (
                <Row key={document.id} document={document} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

/** The published results of cleanups: all of them, or the lists of one. */
export default function Cleanups({ id }: { id?: string }) {
  return id ? <One id={id} /> : <All />;
}
