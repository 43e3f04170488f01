import type { Language } from "../shared/language";

const months =
  "January February March April May June July August September October November December";
const weekdays = { "zh-CN": "日一二三四五六", en: "Sun Mon Tue Wed Thu Fri Sat" };

/** Days are counted as UTC midnights: a date here has no time and no zone. */
export const asDay = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`);
export const iso = (day: Date) => day.toISOString().slice(0, 10);
export const addDays = (day: Date, count: number) => new Date(day.getTime() + count * 86_400_000);
export const isDate = (text: string | null): text is string =>
  !!text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(asDay(text).getTime());

/** Today in China, whatever zone the reader's machine is in. */
export const today = () => iso(new Date(Date.now() + 8 * 3_600_000));

export function longDate(text: string | null | undefined, language: Language): string {
  if (!text) return "";
  if (!isDate(text.slice(0, 10))) return text;
  const day = asDay(text);
  const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  return language === "en" ? `${d} ${months.split(" ")[m]} ${y}` : `${y}年${m + 1}月${d}日`;
}

export function monthTitle(year: number, month: number, language: Language): string {
  return language === "en" ? `${months.split(" ")[month]} ${year}` : `${year}年${month + 1}月`;
}

export function weekdayNames(language: Language): string[] {
  return weekdays[language].split(language === "en" ? " " : "");
}

export function weekday(text: string, language: Language): string {
  const name = weekdayNames(language)[asDay(text).getUTCDay()]!;
  return language === "en" ? name : `星期${name}`;
}
