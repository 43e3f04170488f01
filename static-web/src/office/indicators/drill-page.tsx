import { Link } from "react-router";
import { query } from "../api/client";
import { useRead } from "../api/queries";
import type { ListedCases } from "../api/types";
import type { Counter } from "../api/views";
import { useAddress } from "../parts/address";
import { CaseTable } from "../parts/case-table";
import { Page } from "../parts/page";
import { Pages } from "../parts/pages";
import { Nothing, Shown } from "../parts/states";
import { useWords } from "../words/language";

const size = 30;

/** The filings behind one number. */
export const DrillPage = () => {
  const words = useWords();
  const address = useAddress();
  const [organ, from, to] = [address.text("organ"), address.text("from"), address.text("to")];
  const counter = address.text("counter", "filed") as Counter;
  const page = address.number("page", 1);
  const found = useRead<ListedCases>(
    `/api/office/indicators/cases${query({ organ, from, to, counter, page, size })}`,
    { keep: true },
  );
  return (
    <Page
      title={words.indicators.drill(
        address.text("name", organ),
        words.indicators.counters[counter] ?? counter,
      )}
      lead={
        <>
          {from} {words.to} {to}{" "}
          <Link to={`/indicators${query({ from, to })}`}>{words.indicators.back}</Link>
        </>
      }
    >
      <Shown
        of={found}
        empty={(data) =>
          data.items.length === 0 && (
            <Nothing
              title={words.indicators.drillEmpty}
              detail={words.indicators.drillEmptyDetail}
            />
          )
        }
      >
        {(data) => (
          <>
            <p className="total">{words.items(data.total)}</p>
            <CaseTable rows={data.items} />
            <Pages page={page} size={size} total={data.total} />
          </>
        )}
      </Shown>
    </Page>
  );
};
