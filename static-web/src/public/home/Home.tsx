import type { HomePage, Item } from "../api";
import { longDate } from "../dates";
import { Link } from "../Link";
import { useLoad } from "../load";
import { address } from "../place";
import { SearchBox } from "../SearchBox";
import { Badge, Failure, Skeleton } from "../States";
import { useTitle } from "../title";
import { inChinese, useLanguage, useWords } from "../words";

const services = ["suggest", "follow", "directories", "cleanups", "calculator", "about"] as const;

interface ListProps {
  title: string;
  items: (Item & { validUntil?: string | null; enteredOn?: string | null })[] | undefined;
  all: string;
  badge?: boolean;
  until?: boolean;
  entered?: boolean;
}

function List({ title, items, all, badge, until, entered }: ListProps) {
  const { home, results } = useWords();
  const language = useLanguage();
  return (
    <section>
      <h2>{title}</h2>
      {!items && <Skeleton lines={6} />}
      {items?.length === 0 && <p className="quiet">{home.none}</p>}
      {items && items.length > 0 && (
        <ul className="brief">
          {items.slice(0, 5).map((item) => (
            <li key={item.id}>
              <Link href={`/documents/${item.id}`} lang="zh-CN">
                {item.title}
              </Link>
              <p className="small">
                {badge && <Badge status={item.status} />}
                {until && item.validUntil
                  ? `${home.until} ${longDate(item.validUntil, language)}`
                  : entered && item.enteredOn
                    ? home.entered(longDate(item.enteredOn, language))
                    : results.issued(longDate(item.issuedOn, language))}
                {!badge && !until && (
                  <span lang={inChinese(item.issuerLabel, item.issuer)}>{item.issuerLabel}</span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={all} aria-label={`${home.all}: ${title}`}>
          {home.all}
        </Link>
      </p>
    </section>
  );
}

export function Home() {
  const { home } = useWords();
  const { data, problem, again } = useLoad<HomePage>("/api/public/home");
  const number = data?.newest[0]?.documentNumber;
  useTitle("");
  return (
    <>
      <div className="hero">
        <div className="inner">
          <h1>{home.title}</h1>
          <p className="lead">{home.lead}</p>
          <SearchBox large />
          <p className="examples small">
            {home.examples}
            {[...home.exampleQueries, ...(number ? [number] : [])].map((q) => (
              <Link key={q} href={address("/documents", { q })} lang="zh-CN">
                {q}
              </Link>
            ))}
          </p>
        </div>
      </div>
      {problem ? (
        <div className="inner">
          <Failure problem={problem} again={again} />
        </div>
      ) : (
        <div className="inner thirds">
          <List title={home.newest} items={data?.newest} all="/documents?sort=newest" entered />
          <List
            title={home.lapsing}
            items={data?.lapsingSoon}
            all="/documents?status=lapsing-soon"
            until
          />
          <List
            title={home.stopped}
            items={data?.stopped}
            all="/documents?status=suspended,revoked&sort=newest"
            badge
          />
        </div>
      )}
      {data && data.figures.length > 0 && (
        <section className="inner figures" aria-labelledby="figures">
          <h2 id="figures">{home.figures}</h2>
          <ul>
            {data.figures.map((figure) => (
              <li key={figure.name}>
                <Link href={`/documents?${figure.query.replace(/^\?/, "")}`}>
                  <strong>{figure.value.toLocaleString("en")}</strong>
                  <span>{figure.label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="inner services" aria-labelledby="services">
        <h2 id="services">{home.services}</h2>
        <ul>
          {services.map((name) => (
            <li key={name}>
              <Link href={`/${name}`}>{home.service[name]![0]}</Link>
              <p>{home.service[name]![1]}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
