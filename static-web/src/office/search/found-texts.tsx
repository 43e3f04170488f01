import { Link } from "react-router";
import { marked } from "../../shared/marked";
import { query } from "../api/client";
import { useRead } from "../api/queries";
import type { FoundTexts as Found } from "../api/types";
import { useWords } from "../words/language";

const most = 10;

/** Documents in whose text the words stand; nothing where there are none. */
export const FoundTexts = ({ q }: { q: string }) => {
  const words = useWords();
  const { data } = useRead<Found>(`/api/office/documents${query({ q, size: most })}`, {
    keep: true,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="found-texts" aria-labelledby="found-texts">
      <h2 id="found-texts">{words.search.inTexts(data.total)}</h2>
      {data.total > most && <p className="quiet">{words.search.firstTexts(most)}</p>}
      <ol>
        {data.items.map((found) => (
          <li key={found.case}>
            <Link to={`/cases/${found.case}`}>{marked(found.title)}</Link>
            <span className="quiet">
              {found.number} {found.issuer}
            </span>
            <p>{marked(found.snippet)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
