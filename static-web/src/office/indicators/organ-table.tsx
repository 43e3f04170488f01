import { Link } from "react-router";
import { query } from "../api/client";
import type { Counter, Indicators } from "../api/views";
import { useWords } from "../words/language";
import { rateText } from "./rate-cell";

const counters: Counter[] = [
  "made",
  "filed",
  "inTime",
  "conform",
  "published",
  "unlawful",
  "corrected",
];

/** Each organ's numbers; every number opens the filings behind it. */
export const OrganTable = ({ data }: { data: Indicators }) => {
  const words = useWords();
  const behind = (organ: string, counter: Counter) =>
    `/indicators/cases${query({ organ, from: data.from, to: data.to, counter })}`;
  return (
    <div className="scroll-x">
      <table className="book figures-table">
        <thead>
          <tr>
            <th>{words.indicators.organName}</th>
            {counters.map((counter) => (
              <th key={counter} className="num">
                {words.indicators.counters[counter]}
              </th>
            ))}
            {data.rates.map((rate) => (
              <th key={rate.name} className="num rate" title={rate.formula}>
                {rate.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.organ}>
              <th scope="row">
                <Link
                  to={`/indicators${query({ organ: row.organ, from: data.from, to: data.to })}`}
                >
                  {row.name}
                </Link>
              </th>
              {counters.map((counter) => (
                <td key={counter} className="num">
                  {row[counter] > 0 ? (
                    <Link to={behind(row.organ, counter)}>{row[counter]}</Link>
                  ) : (
                    row[counter]
                  )}
                </td>
              ))}
              {data.rates.map((rate) => (
                <td key={rate.name} className="num rate">
                  {rateText(row.rates[rate.name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.indicators.total}</th>
            {counters.map((counter) => (
              <td key={counter} className="num">
                {data.rows.reduce((sum, row) => sum + row[counter], 0)}
              </td>
            ))}
            {data.rates.map((rate) => (
              <td key={rate.name} className="num rate">
                {rate.display}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
