import type { Directory, DirectoryHead, DirectoryPage } from "../api";
import { longDate } from "../dates";
import { Instead } from "../Instead";
import { Link } from "../Link";
import { useLoad } from "../load";
import { Pages } from "../Pages";
import { address, usePlace } from "../place";
import { Failure, Skeleton } from "../States";
import { useTitle } from "../title";
import { useLanguage, useWords } from "../words";

function About({ directory }: { directory: DirectoryHead }) {
  const { directories, cleanups } = useWords();
  const language = useLanguage();
  return (
    <p className="small">
      {directory.number && <span lang="zh-CN">{directory.number}</span>}{" "}
      <span lang="zh-CN">{directory.office}</span>{" "}
      <span>{directories.published(longDate(directory.publishedOn, language))}</span>{" "}
      <span>{cleanups.count(directory.count)}</span>
    </p>
  );
}

function All() {
  const { directories } = useWords();
  const page = Math.max(1, Number.parseInt(usePlace().query.get("page") ?? "1", 10) || 1);
  const { data, problem, again } = useLoad<DirectoryPage>(
    address("/api/public/directories", { page }),
  );
  useTitle(directories.title);
  return (
    <div className="narrow">
      <h1>{directories.title}</h1>
      <p className="lead">{directories.lead}</p>
      {problem && <Failure problem={problem} again={again} />}
      {!data && !problem && <Skeleton lines={6} />}
      {data?.total === 0 && <p className="quiet">{directories.none}</p>}
      {data && (
        <>
          <ul className="brief">
            {data.directories.map((each) => (
              <li key={each.id}>
                <Link href={`/directories/${each.id}`} lang="zh-CN">
                  {each.title}
                </Link>
                <About directory={each} />
              </li>
            ))}
          </ul>
          <Pages
            href={(n) => (n === 1 ? "/directories" : `/directories?page=${n}`)}
            page={data.page}
            of={Math.ceil(data.total / data.size)}
          />
        </>
      )}
    </div>
  );
}

function One({ id }: { id: string }) {
  const { directories, cleanups } = useWords();
  const language = useLanguage();
  const { data, problem, again } = useLoad<Directory>(
    `/api/public/directories/${encodeURIComponent(id)}`,
  );
  useTitle(data?.directory.title);
  if (!data || problem) return <Instead problem={problem} again={again} />;
  return (
    <div className="narrow">
      <p className="small">
        <Link href="/directories">{directories.title}</Link>
      </p>
      <h1 lang="zh-CN">{data.directory.title}</h1>
      <About directory={data.directory} />
      {data.documents.length === 0 && <p className="quiet">{cleanups.empty}</p>}
      <ul className="brief">
        {data.documents.map((document) => (
          <li key={document.registrationNumber} lang="zh-CN">
            {document.id ? (
              <Link href={`/documents/${document.id}`}>{document.title}</Link>
            ) : (
              document.title
            )}
            <p className="small">
              <span>{document.documentNumber}</span>
              <span>{document.issuer}</span>
              <span>{document.registrationNumber}</span>
              <span lang={language}>
                {directories.registered(longDate(document.registeredOn, language))}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The directories of filings that passed their review: all of them, or one. */
export default function Directories({ id }: { id?: string }) {
  return id ? <One id={id} /> : <All />;
}
