import { useEffect, useState } from "react";
import type { CalendarYear } from "../api";
import { request } from "../../shared/request";
import { asDay, longDate, monthTitle, weekdayNames } from "../dates";
import { useLanguage, useWords } from "../words";
import { countedDays, type Asked, type Day } from "./asked";

const monthsAtEachEnd = 3;

function useYears(from: number, to: number): CalendarYear[] | undefined {
  const language = useLanguage();
  const [years, setYears] = useState<CalendarYear[]>();
  useEffect(() => {
    const leaving = new AbortController();
    const wanted = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const { signal } = leaving;
    Promise.all(
      wanted.map((year) =>
        request<CalendarYear>(`/api/public/calendar?year=${year}`, { language, signal }),
      ),
    ).then(setYears, () => setYears(undefined));
    return () => leaving.abort();
  }, [from, to, language]);
  return years;
}

function Cell({ day }: { day: Day | undefined }) {
  const { legend } = useWords().calculator;
  const language = useLanguage();
  if (!day) return <td />;
  const says = [
    longDate(day.date, language),
    day.mark === "start" && legend.start,
    day.mark === "due" && legend.due,
    day.nature !== "plain" && (day.name ?? legend[day.nature]),
    day.suspended && legend.suspended,
    day.number,
  ];
  const names = `day ${day.mark} ${day.nature}${day.suspended ? " suspended" : ""}`;
  return (
    <td className={names}>
      <span className="unseen">{says.filter(Boolean).join("，")}</span>
      <span aria-hidden="true" className="d">
        {Number(day.date.slice(8))}
      </span>
      <span aria-hidden="true" className="k">
        {day.number && day.mark !== "skipped" ? day.number : day.name?.slice(0, 3)}
      </span>
    </td>
  );
}

function Month({ month, days }: { month: string; days: Map<string, Day> }) {
  const language = useLanguage();
  const [year, number] = month.split("-").map(Number) as [number, number];
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const lead = (asDay(`${month}-01`).getUTCDay() + 6) % 7;
  const names = weekdayNames(language);
  const weeks = Array.from({ length: Math.ceil((lead + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => week * 7 + index - lead + 1),
  );
  return (
    <table className="month">
      <caption>{monthTitle(year, number - 1, language)}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 0].map((index) => (
            <th key={index} scope="col">
              {names[index]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((d) => {
              const inMonth = d >= 1 && d <= length;
              const date = `${month}-${`${d}`.padStart(2, "0")}`;
              const day = inMonth ? days.get(date) : undefined;
              return day || !inMonth ? (
                <Cell key={d} day={day} />
              ) : (
                <td key={d} className="day beyond">
                  <span className="d">{d}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The months that were counted, day by day, with holidays and exchanged days by name. */
export function CountedCalendar({ asked, due }: { asked: Asked; due: string }) {
  const { calculator } = useWords();
  const years = useYears(Number(asked.start.slice(0, 4)), Number(due.slice(0, 4)));
  if (!years || due < asked.start) return null;

  const special = new Map(years.flatMap(({ days }) => days.map((day) => [day.date, day])));
  const days = countedDays(asked, due, special);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  const long = months.length > monthsAtEachEnd * 2;
  const first = long ? months.slice(0, monthsAtEachEnd) : months;
  const between = long ? months.slice(monthsAtEachEnd, -monthsAtEachEnd) : [];
  const last = long ? months.slice(-monthsAtEachEnd) : [];
  const draw = (list: string[]) => (
    <div className="months">
      {list.map((month) => (
        <Month key={month} month={month} days={byDate} />
      ))}
    </div>
  );
  const missing = years.filter(({ published }) => !published).map(({ year }) => year);
  const version = years.find((year) => year.version)?.version;
  return (
    <section className="counted">
      <h2>{calculator.calendar}</h2>
      {missing.length > 0 && (
        <p className="notice warn">{calculator.unpublished(missing.join("、"))}</p>
      )}
      <ul className="legend small">
        {Object.entries(calculator.legend).map(([name, label]) => (
          <li key={name}>
            <i className={name} aria-hidden="true" />
            {label}
          </li>
        ))}
      </ul>
      {draw(first)}
      {between.length > 0 && (
        <details>
          <summary>{calculator.hidden(between.length)}</summary>
          {draw(between)}
        </details>
      )}
      {last.length > 0 && draw(last)}
      <p className="small quiet">
        {calculator.basis}
        {version && ` · ${version}`}
      </p>
    </section>
  );
}
