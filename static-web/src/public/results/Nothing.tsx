import { Link } from "../Link";
import { address } from "../place";
import { useWords } from "../words";
import { filters } from "./filters";

export function Nothing({ query }: { query: URLSearchParams }) {
  const { results } = useWords();
  const narrowed = filters.some((name) => query.get(name));
  return (
    <div className="nothing">
      <h2>{results.none}</h2>
      <p>{results.tryTitle}</p>
      <ul>
        {results.tries.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="ways">
        {narrowed && (
          <Link href={address("/documents", { q: query.get("q") })}>{results.widen}</Link>
        )}
        <Link href="/documents">{results.browse}</Link>
      </p>
    </div>
  );
}
