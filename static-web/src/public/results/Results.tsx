import { useEffect } from "react";
import type { Item, ResultPage } from "../api";
import { longDate } from "../dates";
import { Link } from "../Link";
import { useLoad } from "../load";
import { Pages } from "../Pages";
import { marked } from "../../shared/marked";
import { address, go, usePlace } from "../place";
import { SearchBox } from "../SearchBox";
import { Badge, Failure, Skeleton } from "../States";
import { useTitle } from "../title";
import { inChinese, useLanguage, useWords } from "../words";
import { Chosen } from "./Chosen";
import { Facets } from "./Facets";
import { filters, hrefWith } from "./filters";
import { Nothing } from "./Nothing";

function Row({ item }: { item: Item }) {
  const { results } = useWords();
  const language = useLanguage();
  return (
    <li className={["revoked", "lapsed"].includes(item.status) ? "old" : ""}>
      <h2 lang="zh-CN">
        <Link href={`/documents/${item.id}`}>{marked(item.titleHighlighted ?? item.title)}</Link>
      </h2>
      <p className="facts small">
        <Badge status={item.status} />
        {item.documentNumber && <span lang="zh-CN">{item.documentNumber}</span>}
        <span lang={inChinese(item.issuerLabel, item.issuer)}>{item.issuerLabel}</span>
        {item.issuedOn && <span>{results.issued(longDate(item.issuedOn, language))}</span>}
      </p>
      {item.snippet && (
        <p className="snippet" lang="zh-CN">
          {marked(item.snippet)}
        </p>
      )}
    </li>
  );
}

function Sorts({ query }: { query: URLSearchParams }) {
  const { results } = useWords();
  const q = query.get("q");
  const now = query.get("sort") ?? (q ? "relevance" : "newest");
  return (
    <nav className="sorts small" aria-label={results.sort}>
      <span aria-hidden="true">{results.sort}</span>
      {Object.entries(results.sorts)
        .filter(([sort]) => q || sort !== "relevance")
        .map(([sort, label]) => (
          <Link key={sort} stay href={hrefWith(query, { sort })} aria-current={sort === now}>
            {label}
          </Link>
        ))}
    </nav>
  );
}

const longestTitle = 40;

const shortened = (q: string) => {
  const characters = [...q];
  return characters.length > longestTitle ? `${characters.slice(0, longestTitle).join("")}…` : q;
};

function OtherWay({ q }: { q: string }) {
  const { failure, results } = useWords();
  const edit = () => document.querySelector<HTMLInputElement>("[name=q]")?.select();
  return (
    <>
      {q && (
        <button type="button" onClick={edit}>
          {failure.edit}
        </button>
      )}
      <p>
        <Link href="/documents">{results.all}</Link>
      </p>
    </>
  );
}

export function Results() {
  const words = useWords();
  const { query } = usePlace();
  const q = query.get("q")?.trim() ?? "";
  const page = Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1);
  const asked = Object.fromEntries(filters.map((name) => [name, query.get(name)]));
  const sort = query.get("sort") ?? (q ? "relevance" : "newest");
  const { data, problem, loading, again } = useLoad<ResultPage>(
    address("/api/public/documents", { q, ...asked, sort, page, size: 10 }),
  );
  const title = q ? words.results.titleFor(shortened(q)) : words.results.all;
  useTitle(page > 1 ? `${title} (${page})` : title);

  const exact = !loading && !query.has("all") ? data?.exact : null;
  useEffect(() => {
    if (exact) go(`/documents/${exact}`, { replace: true, note: q });
  }, [exact, q]);
  if (exact) return <Skeleton lines={8} />;

  const kept = Object.fromEntries(
    Object.entries(asked).filter((entry): entry is [string, string] => !!entry[1]),
  );
  return (
    <div className="inner results">
      <div className="top">
        <h1 className="unseen">{title}</h1>
        <SearchBox start={q} keep={kept} />
      </div>
      {problem && <Failure problem={problem} again={again} way={<OtherWay q={q} />} />}
      {!problem && !data && <Skeleton lines={12} />}
      {!problem && data && (
        <>
          <Facets query={query} facets={data.facets} />
          <div className="list" aria-busy={loading}>
            <div className="bar">
              <p role="status">{words.results.total(data.total.toLocaleString("en"))}</p>
              {data.total > 1 && <Sorts query={query} />}
            </div>
            <Chosen query={query} facets={data.facets} />
            {data.total === 0 && !loading && <Nothing query={query} />}
            <ol start={(data.page - 1) * data.size + 1}>
              {data.items.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </ol>
            <Pages
              href={(n) => hrefWith(query, { page: n === 1 ? null : `${n}` })}
              page={data.page}
              of={Math.ceil(data.total / data.size)}
            />
            {(asked.issuer || asked.level) && (
              <p className="small">
                <a
                  href={address("/api/public/feed.atom", {
                    issuer: asked.issuer,
                    level: asked.level,
                  })}
                >
                  {words.results.feed}
                </a>
              </p>
            )}
          </div>
        </>
      )}
    </div>
  );
}
