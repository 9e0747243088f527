// How often guesses were right, by days, weeks, months or years: whichever gives a readable number of periods.
import type { Proportion } from './intervals';
import { wilson } from './intervals';
import type { DayCounts } from './tally';

/** How long a period is. */
export const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** Most periods that are told apart, as long as years need not be joined. */
const MOST = 26;

export interface Period {
  /** First day, in days since 1970 of the user's calendar. */
  from: number;
  counts: DayCounts;
}

/** The days that have any guess, joined into periods of the shortest unit that gives at most 26, in the order of time. */
export function periodsOf(days: ReadonlyMap<number, DayCounts>): { unit: Unit; periods: Period[] } {
  const known = [...days].filter(([, counts]) => hasAny(counts)).sort(([x], [y]) => x - y);
  let found: { unit: Unit; periods: Period[] } = { unit: 'day', periods: [] };
  for (const unit of UNITS) {
    found = { unit, periods: joined(known, unit) };
    if (found.periods.length <= MOST) break;
  }
  return found;
}

function joined(days: readonly (readonly [number, DayCounts])[], unit: Unit): Period[] {
  const periods = new Map<number, DayCounts>();
  for (const [day, counts] of days) {
    const from = startOf(day, unit);
    periods.set(from, sumOf([periods.get(from) ?? NONE, counts]));
  }
  return [...periods].map(([from, counts]) => ({ from, counts }));
}

/** First day of the period that a day lies in; weeks begin on Mondays. */
export function startOf(day: number, unit: Unit): number {
  if (unit === 'day') return day;
  // 1970-01-01 was a Thursday.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const date = new Date(day * 86_400_000);
  const month = date.getUTCMonth();
  const first = { month, quarter: month - (month % 3), year: 0 }[unit];
  return Date.UTC(date.getUTCFullYear(), first, 1) / 86_400_000;
}

const NONE: DayCounts = {
  user: { right: 0, wrong: 0 },
  machine: { right: 0, wrong: 0, silent: 0, placed: 0, top3: 0 },
};

/** All counts of some days together. */
export function sumOf(days: Iterable<DayCounts>): DayCounts {
  const sum = structuredClone(NONE);
  for (const { user, machine } of days) {
    sum.user.right += user.right;
    sum.user.wrong += user.wrong;
    sum.machine.right += machine.right;
    sum.machine.wrong += machine.wrong;
    sum.machine.silent += machine.silent;
    sum.machine.placed += machine.placed;
    sum.machine.top3 += machine.top3;
  }
  return sum;
}

function hasAny({ user, machine }: DayCounts): boolean {
  return user.right + user.wrong + machine.right + machine.wrong + machine.silent > 0;
}

/** Shares that come from counts of guesses; null where there was nothing to judge. */
export interface Shares {
  /** The user's guesses that were right. */
  user: Proportion | null;
  /** Of the sealed guesses that named a maker, those that were right. */
  machine: Proportion | null;
  /** Of all sealed guesses, those with the true maker among the first three. */
  top3: Proportion | null;
  /** Of all sealed guesses, those that named a maker. */
  named: Proportion | null;
}

export function sharesOf({ user, machine }: DayCounts): Shares {
  const { right, wrong, silent, placed, top3 } = machine;
  return {
    user: wilson(user.right, user.right + user.wrong),
    machine: wilson(right, right + wrong),
    top3: wilson(top3, placed),
    named: wilson(right + wrong, right + wrong + silent),
  };
}
