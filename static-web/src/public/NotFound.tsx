import { Link } from "./Link";
import { SearchBox } from "./SearchBox";
import { useTitle } from "./title";
import { useWords } from "./words";

export function NotFound() {
  const { notFound } = useWords();
  useTitle(notFound.title);
  return (
    <div className="narrow">
      <p className="overline">404</p>
      <h1>{notFound.title}</h1>
      <p className="lead">{notFound.text}</p>
      <p>{notFound.try}</p>
      <SearchBox />
      <p>
        <Link href="/">{notFound.home}</Link>
      </p>
    </div>
  );
}
