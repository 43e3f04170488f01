import { Link } from "react-router";
import type { Reconciliation } from "../api/views";
import { useWords } from "../words/language";

type Row = Reconciliation["rows"][number];

/** What an organ left out, each with the notice that asks for it. */
const Missing = ({ row }: { row: Row }) => {
  const { reconciliation: words } = useWords();
  if (row.catalogue == null) return <span className="amber">{words.notGiven}</span>;
  if (row.missing.length === 0) return <span className="quiet">{words.all}</span>;
  return (
    <ul className="plain-list">
      {row.missing.map(({ title, documentNumber, notice }) => (
        <li key={`${documentNumber}${title}`}>
          {title} <span className="figure">{documentNumber}</span>{" "}
          {notice && <Link to={`/cases/${notice.case}`}>{words.notice(notice.stageLabel)}</Link>}
        </li>
      ))}
    </ul>
  );
};

/** One line an organ; the lines of other pages stand on paper only. */
export const ReconciliationTable = ({ rows, shown }: { rows: Row[]; shown: Row[] }) => {
  const { reconciliation: words } = useWords();
  const onScreen = new Set(shown);
  return (
    <table className="book stack">
      <thead>
        <tr>
          <th>{words.organ}</th>
          <th className="num">{words.catalogue}</th>
          <th className="num">{words.filed}</th>
          <th className="num">{words.missing}</th>
          <th>{words.document}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.organ} className={onScreen.has(row) ? undefined : "print-row"}>
            <th scope="row">{row.name}</th>
            <td className="num" data-label={words.catalogue}>
              {row.catalogueCase ? (
                <Link to={`/cases/${row.catalogueCase}`}>{row.catalogue}</Link>
              ) : (
                (row.catalogue ?? "—")
              )}
            </td>
            <td className="num" data-label={words.filed}>
              {row.filed}
            </td>
            <td
              className={`num ${row.missing.length > 0 ? "alarm" : ""}`}
              data-label={words.missing}
            >
              {row.catalogue == null ? "—" : row.missing.length}
            </td>
            <td>
              <Missing row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
