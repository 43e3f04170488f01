import { Link } from "react-router";
import { query } from "../api/client";
import { useRead } from "../api/queries";
import type { CountedCases, Counter } from "../api/views";
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
  const organ = address.text("organ");
  const [from, to] = [address.text("from"), address.text("to")];
  const counter = address.text("counter", "filed") as Counter;
  const counted = words.indicators.counters[counter] ?? counter;
  const page = address.number("page", 1);
  const found = useRead<CountedCases>(
    `/api/office/indicators/cases${query({ organ, from, to, counter, page, size })}`,
    { keep: true },
  );
  return (
    <Page
      title={found.data ? words.indicators.drill(found.data.name, counted) : counted}
      lead={
        <>
          {found.data && `${found.data.from} ${words.to} ${found.data.to} `}
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
