import { type FormEvent } from "react";
import type { FacetValue, ResultPage } from "../api";
import { Link } from "../Link";
import { go } from "../place";
import { inChinese, useWords } from "../words";
import { hrefWith } from "./filters";

const order = ["status", "level", "issuer", "year", "subject"];
const shownAtFirst = 6;

interface Props {
  query: URLSearchParams;
  facets: ResultPage["facets"];
}

function Values({
  name,
  values,
  query,
}: {
  name: string;
  values: FacetValue[];
  query: Props["query"];
}) {
  const chosen = query.get(name)?.split(",") ?? [];
  return (
    <ul>
      {values.map(({ value, label, count }) => {
        const on = chosen.includes(value);
        return (
          <li key={value}>
            <Link
              stay
              href={hrefWith(query, { [name]: on ? null : value })}
              aria-current={on || undefined}
            >
              <span lang={inChinese(label, value)}>{label}</span>
              <small>{count.toLocaleString("en")}</small>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Facet({
  name,
  values,
  query,
}: {
  name: string;
  values: FacetValue[];
  query: Props["query"];
}) {
  const { results } = useWords();
  const rest = values.slice(shownAtFirst);
  const chosen = query.get(name)?.split(",") ?? [];
  const chosenInRest = rest.some(({ value }) => chosen.includes(value));
  return (
    <section>
      <h3>{results.facet[name] ?? name}</h3>
      <Values name={name} values={values.slice(0, shownAtFirst)} query={query} />
      {rest.length > 0 && (
        <details open={chosenInRest || undefined}>
          <summary>{results.more(rest.length)}</summary>
          <Values name={name} values={rest} query={query} />
        </details>
      )}
    </section>
  );
}

function Dates({ query }: { query: Props["query"] }) {
  const { results } = useWords();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    go(hrefWith(query, { from: `${form.get("from")}`, to: `${form.get("to")}` }), { stay: true });
  };
  return (
    <section>
      <h3>{results.dates}</h3>
      <form className="dates" onSubmit={apply} key={`${query.get("from")}${query.get("to")}`}>
        <label>
          <span>{results.from}</span>
          <input type="date" name="from" defaultValue={query.get("from") ?? ""} />
        </label>
        <label>
          <span>{results.to}</span>
          <input type="date" name="to" defaultValue={query.get("to") ?? ""} />
        </label>
        <button type="submit" className="second">
          {results.apply}
        </button>
      </form>
    </section>
  );
}

export function Facets({ query, facets }: Props) {
  const { results } = useWords();
  const wide = matchMedia("(min-width: 800px)").matches;
  return (
    <aside className="facets" aria-label={results.filters}>
      <details open={wide || undefined}>
        <summary>
          <h2>{results.filters}</h2>
        </summary>
        {order.map((name) => {
          const values = facets[name]?.filter(({ count }) => count > 0);
          return values?.length ? (
            <Facet key={name} name={name} values={values} query={query} />
          ) : null;
        })}
        <Dates query={query} />
      </details>
    </aside>
  );
}
