import { Button, Checkbox } from "antd";
import { query } from "../api/client";
import { useRead } from "../api/queries";
import type { Reconciliation } from "../api/views";
import { useAddress } from "../parts/address";
import { Page } from "../parts/page";
import { Nothing, Shown } from "../parts/states";
import { thisYear, YearChoice } from "../parts/year-choice";
import { useWords } from "../words/language";

/** Those with documents missing come first, those that gave no catalogue last. */
const urgency = (row: Reconciliation["rows"][number]) =>
  row.catalogue == null ? -1 : row.missing.length;

export const ReconciliationPage = () => {
  const words = useWords();
  const address = useAddress();
  const year = address.number("year", thisYear() - 1);
  const only = address.text("only") === "missing";
  const found = useRead<Reconciliation>(`/api/office/reconciliation${query({ year })}`, {
    keep: true,
  });
  return (
    <Page
      title={words.reconciliation.title}
      lead={words.reconciliation.lead}
      actions={<Button onClick={() => print()}>{words.print}</Button>}
    >
      <div className="filters">
        <YearChoice value={year} onChange={(next) => address.set({ year: next }, true)} />
        <Checkbox
          checked={only}
          onChange={(event) => address.set({ only: event.target.checked ? "missing" : null })}
        >
          {words.reconciliation.onlyMissing}
        </Checkbox>
      </div>
      <Shown
        of={found}
        empty={(data) =>
          data.rows.length === 0 && (
            <Nothing title={words.reconciliation.empty} detail={words.reconciliation.emptyDetail} />
          )
        }
      >
        {({ rows }) => (
          <>
            <p className="total">
              {words.reconciliation.summary(
                rows.length,
                rows.reduce((sum, row) => sum + row.missing.length, 0),
                rows.filter((row) => row.catalogue == null).length,
              )}
            </p>
            <table className="book">
              <thead>
                <tr>
                  <th>{words.reconciliation.organ}</th>
                  <th className="num">{words.reconciliation.catalogue}</th>
                  <th className="num">{words.reconciliation.filed}</th>
                  <th className="num">{words.reconciliation.missing}</th>
                  <th>{words.reconciliation.document}</th>
                </tr>
              </thead>
              <tbody>
                {rows
                  .filter((row) => !only || row.missing.length > 0 || row.catalogue == null)
                  .sort((one, other) => urgency(other) - urgency(one))
                  .map((row) => (
                    <tr key={row.organ}>
                      <th scope="row">{row.name}</th>
                      <td className="num">{row.catalogue ?? "—"}</td>
                      <td className="num">{row.filed}</td>
                      <td className={`num ${row.missing.length > 0 ? "alarm" : ""}`}>
                        {row.missing.length}
                      </td>
                      <td>
                        {row.catalogue == null ? (
                          <span className="amber">{words.reconciliation.notGiven}</span>
                        ) : row.missing.length === 0 ? (
                          <span className="quiet">{words.reconciliation.all}</span>
                        ) : (
                          <ul className="plain-list">
                            {row.missing.map((document) => (
                              <li key={`${document.documentNumber}${document.title}`}>
                                {document.title}{" "}
                                <span className="figure">{document.documentNumber}</span>
                              </li>
                            ))}
                          </ul>
                        )}
                      </td>
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
