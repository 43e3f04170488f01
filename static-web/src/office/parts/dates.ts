/** Instants are shown as China Standard Time, whatever the officer's computer is set to. */
const instant = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

export const showInstant = (iso: string | null | undefined): string =>
  iso ? instant.format(new Date(iso)) : "—";

export const showDay = (iso: string | null | undefined): string =>
  iso ? (iso.length > 10 ? showInstant(iso).slice(0, 10) : iso) : "—";

export const clockTime = (time: number): string =>
  showInstant(new Date(time).toISOString()).slice(11);

export const today = (): string => showInstant(new Date().toISOString()).slice(0, 10);

interface DurationWords {
  day: (n: number) => string;
  hour: (n: number) => string;
  minute: (n: number) => string;
  now: string;
}

/** How long an entry lay, in the two largest units that say something. */
export const showDuration = (seconds: number, words: DurationWords): string => {
  const minutes = Math.floor(seconds / 60);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0)
    return hours > 0 && days < 3 ? `${words.day(days)} ${words.hour(hours)}` : words.day(days);
  if (hours > 0) return words.hour(hours);
  return minutes > 0 ? words.minute(minutes) : words.now;
};

const units = ["B", "KB", "MB", "GB"];

export const showSize = (bytes: number): string => {
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), 3);
  const value = bytes / 1024 ** power;
  return `${value >= 100 || power === 0 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
};
