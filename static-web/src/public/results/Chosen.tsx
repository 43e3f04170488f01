import type { ResultPage } from "../api";
import { longDate } from "../dates";
import { Link } from "../Link";
import { address } from "../place";
import { useLanguage, useWords } from "../words";
import { filters, hrefWith } from "./filters";

interface Props {
  query: URLSearchParams;
  facets: ResultPage["facets"];
}

/** The filters in force, each with its way out. */
export function Chosen({ query, facets }: Props) {
  const { results, status } = useWords();
  const language = useLanguage();
  const chosen = filters.filter((name) => query.get(name));
  if (chosen.length === 0) return null;

  const wording = (name: (typeof filters)[number]) => {
    const value = query.get(name)!;
    if (name === "from" || name === "to") return `${results[name]} ${longDate(value, language)}`;
    const labelOf = (one: string) =>
      facets[name]?.find((facet) => facet.value === one)?.label ??
      (name === "status" ? (status[one] ?? one) : one);
    return value.split(",").map(labelOf).join(results.or);
  };
  return (
    <ul className="chosen small" aria-label={results.chosen}>
      {chosen.map((name) => (
        <li key={name}>
          <Link
            stay
            href={hrefWith(query, { [name]: null })}
            aria-label={results.remove(wording(name))}
          >
            {wording(name)} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Link stay href={address("/documents", { q: query.get("q"), sort: query.get("sort") })}>
            {results.clear}
          </Link>
        </li>
      )}
    </ul>
  );
}
