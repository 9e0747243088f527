// A forest and a linear model that tell together how likely pieces of this make are for each maker; `training/fit-cadence.ts` fits them.
import type { MakerOrNone } from '../models/makers';
import { CADENCE_FEATURES, type CadenceFeatures } from './cadence';
import { askLinear, type LinearData } from './cadence-linear';

/** A fitted model, as it is shipped in `cadence-model.json`. */
export interface CadenceModelData {
  /** Raised whenever the same features may give other numbers. */
  version: number;
  /** Names of the features, in order; another list means that the model does not fit the program. */
  features: readonly string[];
  /** Makers it can tell apart, `none` among them for all others. */
  classes: readonly string[];
  /** Share of each class in the training data, by weight; sums to 1. */
  prior: readonly number[];
  /** For each feature the lowest and the highest value that training saw. */
  ranges: readonly (readonly number[])[];
  /** Trees in the writing of `encodeTree`. */
  trees: readonly string[];
  linear: LinearData;
  /** Factor on the logarithms, by how many pieces there are: the first whose `from` is not above it, from the end. */
  scales: readonly { from: number; scale: number }[];
  /** Factor on what the cuts say by the table of makers, fitted together with `scales`. */
  cutScale: number;
}

/** A node: a split at one feature's level, or the shares of the classes in a leaf. */
export type TreeNode =
  | { feature: number; level: number; low: TreeNode; high: TreeNode }
  | { shares: readonly number[] };

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LEAF = '!';
const PURE_LEAF = '.';
/** Even steps between a feature's lowest and highest value; there are at most 128 features: a split fits three digits. */
export const LEVELS = 2048;
const STEPS = 63;
const MOST_SHARES = 4;

const digit = (value: number): string => DIGITS[value] ?? 'A';
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i += 1) VALUES[DIGITS.charCodeAt(i)] = i;
const value = (text: string, at: number): number => VALUES[text.charCodeAt(at)] ?? 0;

/**
 * Writes a tree in preorder: three digits for a split, `.` and the class for a leaf of one class, `!` with count and
 * (class, share) pairs for any other.
 */
export function encodeTree(node: TreeNode): string {
  if ('shares' in node) {
    const kept = node.shares
      .map((share, index) => ({ index, steps: Math.round(share * STEPS) }))
      .filter(({ steps }) => steps > 0)
      .sort((x, y) => y.steps - x.steps || x.index - y.index)
      .slice(0, MOST_SHARES);
    const [first] = kept;
    if (first?.steps === STEPS) return PURE_LEAF + digit(first.index);
    const pairs = kept.map(({ index, steps }) => digit(index) + digit(steps)).join('');
    return `${LEAF}${digit(kept.length)}${pairs}`;
  }
  const code = node.feature * LEVELS + node.level;
  const own = digit(code >> 12) + digit((code >> 6) & 63) + digit(code & 63);
  return own + encodeTree(node.low) + encodeTree(node.high);
}

/** Reads one text; leaves of one class are shared, for most leaves are such. */
class TreeReader {
  readonly #text: string;
  readonly #prior: readonly number[];
  readonly #pure: readonly TreeNode[];
  #at = 0;

  constructor(text: string, prior: readonly number[]) {
    this.#text = text;
    this.#prior = prior;
    this.#pure = prior.map((_, own) => ({ shares: prior.map((_share, i) => (i === own ? 1 : 0)) }));
  }

  #next(): number {
    const read = value(this.#text, this.#at);
    this.#at += 1;
    return read;
  }

  #leaf(): TreeNode {
    const count = this.#next();
    const shares = this.#prior.map(() => 0);
    let open = 1;
    for (let i = 0; i < count; i += 1) {
      const own = this.#next();
      const share = this.#next() / STEPS;
      if (own < shares.length) shares[own] = share;
      open -= share;
    }
    const rest = Math.max(0, open);
    return { shares: shares.map((share, i) => share + rest * (this.#prior[i] ?? 0)) };
  }

  node(): TreeNode {
    const mark = this.#text[this.#at];
    if (mark === PURE_LEAF) {
      this.#at += 1;
      return this.#pure[this.#next()] ?? { shares: this.#prior };
    }
    if (mark === LEAF || mark === undefined) {
      this.#at += 1;
      return this.#leaf();
    }
    const code = (this.#next() << 12) + (this.#next() << 6) + this.#next();
    const low = this.node();
    return {
      feature: Math.floor(code / LEVELS),
      level: code % LEVELS,
      low,
      high: this.node(),
    };
  }
}

/** Reads what `encodeTree` wrote; what a leaf leaves open is shared out by the prior. */
export function decodeTree(text: string, prior: readonly number[]): TreeNode {
  return new TreeReader(text, prior).node();
}

/** Level of a value between a feature's lowest and highest: 0..`LEVELS` - 1. */
export function levelOf([low = 0, high = 0]: readonly number[], of: number): number {
  if (high <= low) return 0;
  return Math.max(0, Math.min(LEVELS - 1, Math.floor((LEVELS * (of - low)) / (high - low))));
}

/** Mean of the leaves that the levels fall into, one share a class; sums to about 1. */
export function askTrees(trees: readonly TreeNode[], levels: ArrayLike<number>, classes: number) {
  const sum = new Float64Array(classes);
  for (const tree of trees) {
    let node = tree;
    while ('low' in node) node = (levels[node.feature] ?? 0) <= node.level ? node.low : node.high;
    for (let i = 0; i < classes; i += 1) sum[i] = (sum[i] ?? 0) + (node.shares[i] ?? 0);
  }
  return sum.map((total) => total / Math.max(1, trees.length));
}

/** Part of the linear model in what both say. */
export const LINEAR = 0.3;
/** Weight of the prior beside them: trees of few rows are surer than they are right. */
export const FLOOR = 0.6;

/** What forest and linear model are asked with. */
export type CadenceVoices = Pick<CadenceModelData, 'prior' | 'ranges' | 'linear'> & {
  roots: readonly TreeNode[];
};

/** Logarithm of how much likelier each class has become against the prior, before any scale; nats. */
export function ratios(voices: CadenceVoices, values: readonly number[]): number[] {
  const { prior, ranges, roots, linear } = voices;
  const levels = values.map((of, i) => levelOf(ranges[i] ?? [], of));
  const forest = askTrees(roots, levels, prior.length);
  const line = askLinear(linear, values);
  return prior.map((p, i) => {
    const share = (1 - LINEAR) * (forest[i] ?? 0) + LINEAR * (line[i] ?? 0);
    return Math.log((share + FLOOR * p) / ((1 + FLOOR) * p));
  });
}

export function scaleFor(scales: CadenceModelData['scales'], pieces: number): number {
  return scales.findLast(({ from }) => pieces >= from)?.scale ?? 0;
}

/** A model ready for use. */
export interface CadenceModel {
  /** Log ratio of each class against the prior before any scale, nats. */
  logs(features: CadenceFeatures): Partial<Record<MakerOrNone, number>>;
  /** Factor on them for so many pieces; 0 for too few. */
  scale(pieces: number): number;
  cutScale: number;
}

/** Makes a model ready for use; a model of other features than the program's says nothing. */
export function makeCadenceModel(
  data: CadenceModelData,
  features: readonly string[] = CADENCE_FEATURES,
): CadenceModel {
  const isFit = data.features.join() === features.join();
  const roots = isFit ? data.trees.map((text) => decodeTree(text, data.prior)) : [];
  return {
    logs: ({ values }) => {
      const logs = ratios({ ...data, roots }, values);
      return Object.fromEntries(data.classes.map((id, i) => [id, logs[i] ?? 0]));
    },
    scale: (pieces) => (isFit ? scaleFor(data.scales, pieces) : 0),
    cutScale: data.cutScale,
  };
}
