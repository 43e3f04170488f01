import { Link } from "./Link";
import { useWords } from "./words";

interface Props {
  href: (page: number) => string;
  page: number;
  of: number;
}

const around = 2;

function numbers(page: number, of: number): (number | null)[] {
  const all = Array.from({ length: of }, (_, index) => index + 1);
  const near = all.filter((n) => n === 1 || n === of || Math.abs(n - page) <= around);
  return near.flatMap((n, index) => (index && n - near[index - 1]! > 1 ? [null, n] : [n]));
}

export function Pages({ href, page, of }: Props) {
  const { results } = useWords();
  if (of < 2) return null;
  return (
    <nav className="pages" aria-label={results.pages}>
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev">
          {results.previous}
        </Link>
      )}
      {numbers(page, of).map((n, index) =>
        n === null ? (
          <span key={`gap${index}`} aria-hidden="true">
            …
          </span>
        ) : (
          <Link
            key={n}
            className="n"
            href={href(n)}
            aria-label={results.page(n, of)}
            aria-current={n === page ? "page" : undefined}
          >
            {n}
          </Link>
        ),
      )}
      {page < of && (
        <Link href={href(page + 1)} rel="next">
          {results.next}
        </Link>
      )}
    </nav>
  );
}
