// Grows a forest of very random trees: the same rows and seed always give the same trees.
import { levelOf, type TreeNode } from '../lib/wire/model';

/** Rows to learn from. */
export interface TrainingSet {
  /** One list for each feature: the level of each row. */
  levels: readonly Uint16Array[];
  truths: readonly number[];
  weights: readonly number[];
  classes: number;
}

export interface ForestOptions {
  trees: number;
  depth: number;
  /** Fewest rows in a leaf. */
  leaf: number;
  /** Random splits looked at for each node, of features that differ there. */
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

/** Lowest and highest value of each feature. */
export function rangesOf(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, feature) => {
    const values = rows.map((row) => row[feature] ?? 0);
    return [round(Math.min(...values)), round(Math.max(...values))];
  });
}

export function levelsOf(
  ranges: readonly (readonly number[])[],
  rows: readonly (readonly number[])[],
): Uint16Array[] {
  return ranges.map((range, i) => Uint16Array.from(rows, (row) => levelOf(range, row[i] ?? 0)));
}

/** Rows of a node. */
type Rows = Int32Array;

function sums(set: TrainingSet, rows: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(set.classes);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    const truth = set.truths[row] ?? 0;
    counts[truth] = (counts[truth] ?? 0) + (set.weights[row] ?? 0);
  }
  return counts;
}

const total = (counts: Float64Array): number => counts.reduce((sum, value) => sum + value, 0);
/** Sum of squares over the sum: higher for purer counts. */
function purity(counts: Float64Array): number {
  let all = 0;
  let squares = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const value = counts[i] ?? 0;
    all += value;
    squares += value * value;
  }
  return all > 0 ? squares / all : 0;
}

interface Split {
  feature: number;
  level: number;
}

/** A feature and a level anywhere between the lowest and the highest of the rows; null where all are alike. */
function randomSplit(set: TrainingSet, rows: Rows, random: () => number): Split | null {
  const feature = Math.floor(random() * set.levels.length);
  const own = set.levels[feature];
  let low = 65_535;
  let high = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const level = own?.[rows[i] ?? 0] ?? 0;
    if (level < low) low = level;
    if (level > high) high = level;
  }
  return high > low ? { feature, level: low + Math.floor(random() * (high - low)) } : null;
}

/** How pure both sides of a split are; 0 where one side is too small. */
function worth(set: TrainingSet, rows: Rows, split: Split, least: number, all: Float64Array) {
  const own = set.levels[split.feature];
  const low = new Float64Array(set.classes);
  let count = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    if ((own?.[row] ?? 0) > split.level) continue;
    const truth = set.truths[row] ?? 0;
    low[truth] = (low[truth] ?? 0) + (set.weights[row] ?? 0);
    count += 1;
  }
  if (count < least || rows.length - count < least) return 0;
  const high = all.map((value, i) => Math.max(0, value - (low[i] ?? 0)));
  return purity(low) + purity(high);
}

/** Draws for each split that is to be looked at: most features are alike in small nodes. */
const DRAWS = 6;

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

  #bestSplit(rows: Rows, counts: Float64Array): Split | null {
    const { leaf, tries } = this.#options;
    let best: Split | null = null;
    let most = purity(counts) + 1e-9;
    let left = tries;
    for (let draw = 0; draw < DRAWS * tries && left > 0; draw += 1) {
      const split = randomSplit(this.#set, rows, this.#random);
      if (split === null) continue;
      left -= 1;
      const gain = worth(this.#set, rows, split, leaf, counts);
      if (gain > most) [best, most] = [split, gain];
    }
    return best;
  }

  grow(rows: Rows, depth: number): TreeNode {
    const counts = sums(this.#set, rows);
    const { leaf } = this.#options;
    const isPure = counts.filter((value) => value > 0).length < 2;
    if (depth >= this.#options.depth || rows.length < 2 * leaf || isPure) return this.#leaf(counts);
    const best = this.#bestSplit(rows, counts);
    if (best === null) return this.#leaf(counts);
    const { feature, level } = best;
    const own = this.#set.levels[feature];
    const low = this.grow(
      rows.filter((row) => (own?.[row] ?? 0) <= level),
      depth + 1,
    );
    const high = this.grow(
      rows.filter((row) => (own?.[row] ?? 0) > level),
      depth + 1,
    );
    return { feature, level, low, high };
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
  const rows = Int32Array.from(set.truths, (_, row) => row);
  return Array.from({ length: options.trees }, () => grower.grow(rows, 0));
}
