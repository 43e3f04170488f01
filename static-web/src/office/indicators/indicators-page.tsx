import { App, Button, Checkbox } from "antd";
import { download, query } from "../api/client";
import { useRead } from "../api/queries";
import type { Indicators } from "../api/views";
import { OrganChoice } from "../forms/lookups";
import { useAddress } from "../parts/address";
import { Page } from "../parts/page";
import { PeriodChoice, yearOf, type Period } from "../parts/period";
import { Nothing, Shown } from "../parts/states";
import { thisYear } from "../parts/year-choice";
import { useWords } from "../words/language";
import { OrganTable } from "./organ-table";
import { RateFigures } from "./rate-figures";
import { RateLines } from "./rate-lines";

/** The same days one year earlier. */
const yearBefore = ({ from, to }: Period): Period => {
  const back = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return { from: back(from), to: back(to) };
};

export const IndicatorsPage = () => {
  const words = useWords();
  const address = useAddress();
  const { message } = App.useApp();
  const usual = yearOf(thisYear());
  const period = { from: address.text("from", usual.from), to: address.text("to", usual.to) };
  const compare = {
    from: address.text("compareFrom"),
    to: address.text("compareTo"),
  };
  const organ = address.text("organ");
  const asked = query({
    organ,
    ...period,
    compareFrom: compare.from,
    compareTo: compare.to,
  });
  const figures = useRead<Indicators>(`/api/office/indicators${asked}`, { keep: true });
  const setCompare = (next: Period | null) =>
    address.set({ compareFrom: next?.from, compareTo: next?.to }, true);
  const save = () =>
    download(
      `/api/office/indicators.xlsx${asked}`,
      `${words.indicators.title} ${period.from} ${period.to}.xlsx`,
    ).catch((error: unknown) => void message.error(String(error)));
  return (
    <Page
      title={words.indicators.title}
      lead={
        <span className="print-only">
          {period.from} {words.to} {period.to}
        </span>
      }
      actions={
        <>
          <Button onClick={() => void save()}>{words.indicators.xlsx}</Button>
          <Button onClick={() => print()}>{words.print}</Button>
        </>
      }
    >
      <div className="filters">
        <label className="filter">
          <span>{words.indicators.period}</span>
          <PeriodChoice
            label={words.indicators.period}
            value={period}
            onChange={(next) => next && address.set({ ...next }, true)}
          />
        </label>
        <div className="presets">
          {(
            [
              ["year", thisYear()],
              ["last", thisYear() - 1],
            ] as const
          ).map(([name, year]) => (
            <Button key={name} size="small" onClick={() => address.set({ ...yearOf(year) }, true)}>
              {words.indicators.presets[name]}
            </Button>
          ))}
        </div>
        <label className="filter">
          <span>{words.indicators.organ}</span>
          <OrganChoice
            placeholder={words.indicators.whole}
            value={organ || undefined}
            onChange={(next) => address.set({ organ: next as string | null }, true)}
          />
        </label>
        <Checkbox
          checked={compare.from !== ""}
          onChange={(event) => setCompare(event.target.checked ? yearBefore(period) : null)}
        >
          {words.indicators.withCompare}
        </Checkbox>
        {compare.from && (
          <PeriodChoice
            label={words.indicators.compare}
            value={compare}
            clearable
            onChange={setCompare}
          />
        )}
      </div>
      <Shown
        of={figures}
        empty={(data) =>
          data.rates.length === 0 && (
            <Nothing title={words.indicators.empty} detail={words.indicators.emptyDetail} />
          )
        }
      >
        {(data) => (
          <>
            <RateFigures rates={data.rates} compare={data.compare?.rates} />
            {data.series.length > 1 && (
              <section className="block">
                <h2>{words.indicators.line}</h2>
                <RateLines data={data} />
              </section>
            )}
            <section className="block">
              <h2>{words.indicators.table}</h2>
              <OrganTable data={data} />
            </section>
          </>
        )}
      </Shown>
    </Page>
  );
};
