// Keeps what the finders saw in each answer as short keys, so that rates can be tried without reading again.
import { llrOf, type RateTables } from '../lib/heuristics/rates';
import type { MakerOrNone } from '../lib/models/makers';
import type { Answer } from './corpus';
import { FINDER_IDS, FINDERS, type FinderId, inputOf } from './tally';

export interface Observed {
  source: string;
  canonical: string;
  maker: MakerOrNone;
  /** Pairs of table and cue of the typographic features that were seen. */
  features: readonly (readonly [table: string, cue: string])[];
}

const SEEN = new Map<string, readonly [string, string]>();

function shared(table: string, cue: string): readonly [string, string] {
  const key = `${table}\t${cue}`;
  const pair = SEEN.get(key) ?? ([table, cue] as const);
  SEEN.set(key, pair);
  return pair;
}

/** What the typographic features say of an answer. */
export function observe(answer: Answer): Observed {
  const id: FinderId = 'typographic-marks';
  const found = FINDER_IDS.includes(id) ? FINDERS[id](inputOf(answer)) : [];
  const { source, canonical, maker } = answer;
  const features = found
    .filter((finding) => finding.table !== 'all')
    .map((finding) => shared(finding.table, finding.cue));
  return { source, canonical, maker, features };
}

/** Summed weights of an observation for each maker of `order`, nats. */
export function weights(seen: Observed, rates: RateTables, order: readonly string[]): number[] {
  const sums = order.map(() => 0);
  for (const [table, cue] of seen.features) {
    const llr = llrOf(rates, table, cue);
    order.forEach((maker, i) => {
      sums[i] = (sums[i] ?? 0) + (llr[maker] ?? 0);
    });
  }
  return sums;
}
