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
  mark: "start" | "counted" | "skipped" | "due";
  nature: "plain" | "weekend" | "holiday" | "swap";
  suspended: boolean;
  name?: string;
  number?: number;
}

type Special = Map<string, { kind: string; name: string }>;

function natureOf(day: Date, special: Special): Day["nature"] {
  const kind = special.get(iso(day))?.kind;
  if (kind === "holiday") return "holiday";
  if (kind === "working-day") return "swap";
  return [0, 6].includes(day.getUTCDay()) ? "weekend" : "plain";
}

/** Every day from the start to the last, with its nature and, for terms in days, its number. */
export function countedDays(asked: Asked, due: string, special: Special): Day[] {
  const { start, unit, suspensions } = asked;
  const inDays = unit === "calendar-day" || unit === "working-day";
  const last = inDays ? Number(asked.n) + Number(asked.extend || 0) : Infinity;
  const days: Day[] = [];
  let number = 0;
  for (let day = asDay(start); iso(day) <= due; day = addDays(day, 1)) {
    const date = iso(day);
    const nature = natureOf(day, special);
    const suspended = suspensions.some(([from, to]) => from && from <= date && date <= to);
    const works = nature === "plain" || nature === "swap";
    const counts = !suspended && (unit !== "working-day" || works) && number < last;
    const mark = date === start ? "start" : date === due ? "due" : counts ? "counted" : "skipped";
    if (counts && date !== start) number += 1;
    days.push({
      date,
      mark,
      nature,
      suspended,
      name: special.get(date)?.name,
      number: counts && date !== start ? number : undefined,
    });
  }
  // The server's date is the answer; figures that do not lead to it are not shown.
  return number === last ? days : days.map((day) => ({ ...day, number: undefined }));
}
