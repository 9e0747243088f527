// A small forest that tells how likely pieces of this make are for each maker; its numbers come from `training/fit-cadence.ts`.
import type { MakerOrNone } from '../models/makers';
import { CADENCE_FEATURES, type CadenceFeatures } from './cadence';

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
  /** For each feature the values at which its classes end, rising. */
  edges: readonly (readonly number[])[];
  /** Trees in the writing of `encodeTree`. */
  trees: readonly string[];
  /** Factor on the logarithms, by how many pieces there are: the first whose `from` is not above it, from the end. */
  scales: readonly { from: number; scale: number }[];
  /** Factor on what the cuts say by the table of makers, fitted together with `scales`. */
  cutScale: number;
}

/** A node: a split of one feature's class, or the shares of the classes in a leaf. */
export type TreeNode =
  | { feature: number; bin: number; low: TreeNode; high: TreeNode }
  | { shares: readonly number[] };

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LEAF = '!';
/** Values are sorted into at most this many classes, and there are at most 128 features: a split fits two digits. */
export const MAX_BINS = 32;
const STEPS = 63;
const MOST_SHARES = 4;

const digit = (value: number): string => DIGITS[value] ?? 'A';
const value = (text: string, at: number): number => Math.max(0, DIGITS.indexOf(text[at] ?? 'A'));

/** Writes a tree in preorder: two digits for a split, `!` with count and (class, share) pairs for a leaf. */
export function encodeTree(node: TreeNode): string {
  if ('shares' in node) {
    const kept = node.shares
      .map((share, index) => ({ index, steps: Math.round(share * STEPS) }))
      .filter(({ steps }) => steps > 0)
      .sort((x, y) => y.steps - x.steps || x.index - y.index)
      .slice(0, MOST_SHARES);
    const pairs = kept.map(({ index, steps }) => digit(index) + digit(steps)).join('');
    return `${LEAF}${digit(kept.length)}${pairs}`;
  }
  const code = node.feature * MAX_BINS + node.bin;
  const own = digit(Math.floor(code / 64)) + digit(code % 64);
  return own + encodeTree(node.low) + encodeTree(node.high);
}

function leafAt(text: string, at: number, prior: readonly number[]): [TreeNode, number] {
  const count = value(text, at + 1);
  const shares = prior.map(() => 0);
  let rest = 1;
  for (let i = 0; i < count; i += 1) {
    const share = value(text, at + 3 + 2 * i) / STEPS;
    shares[value(text, at + 2 + 2 * i)] = share;
    rest -= share;
  }
  const open = Math.max(0, rest);
  return [{ shares: shares.map((share, i) => share + open * (prior[i] ?? 0)) }, at + 2 + 2 * count];
}

function nodeAt(text: string, at: number, prior: readonly number[]): [TreeNode, number] {
  if (text[at] === LEAF || at >= text.length) return leafAt(text, at, prior);
  const code = value(text, at) * 64 + value(text, at + 1);
  const [low, after] = nodeAt(text, at + 2, prior);
  const [high, end] = nodeAt(text, after, prior);
  return [{ feature: Math.floor(code / MAX_BINS), bin: code % MAX_BINS, low, high }, end];
}

/** Reads what `encodeTree` wrote; what a leaf leaves open is shared out by the prior. */
export function decodeTree(text: string, prior: readonly number[]): TreeNode {
  return nodeAt(text, 0, prior)[0];
}

/** Class of a value: how many edges lie below it. */
export function binOf(edges: readonly number[], of: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < of) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mean of the leaves that the bins fall into, one share a class; sums to about 1. */
export function askTrees(trees: readonly TreeNode[], bins: ArrayLike<number>, classes: number) {
  const sum = new Float64Array(classes);
  for (const tree of trees) {
    let node = tree;
    while ('low' in node) node = (bins[node.feature] ?? 0) <= node.bin ? node.low : node.high;
    for (let i = 0; i < classes; i += 1) sum[i] = (sum[i] ?? 0) + (node.shares[i] ?? 0);
  }
  return sum.map((total) => total / Math.max(1, trees.length));
}

/** Logarithm of how much likelier each class has become against the prior, before any scale; nats. */
export function ratios(shares: ArrayLike<number>, prior: readonly number[]): number[] {
  const floor = 0.01;
  return prior.map((p, i) => Math.log(((shares[i] ?? 0) + floor * p) / ((1 + floor) * p)));
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
  const trees = isFit ? data.trees.map((text) => decodeTree(text, data.prior)) : [];
  return {
    logs: ({ values }) => {
      const bins = values.map((of, i) => binOf(data.edges[i] ?? [], of));
      const logs = ratios(askTrees(trees, bins, data.classes.length), data.prior);
      return Object.fromEntries(data.classes.map((id, i) => [id, logs[i] ?? 0]));
    },
    scale: (pieces) => (isFit ? scaleFor(data.scales, pieces) : 0),
    cutScale: data.cutScale,
  };
}
