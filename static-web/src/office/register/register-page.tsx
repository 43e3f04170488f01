import { Button } from "antd";
import { Link } from "react-router";
import { query } from "../api/client";
import { useRead } from "../api/queries";
import type { RegisterBook } from "../api/views";
import { OrganChoice } from "../forms/lookups";
import { useAddress } from "../parts/address";
import { Page } from "../parts/page";
import { Nothing, Shown } from "../parts/states";
import { thisYear, YearChoice } from "../parts/year-choice";
import { useMe } from "../session/session";
import { useWords } from "../words/language";
import { UnreviewedFilings } from "./unreviewed";

export const RegisterPage = () => {
  const words = useWords();
  const address = useAddress();
  const me = useMe();
  const year = address.number("year", thisYear());
  const authority = address.text("authority", me.grants[0]?.organ ?? "");
  const book = useRead<RegisterBook>(`/api/office/register${query({ authority, year })}`, {
    keep: true,
  });
  return (
    <Page
      title={words.register.title}
      actions={<Button onClick={() => print()}>{words.print}</Button>}
    >
      <div className="filters">
        <YearChoice value={year} onChange={(next) => address.set({ year: next }, true)} />
        <label className="filter">
          <span>{words.register.authority}</span>
          <OrganChoice
            value={authority}
            onChange={(organ) => address.set({ authority: organ as string | null }, true)}
          />
        </label>
      </div>
      <UnreviewedFilings />
      <Shown
        of={book}
        empty={(data) =>
          data.rows.length === 0 && (
            <Nothing title={words.register.empty} detail={words.register.emptyDetail} />
          )
        }
      >
        {(data) => (
          <>
            {data.gaps.length > 0 ? (
              <div className="gaps" role="alert">
                <strong>
                  {words.register.gaps}
                  {words.colon}
                  {data.gaps.join(words.comma)}
                </strong>
                <p>{words.register.gapsDetail}</p>
              </div>
            ) : (
              <p className="total">
                {words.items(data.rows.length)} · {words.register.noGaps}
              </p>
            )}
            <table className="book stack">
              <thead>
                <tr>
                  <th>{words.register.number}</th>
                  <th>{words.register.document}</th>
                  <th>{words.register.documentNumber}</th>
                  <th>{words.register.organ}</th>
                  <th>{words.register.on}</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.number}>
                    <td className="figure">{row.number}</td>
                    <td>
                      <Link to={`/cases/${row.case}`}>{row.title}</Link>
                    </td>
                    <td className="figure">{row.documentNumber}</td>
                    <td>{row.organ}</td>
                    <td className="date">{row.registeredOn}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </Shown>
    </Page>
  );
};
