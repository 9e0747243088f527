// Turns counts into the rates that ship: smoothed log-likelihood ratios, and stated assumptions for rare cues.
import { LEAK_PHRASES } from '../lib/heuristics/leaked-instructions/phrases';
import { RATE_ORDER, type Rates } from '../lib/heuristics/rates';
import { RESIDUES } from '../lib/heuristics/typographic-marks/residue';
import type { MakerOrNone } from '../lib/models/makers';
import type { FinderId, Group } from './tally';

type Table = Rates['tables'][string];
type Entry = Table[string];

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

function llrList(times: Partial<Record<MakerOrNone, number>>): number[] {
  return RATE_ORDER.map((maker) => round(Math.log(times[maker] ?? 1)));
}

function seenIn(groups: readonly Group[], key: string): number {
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

function countFeatures(
  groups: readonly Group[],
  years: ReadonlyMap<string, number>,
): Map<string, FeatureCounts> {
  const features = new Map<string, FeatureCounts>();
  for (const group of groups) {
    const own = new Map<string, [string, number][]>();
    for (const [key, count] of group.cues) {
      const [id, table = '', cue = ''] = key.split('\t');
      if (id !== 'typographic-marks' || table === 'all') continue;
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

const SECTION = 'assumed: judged by who writes the mark, capped at a ratio of 40';

function markTables(groups: readonly Group[], years: ReadonlyMap<string, number>): Rates['tables'] {
  const tables: Rates['tables'] = { all: {} };
  for (const [feature, counts] of countFeatures(groups, years)) {
    const [name = ''] = feature.split('\t');
    const table = tables[name] ?? {};
    tables[name] = table;
    for (const cue of [...counts.cues.keys()].sort()) {
      const seen = seenIn(groups, `typographic-marks\t${name}\t${cue}`);
      if (seen < SMOOTHING.leastSeen) continue;
      table[cue] = { basis: 'measured', seen, llr: bucketLlr(counts, cue) };
    }
  }
  for (const { id, times } of RESIDUES) {
    const cue = `residue:${id}`;
    const seen = seenIn(groups, `typographic-marks\tall\t${cue}`);
    (tables.all as Table)[cue] = { basis: 'assumed', seen, source: SECTION, llr: llrList(times) };
  }
  return tables;
}

/** Ratios to start from when a model says who it is; see the heuristic's README for where they come from. */
function assumedClaim(maker: MakerOrNone, table: string): number {
  if (table === 'other') return 5;
  const isHome = ['qwen', 'deepseek', 'zhipu', 'moonshot', '01ai', 'none'].includes(maker);
  if (table === 'zh') return isHome ? 15 : 5;
  if (maker === 'openai') return 8;
  return ['anthropic', 'google', 'xai', 'meta', 'mistral', 'cohere'].includes(maker) ? 40 : 15;
}

const RIVALS = RATE_ORDER.length - 1;
/** How many models' worth the starting ratio counts against what is seen. */
const BELIEF = 10;

/** Starting ratio corrected by how many models that made the claim are that maker's. */
function claimTimes(start: number, right: number, wrong: number): number {
  const precision = (BELIEF * (start / (start + RIVALS)) + right) / (BELIEF + right + wrong);
  return Math.min(40, (RIVALS * precision) / (1 - precision));
}

function claimEntry(groups: readonly Group[], maker: MakerOrNone, table: string): Entry {
  const key = `self-identification\t${table}\tclaims:${maker}`;
  const models = new Map(
    groups.filter((g) => g.cues.has(key)).map((g) => [g.canonical, g.maker === maker]),
  );
  const right = [...models.values()].filter(Boolean).length;
  const times = claimTimes(assumedClaim(maker, table), right, models.size - right);
  return {
    basis: models.size > 0 ? 'mixed' : 'assumed',
    seen: seenIn(groups, key),
    source: `start: ratio ${assumedClaim(maker, table)}; models right ${right}, wrong ${models.size - right}`,
    llr: llrList({ [maker]: times }),
  };
}

function claimTables(groups: readonly Group[]): Rates['tables'] {
  const tables: Rates['tables'] = {};
  for (const table of ['en', 'zh', 'other']) {
    tables[table] = Object.fromEntries(
      RATE_ORDER.map((maker) => [`claims:${maker}`, claimEntry(groups, maker, table)]),
    );
  }
  return tables;
}

/** Phrases that models of other makers are known to make up too. */
const COMMON_LEAKS = new Set(['you-are-chatgpt', 'gpt4-architecture', 'accessed-via-api']);

function leakTables(groups: readonly Group[]): Rates['tables'] {
  const entries = LEAK_PHRASES.map(({ maker, id }): [string, Entry] => {
    const cue = `leak:${maker}:${id}`;
    const times = COMMON_LEAKS.has(id) ? 8 : 40;
    const seen = seenIn(groups, `leaked-instructions\tall\t${cue}`);
    const source = `assumed: ratio ${times}`;
    return [cue, { basis: 'assumed', seen, source, llr: llrList({ [maker]: times }) }];
  });
  return { all: Object.fromEntries(entries) };
}

const METHOD =
  'Each model in each source counts for at most a few answers, recent models for more; shares are pulled ' +
  'towards the mean over makers; weights are natural logarithms of ratios to the mean over makers.';

/** The rates of one heuristic from counts. `measured` is the day to write into the file. */
export function buildRates(
  id: FinderId,
  groups: readonly Group[],
  years: ReadonlyMap<string, number>,
  measured: string,
): Rates {
  const bySource = new Map<string, { licences: Set<string>; answers: number }>();
  for (const group of groups) {
    const entry = bySource.get(group.source) ?? { licences: new Set(), answers: 0 };
    bySource.set(group.source, entry);
    entry.licences.add(group.licence);
    entry.answers += group.n;
  }
  const tables = {
    'self-identification': () => claimTables(groups),
    'leaked-instructions': () => leakTables(groups),
    'typographic-marks': () => markTables(groups, years),
  }[id]();
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
