import { Link } from "react-router";
import { Problem } from "../api/problem";
import { useRead } from "../api/queries";
import type { Unreviewed } from "../api/views";
import { Shown } from "../parts/states";
import { useWords } from "../words/language";

/** 有备必审: the registered filings of the officer's offices that nobody reviews. */
export const UnreviewedFilings = () => {
  const words = useWords();
  const reviews = useRead<Unreviewed>("/api/office/register/unreviewed");
  // An officer of no legal office has no filings to review.
  if (reviews.error instanceof Problem && reviews.error.status === 404) return null;
  return (
    <Shown of={reviews} rows={1}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="total unreviewed">{words.register.allReviewed}</p>
        ) : (
          <div className="gaps unreviewed" role="alert">
            <strong>{words.register.unreviewed(rows.length)}</strong>
            <p>{words.register.unreviewedDetail}</p>
            <ul className="plain-list">
              {rows.map((row) => (
                <li key={row.case}>
                  <Link to={`/cases/${row.case}`}>{row.title}</Link> {row.number} · {row.organ}
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </Shown>
  );
};
