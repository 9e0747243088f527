// How well the test of kinship holds its level, how often it tells models apart, and how near relatives are.

import { drawsFrom, shuffled } from '../lib/dossier/random';
import { habitsItem } from '../lib/dossier/reading';
import { LEVEL, type TestItem, twoSample } from '../lib/dossier/two-sample';
import { answers } from './corpus';

/** Sources whose prompts suit an arena; each is a place of its own. */
const SOURCES = ['speechmap', 'misguided_attention'];
const MOST = 80;
export const KIN_SIZES = [5, 10, 20, 40];
const PAIRS = 60;

interface Known {
  name: string;
  maker: string;
  items: TestItem[];
}

/** Models with enough answers of some length, by source. */
export async function knownModels(data: string): Promise<Known[]> {
  const models = new Map<string, Known>();
  for await (const { source, canonical, maker, text } of answers(data, SOURCES)) {
    if (text.length < 400) continue;
    const key = `${source}\t${canonical}`;
    const known = models.get(key) ?? { name: canonical, maker, items: [] };
    models.set(key, known);
    if (known.items.length < MOST) known.items.push(habitsItem(source, [text]));
  }
  return [...models.values()].filter(({ items }) => items.length >= 2 * (KIN_SIZES[1] ?? 10));
}

export interface KinRow {
  n: number;
  /** Share of halves of one model that are told apart: should be the level. */
  alarms: number;
  halves: number;
  /** Share of pairs of two models that are told apart: of one maker, and of two. */
  siblings: number;
  strangers: number;
}

interface Pair {
  x: Known;
  y: Known;
}

/** Pairs of two models of one source, drawn; of one maker or of two. */
function pairsOf(models: readonly Known[], isSibling: boolean, draw: () => number): Pair[] {
  const all = models.flatMap((x, i) =>
    models.slice(i + 1).flatMap((y) => {
      const isSame = x.items[0]?.place === y.items[0]?.place && x.name !== y.name;
      return isSame && (x.maker === y.maker) === isSibling ? [{ x, y }] : [];
    }),
  );
  return shuffled(all, draw).slice(0, PAIRS);
}

function testPairs(pairs: readonly Pair[], n: number, draw: () => number) {
  return pairs
    .filter(({ x, y }) => Math.min(x.items.length, y.items.length) >= n)
    .map(({ x, y }) =>
      twoSample(shuffled(x.items, draw).slice(0, n), shuffled(y.items, draw).slice(0, n)),
    );
}

const apart = (tests: readonly { p: number | null }[]): number =>
  tests.filter(({ p }) => p !== null && p < LEVEL).length / Math.max(1, tests.length);

const median = (values: readonly number[]): number =>
  [...values].sort((x, y) => x - y)[values.length >> 1] ?? 0;

export interface KinFit {
  rows: KinRow[];
  /** Middle distance of pairs of one maker and of two, with most answers. */
  siblings: number;
  strangers: number;
  /** Half way between the two: nearer is a relative. */
  relativeWithin: number;
}

/** Counts everything. Deterministic. */
export function judgeKinship(models: readonly Known[]): KinFit {
  const draw = drawsFrom(13);
  const [siblings, strangers] = [pairsOf(models, true, draw), pairsOf(models, false, draw)];
  const rows = KIN_SIZES.map((n) => {
    const halves = models
      .filter(({ items }) => items.length >= 2 * n)
      .map(({ items }) => {
        const drawn = shuffled(items, draw);
        return twoSample(drawn.slice(0, n), drawn.slice(n, 2 * n));
      });
    return {
      n,
      alarms: apart(halves),
      halves: halves.length,
      siblings: apart(testPairs(siblings, n, draw)),
      strangers: apart(testPairs(strangers, n, draw)),
    };
  });
  const most = KIN_SIZES.at(-1) ?? 40;
  const middle = (pairs: readonly Pair[]) =>
    median(testPairs(pairs, most, draw).map(({ distance }) => distance ?? 0));
  const [near, far] = [middle(siblings), middle(strangers)];
  const relativeWithin = Math.round(100 * Math.sqrt(Math.max(near, 0.01) * far)) / 100;
  return { rows, siblings: near, strangers: far, relativeWithin };
}
