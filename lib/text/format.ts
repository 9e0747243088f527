// Writes numbers, shares and times the way the reader expects them.
import { LOCALE, t } from './index';

const counts = new Intl.NumberFormat(LOCALE);
const clock = new Intl.DateTimeFormat(LOCALE, {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto', style: 'short' });
const dates = new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'short', day: 'numeric' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function formatCount(n: number): string {
  return counts.format(n);
}

/** A share in 0..1 as a whole per cent; the open ends never read as certainty. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share >= 0.995) return '>99%';
  return `${Math.round(share * 100)}%`;
}

const factors = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 });

/** How many times likelier something makes a thing, above 0; what makes it less likely reads as a division. */
export function formatFactor(factor: number): string {
  return factor < 1
    ? t('parts.over', { factor: factors.format(1 / factor) })
    : t('parts.times', { factor: factors.format(factor) });
}

const either = new Intl.ListFormat(LOCALE, { type: 'disjunction' });

/** Names of which one is meant. */
export function formatEither(names: readonly string[]): string {
  return either.format(names);
}

/** Local time of day, 24 hours, from ms since the epoch. */
export function formatClock(at: number): string {
  return clock.format(at);
}

/** The local day of a moment in ms since the epoch. */
export function formatDay(at: number): string {
  return dates.format(at);
}

/** How long ago, in words; a date after a week. Both in ms since the epoch. */
export function formatAgo(at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE) return t('time.now');
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour');
  if (age < 7 * DAY) return relative.format(-Math.floor(age / DAY), 'day');
  return dates.format(at);
}
