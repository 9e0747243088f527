// Turns counts into the rates that ship: the tables of one heuristic, with day, command, sources and method.
import { RATE_ORDER, type Rates } from '../lib/heuristics/rates';
import { aged } from './ageing';
import { FINDER_IDS, FINDERS, type FinderId } from './finders';
import type { Years } from './smoothing';
import type { Group } from './tally';

const METHOD =
  'Each model in each source counts for at most a few answers, recent models for more; shares are pulled ' +
  'towards the mean over makers; weights are natural logarithms of ratios to the mean over makers, and halve with every ' +
  'year beyond the first that the newest model with the cue is older than the newest of all.';

/** The rates of one heuristic from counts. `measured` is the day to write into the file. */
export function buildRates(
  id: FinderId,
  groups: readonly Group[],
  years: Years,
  measured: string,
): Rates {
  const bySource = new Map<string, { licences: Set<string>; answers: number }>();
  for (const group of groups) {
    const entry = bySource.get(group.source) ?? { licences: new Set(), answers: 0 };
    bySource.set(group.source, entry);
    entry.licences.add(group.licence);
    entry.answers += group.n;
  }
  const tables = aged(id, FINDERS[id].tables(groups, years), groups, years);
  return {
    heuristic: id,
    measured,
    command: 'npx tsx training/measure-heuristics.ts --data DIR',
    sources: [...bySource].map(([name, { licences, answers }]) => ({
      name,
      licence: [...licences].sort().join(', '),
      answers,
    })),
    method: METHOD,
    order: [...RATE_ORDER],
    tables,
  };
}

/** The rates of every heuristic from the same counts, for leaving sources out. */
export function buildAllRates(groups: readonly Group[], years: Years): Record<FinderId, Rates> {
  return Object.fromEntries(
    FINDER_IDS.map((id) => [id, buildRates(id, groups, years, '')]),
  ) as Record<FinderId, Rates>;
}
