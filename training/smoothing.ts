// The arithmetic of rates: smoothed log-likelihood ratios by maker, from counts kept apart by source and model.
import { RATE_ORDER, type Rates } from '../lib/heuristics/rates';
import type { MakerOrNone } from '../lib/models/makers';
import type { Group } from './tally';

export type Tables = Rates['tables'];
export type Entry = Tables[string][string];
export type Years = ReadonlyMap<string, number>;

/** Knobs of the smoothing; `cap` and `alpha` were chosen on held-out sources inside the training split. */
export const SMOOTHING = {
  /** Answers that one model in one source counts for at most. */
  cap: 6,
  /** Strength, in answers, of the pull towards the mean over makers. */
  alpha: 20,
  /** A maker with less than this (answers) in a table gets no weight there. */
  least: 3,
  /** Training answers in which a bucket must have been seen. */
  leastSeen: 15,
  /** Largest weight, nats. */
  limit: 2.5,
};

/** Weight of a model by its age: what the arena shows today is recent. Years as in the list of models. */
export function recency(year: number | undefined): number {
  if (year === undefined) return 0.5;
  return year >= 2025 ? 1 : year >= 2024 ? 0.5 : 0.2;
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** Logarithms of assumed ratios in the order of a rates file; makers that are not named get 0. */
export function llrList(times: Partial<Record<MakerOrNone, number>>): number[] {
  return RATE_ORDER.map((maker) => round(Math.log(times[maker] ?? 1)));
}

/** Training answers in which a key (heuristic, table and cue, separated by tabs) was seen. */
export function seenIn(groups: readonly Group[], key: string): number {
  return groups.reduce((sum, group) => sum + (group.cues.get(key) ?? 0), 0);
}

/** Buckets of one feature in one table, by maker, weighted so that no source or model dominates. */
interface FeatureCounts {
  /** Effective answers by maker. */
  total: Map<MakerOrNone, number>;
  /** Cue to maker to effective answers. */
  cues: Map<string, Map<MakerOrNone, number>>;
}

function bump<K>(map: Map<K, number>, key: K, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

function countFeatures(id: string, groups: readonly Group[], years: Years) {
  const features = new Map<string, FeatureCounts>();
  for (const group of groups) {
    const own = new Map<string, [string, number][]>();
    for (const [key, count] of group.cues) {
      const [heuristic, table = '', cue = ''] = key.split('\t');
      if (heuristic !== id || table === 'all') continue;
      const feature = `${table}\t${cue.split(':')[0]}`;
      own.set(feature, [...(own.get(feature) ?? []), [cue, count]]);
    }
    for (const [feature, list] of own) {
      const n = list.reduce((sum, [, count]) => sum + count, 0);
      const weight = Math.min(n, SMOOTHING.cap) * recency(years.get(group.canonical));
      const counts = features.get(feature) ?? { total: new Map(), cues: new Map() };
      features.set(feature, counts);
      bump(counts.total, group.maker, weight);
      for (const [cue, count] of list) {
        const byMaker = counts.cues.get(cue) ?? new Map<MakerOrNone, number>();
        counts.cues.set(cue, byMaker);
        bump(byMaker, group.maker, (weight * count) / n);
      }
    }
  }
  return features;
}

function bucketLlr(counts: FeatureCounts, cue: string): number[] {
  const known = RATE_ORDER.filter((m) => (counts.total.get(m) ?? 0) >= SMOOTHING.least);
  const got = (m: MakerOrNone) => counts.cues.get(cue)?.get(m) ?? 0;
  const share = (m: MakerOrNone) => got(m) / (counts.total.get(m) ?? 1);
  const base = known.reduce((sum, m) => sum + share(m), 0) / Math.max(1, known.length);
  const smooth = (m: MakerOrNone) =>
    (got(m) + SMOOTHING.alpha * Math.max(base, 1e-4)) /
    ((counts.total.get(m) ?? 0) + SMOOTHING.alpha);
  const mean = known.reduce((sum, m) => sum + smooth(m), 0) / Math.max(1, known.length);
  return RATE_ORDER.map((m) => {
    if (!known.includes(m)) return 0;
    const llr = Math.log(smooth(m) / mean);
    return round(Math.max(-SMOOTHING.limit, Math.min(SMOOTHING.limit, llr)));
  });
}

/**
 * Measured weights of every cue outside the table `all`. The part of a cue before its colon is a feature, and a
 * finder must give exactly one cue of each feature for an answer that it reads: also one for "nothing there".
 */
export function featureTables(id: string, groups: readonly Group[], years: Years): Tables {
  const tables: Tables = {};
  for (const [feature, counts] of countFeatures(id, groups, years)) {
    const [name = ''] = feature.split('\t');
    const table = tables[name] ?? {};
    tables[name] = table;
    for (const cue of [...counts.cues.keys()].sort()) {
      const seen = seenIn(groups, `${id}\t${name}\t${cue}`);
      if (seen < SMOOTHING.leastSeen) continue;
      table[cue] = { basis: 'measured', seen, llr: bucketLlr(counts, cue) };
    }
  }
  return tables;
}
