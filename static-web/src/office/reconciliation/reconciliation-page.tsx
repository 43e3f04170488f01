import { Button, Checkbox } from "antd";
import { query } from "../api/client";
import { useRead } from "../api/queries";
import type { Reconciliation } from "../api/views";
import { useAddress } from "../parts/address";
import { Page } from "../parts/page";
import { Pages } from "../parts/pages";
import { Nothing, Shown } from "../parts/states";
import { thisYear, YearChoice } from "../parts/year-choice";
import { useWords } from "../words/language";
import { ReconciliationTable } from "./reconciliation-table";

const size = 30;

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
        <YearChoice
          value={year}
          onChange={(next) => address.set({ year: next, page: null }, true)}
        />
        <Checkbox
          checked={only}
          onChange={(event) =>
            address.set({ only: event.target.checked ? "missing" : null, page: null })
          }
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
        {({ rows }) => {
          const listed = rows
            .filter((row) => !only || row.missing.length > 0 || row.catalogue == null)
            .sort((one, other) => urgency(other) - urgency(one));
          const page = Math.min(
            address.number("page", 1),
            Math.max(1, Math.ceil(listed.length / size)),
          );
          return (
            <>
              <p className="total">
                {words.reconciliation.summary(
                  rows.length,
                  rows.reduce((sum, row) => sum + row.missing.length, 0),
                  rows.filter((row) => row.catalogue == null).length,
                )}
              </p>
              <ReconciliationTable
                rows={listed}
                shown={listed.slice((page - 1) * size, page * size)}
              />
              <Pages page={page} size={size} total={listed.length} />
            </>
          );
        }}
      </Shown>
    </Page>
  );
};
