// Grows a forest of very random trees on binned features: the same rows and seed always give the same trees.
import { binOf, MAX_BINS, type TreeNode } from '../lib/wire/model';

/** Rows to learn from, in three lists of one length. */
export interface TrainingSet {
  bins: readonly Uint8Array[];
  truths: readonly number[];
  weights: readonly number[];
  classes: number;
}

export interface ForestOptions {
  trees: number;
  depth: number;
  /** Fewest rows in a leaf. */
  leaf: number;
  /** Random splits looked at for each node. */
  tries: number;
  /** Weight of the prior in a leaf, in rows. */
  smooth: number;
  seed: number;
}

/** Numbers in 0..1 that depend on the seed only. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const round = (value: number): number => Number(value.toPrecision(4));

/** Values at which a feature's classes end: quantiles of what training saw, at most `MAX_BINS - 1`. */
export function edgesOf(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, feature) => {
    const sorted = rows.map((row) => row[feature] ?? 0).sort((x, y) => x - y);
    const edges = new Set<number>();
    for (let i = 1; i < MAX_BINS; i += 1) {
      const at = Math.floor((sorted.length * i) / MAX_BINS);
      const low = sorted[at - 1] ?? 0;
      const high = sorted.find((value) => value > low) ?? low;
      if (high > low) edges.add(round((low + high) / 2));
    }
    return [...edges].sort((x, y) => x - y);
  });
}

export function binsOf(edges: readonly (readonly number[])[], values: readonly number[]) {
  return Uint8Array.from(values, (value, i) => binOf(edges[i] ?? [], value));
}

function sums(set: TrainingSet, rows: readonly number[]): Float64Array {
  const counts = new Float64Array(set.classes);
  for (const row of rows) {
    const truth = set.truths[row] ?? 0;
    counts[truth] = (counts[truth] ?? 0) + (set.weights[row] ?? 0);
  }
  return counts;
}

const total = (counts: Float64Array): number => counts.reduce((sum, value) => sum + value, 0);
/** Sum of squares over the sum: higher for purer counts. */
const purity = (counts: Float64Array): number => {
  const all = total(counts);
  return all > 0 ? counts.reduce((sum, value) => sum + value * value, 0) / all : 0;
};

interface Split {
  feature: number;
  bin: number;
}

function randomSplit(
  set: TrainingSet,
  rows: readonly number[],
  random: () => number,
): Split | null {
  const feature = Math.floor(random() * (set.bins[0]?.length ?? 0));
  let low = 255;
  let high = 0;
  for (const row of rows) {
    const bin = set.bins[row]?.[feature] ?? 0;
    if (bin < low) low = bin;
    if (bin > high) high = bin;
  }
  return high > low ? { feature, bin: low + Math.floor(random() * (high - low)) } : null;
}

/** How pure both sides of a split are; 0 where one side is too small. */
function worth(set: TrainingSet, rows: readonly number[], split: Split, leaf: number): number {
  const low = new Float64Array(set.classes);
  const high = new Float64Array(set.classes);
  let count = 0;
  for (const row of rows) {
    const isLow = (set.bins[row]?.[split.feature] ?? 0) <= split.bin;
    const side = isLow ? low : high;
    const truth = set.truths[row] ?? 0;
    side[truth] = (side[truth] ?? 0) + (set.weights[row] ?? 0);
    if (isLow) count += 1;
  }
  return count < leaf || rows.length - count < leaf ? 0 : purity(low) + purity(high);
}

class Grower {
  readonly #random: () => number;
  readonly #set: TrainingSet;
  readonly #options: ForestOptions;
  readonly #prior: Float64Array;

  constructor(set: TrainingSet, options: ForestOptions, prior: readonly number[]) {
    this.#set = set;
    this.#options = options;
    this.#prior = Float64Array.from(prior);
    this.#random = randomOf(options.seed);
  }

  #leaf(counts: Float64Array): TreeNode {
    const { smooth } = this.#options;
    const all = total(counts) + smooth;
    return {
      shares: [...counts].map((value, i) => (value + smooth * (this.#prior[i] ?? 0)) / all),
    };
  }

  grow(rows: readonly number[], depth: number): TreeNode {
    const counts = sums(this.#set, rows);
    const { leaf, tries } = this.#options;
    const isPure = counts.filter((value) => value > 0).length < 2;
    if (depth >= this.#options.depth || rows.length < 2 * leaf || isPure) return this.#leaf(counts);
    let best: Split | null = null;
    let most = purity(counts) + 1e-9;
    for (let i = 0; i < tries; i += 1) {
      const split = randomSplit(this.#set, rows, this.#random);
      const gain = split === null ? 0 : worth(this.#set, rows, split, leaf);
      if (gain > most) [best, most] = [split, gain];
    }
    if (best === null) return this.#leaf(counts);
    const { feature, bin } = best;
    const isLow = (row: number) => (this.#set.bins[row]?.[feature] ?? 0) <= bin;
    const low = this.grow(rows.filter(isLow), depth + 1);
    const high = this.grow(
      rows.filter((row) => !isLow(row)),
      depth + 1,
    );
    return { feature, bin, low, high };
  }
}

/** Share of each class in the set, by weight. */
export function priorOf(set: TrainingSet): number[] {
  const counts = sums(
    set,
    set.truths.map((_, row) => row),
  );
  const all = total(counts);
  return [...counts].map((value) => (value + 0.5) / (all + 0.5 * set.classes));
}

export function growForest(set: TrainingSet, options: ForestOptions): TreeNode[] {
  const grower = new Grower(set, options, priorOf(set));
  const rows = set.truths.map((_, row) => row);
  return Array.from({ length: options.trees }, () => grower.grow(rows, 0));
}
