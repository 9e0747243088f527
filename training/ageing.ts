// Lets weights fall with the age of the models that showed a cue: tells change from one generation to the next.
import type { Entry, Tables, Years } from './smoothing';
import type { Group } from './tally';

/** Years, before the newest model of all, for which a cue last seen then keeps its whole weight. */
const FRESH = 1;
/** Years beyond these in which it loses half of it. */
const HALVES = 1;

const monthOf = (year: number): string =>
  `${Math.floor(year)}-${String(Math.min(12, Math.floor((year % 1) * 12 + 1.001))).padStart(2, '0')}`;

/** Release (year with fraction) of the newest model that showed each cue, by heuristic, table and cue. */
function newestByKey(groups: readonly Group[], years: Years): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { canonical, cues } of groups) {
    const year = years.get(canonical);
    if (year === undefined) continue;
    for (const key of cues.keys()) newest.set(key, Math.max(newest.get(key) ?? 0, year));
  }
  return newest;
}

/** What is left of a weight: 1 within `FRESH` years of `now`, then half for every further `HALVES`. */
export function keptAt(newest: number, now: number): number {
  return 0.5 ** (Math.max(0, now - newest - FRESH) / HALVES);
}

/** The tables with the date of the newest model on each measured cue, and weights that have fallen since. */
export function aged(id: string, tables: Tables, groups: readonly Group[], years: Years): Tables {
  const newest = newestByKey(groups, years);
  const now = Math.max(0, ...years.values());
  const age = (table: string, [cue, entry]: [string, Entry]): [string, Entry] => {
    const year = newest.get(`${id}\t${table}\t${cue}`);
    if (year === undefined || entry.newest !== undefined) return [cue, entry];
    const kept = entry.basis === 'measured' ? keptAt(year, now) : 1;
    const llr = entry.llr.map((nats) => Math.round(100 * kept * nats) / 100 + 0);
    return [cue, { ...entry, newest: monthOf(year), llr }];
  };
  return Object.fromEntries(
    Object.entries(tables).map(([table, cues]) => [
      table,
      Object.fromEntries(Object.entries(cues).map((item) => age(table, item))),
    ]),
  );
}
