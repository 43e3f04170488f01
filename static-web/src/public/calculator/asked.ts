import { addDays, asDay, isDate, iso } from "../dates";

export interface Asked {
  start: string;
  n: string;
  unit: string;
  suspensions: [from: string, to: string][];
  extend: string;
}

export const units = ["calendar-day", "working-day", "month", "year"];

/** The question in the address: `?start=2026-01-05&n=60&unit=working-day&suspend=from..to`. */
export function fromAddress(query: URLSearchParams): Asked {
  const unit = query.get("unit") ?? "";
  return {
    start: query.get("start") ?? "",
    n: query.get("n") ?? "",
    unit: units.includes(unit) ? unit : "calendar-day",
    suspensions: query.getAll("suspend").map((range) => {
      const [from = "", to = ""] = range.split("..");
      return [from, to];
    }),
    extend: query.get("extend") ?? "",
  };
}

export function toAddress({ start, n, unit, suspensions, extend }: Asked): string {
  const query = new URLSearchParams({ start, n, unit });
  for (const [from, to] of suspensions) query.append("suspend", `${from}..${to}`);
  if (extend) query.set("extend", extend);
  return `/calculator?${query}`;
}

export const whole = (text: string, least: number) =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= 3650;

/** Which fields stand in the way of an answer. */
export function faults({ start, n, suspensions, extend }: Asked): string[] {
  const found: string[] = [];
  if (!isDate(start)) found.push("start");
  if (!whole(n, 1)) found.push("n");
  suspensions.forEach(([from, to], index) => {
    const blank = !from && !to;
    if (!blank && !(isDate(from) && isDate(to) && from <= to)) found.push(`suspend-${index}`);
  });
  if (extend.trim() && !whole(extend, 0)) found.push("extend");
  return found;
}

export interface Day {
  date: string;
  mark: "before" | "start" | "counted" | "skipped" | "due";
  nature: "plain" | "weekend" | "holiday" | "swap";
  suspended: boolean;
  name?: string;
  number?: number;
}

/** Every day from the start to the last, with its nature and, for terms in days, its number. */
export function countedDays(
  { start, n, unit, suspensions, extend }: Asked,
  due: string,
  special: Map<string, { kind: string; name: string }>,
): Day[] {
  const days: Day[] = [];
  const inDays = unit === "calendar-day" || unit === "working-day";
  const last = Number(n) + Number(extend || 0);
  let number = 0;
  for (let day = asDay(start); iso(day) <= due; day = addDays(day, 1)) {
    const date = iso(day);
    const known = special.get(date);
    const weekend = [0, 6].includes(day.getUTCDay());
    const nature =
      known?.kind === "holiday"
        ? "holiday"
        : known?.kind === "working-day"
          ? "swap"
          : weekend
            ? "weekend"
            : "plain";
    const suspended = suspensions.some(([from, to]) => from && from <= date && date <= to);
    const works = nature === "plain" || nature === "swap";
    const counts = date !== start && !suspended && (unit !== "working-day" || works);
    if (counts && number < last) number += 1;
    else if (date !== start) {
      days.push({ date, mark: "skipped", nature, suspended, name: known?.name });
      continue;
    }
    days.push({
      date,
      mark: date === start ? "start" : "counted",
      nature,
      suspended,
      name: known?.name,
      number: inDays && date !== start ? number : undefined,
    });
  }
  const final = days.at(-1);
  if (final && final.date === due) final.mark = "due";
  // The server's date is the answer; figures that do not lead to it are not shown.
  const agrees = number === last;
  return inDays && agrees ? days : days.map((day) => ({ ...day, number: undefined }));
}
