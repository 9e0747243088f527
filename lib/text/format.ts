// Writes numbers, shares and times the way the reader expects them.
import { locale, t } from './index';

/** A formatter of the language in use, made when it is first needed. */
function inUse<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const own = made.get(locale()) ?? make(locale());
    made.set(locale(), own);
    return own;
  };
}

const counts = inUse((tag) => new Intl.NumberFormat(tag));
const clock = inUse(
  (tag) => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hour12: false }),
);
const relative = inUse(
  (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' }),
);
const dates = inUse(
  (tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', day: 'numeric' }),
);
const factors = inUse((tag) => new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 }));
const either = inUse((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }));
const moments = inUse(
  (tag) =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
);
const utcDays = inUse(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }),
);
const languages = inUse(
  (tag) => new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' }),
);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function formatCount(n: number): string {
  return counts().format(n);
}

/** A share in 0..1 as a whole per cent; the open ends never read as certainty. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share >= 0.995) return '>99%';
  return `${Math.round(share * 100)}%`;
}

/** How many times likelier something makes a thing, above 0; what makes it less likely reads as a division. */
export function formatFactor(factor: number): string {
  return factor < 1
    ? t('parts.over', { factor: factors().format(1 / factor) })
    : t('parts.times', { factor: factors().format(factor) });
}

/** Names of which one is meant. */
export function formatEither(names: readonly string[]): string {
  return either().format(names);
}

/** Local time of day, 24 hours, from ms since the epoch. */
export function formatClock(at: number): string {
  return clock().format(at);
}

/** How long ago, in words; a date after a week. Both in ms since the epoch. */
export function formatAgo(at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE) return t('time.now');
  if (age < HOUR) return relative().format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return relative().format(-Math.floor(age / HOUR), 'hour');
  if (age < 7 * DAY) return relative().format(-Math.floor(age / DAY), 'day');
  return dates().format(at);
}

/** A number with two digits that count, such as a factor. */
export function formatRough(n: number): string {
  return factors().format(n);
}

/** The local day and time of a moment in ms since the epoch. */
export function formatMoment(at: number): string {
  return moments().format(at);
}

/** The local day of a moment in ms since the epoch; in UTC where the days were counted in it. */
export function formatDay(at: number, timeZone?: 'UTC'): string {
  return (timeZone ? utcDays() : dates()).format(at);
}

const UNITS = ['kB', 'MB', 'GB', 'TB'];

/** A number of bytes in the unit that reads best. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return t('desk.bytes', { count: bytes });
  let value = bytes / 1_000;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}

/** A language's name from its BCP 47 tag; the tag itself where it has none. */
export function formatLanguage(tag: string): string {
  return languages().of(tag) ?? tag;
}
