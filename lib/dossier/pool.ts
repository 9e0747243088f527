// Adds up what many answers of one name say: independent evidence adds, evidence of the same kind is discounted.
import type { GuessPart } from '../db/schema';
import { CANDIDATES, KINDS } from '../guess/fuse';
import type { MakerOrNone } from '../models/makers';
import shipped from './calibration.json';

/** What was fitted by `npm run fit:dossier`. */
export interface PoolCalibration {
  /** How much of a further reading of looks (style, typography, layout, …) was said before, 0..1. */
  looks: number;
  /** The same for a tell that was heard before: the same claim, the same leaked instruction. */
  cues: number;
  /** The same for which of a maker's models it is. */
  models: number;
  /** Share that each answer leaves to models of a maker that are not known, 0..1. */
  unknown: number;
}

export const POOLING: PoolCalibration = shipped;

/** What one answer says, and what it says it with. */
export interface PoolItem {
  /** As in `SideGuess.parts`. */
  parts: readonly GuessPart[];
  /** For each explicit kind the cues that were found: the same again is a repeat. */
  cues: Readonly<Record<string, string>>;
}

/** Probabilities over makers after many answers, and what each kind adds to them. */
export interface Pooled {
  /** Highest first; they sum to 1. */
  makers: { maker: MakerOrNone; p: number }[];
  /** Nats by kind; for each maker they sum to the logarithm of its probability but for one constant. */
  parts: GuessPart[];
}

/**
 * The rule of repeats: `n` readings of the same thing count as `n / (1 + (n - 1) * overlap)`. With an overlap of 0 they all
 * count, with 1 they count as one; in between they approach `1 / overlap`, however many there are.
 */
export function worth(n: number, overlap: number): number {
  return n <= 0 ? 0 : n / (1 + (n - 1) * overlap);
}

const KIND = new Map(KINDS.map((kind) => [kind.id, kind]));
const isExplicit = (kind: string): boolean => KIND.get(kind)?.isExplicit === true;

type Nats = Record<string, number>;

/** Means of the weights by maker, times a factor. */
function scaledMean(llrs: readonly Readonly<Nats>[], factor: number): Nats {
  const sums: Nats = {};
  for (const llr of llrs) {
    for (const [maker, nats] of Object.entries(llr)) {
      sums[maker] = (sums[maker] ?? 0) + (nats * factor) / llrs.length;
    }
  }
  return sums;
}

/** Readings of one kind, by what they rest on: those of looks are all alike. */
function grouped(kind: string, items: readonly PoolItem[]): Nats[][] {
  const groups = new Map<string, Nats[]>();
  for (const { parts, cues } of items) {
    const part = parts.find((one) => one.kind === kind);
    if (!part) continue;
    const key = isExplicit(kind) ? (cues[kind] ?? '') : '';
    groups.set(key, [...(groups.get(key) ?? []), part.llr]);
  }
  return [...groups.values()];
}

/** What a kind says of all answers together; explicit kinds never go beyond their limit. */
function pooledPart(
  kind: string,
  items: readonly PoolItem[],
  calibration: PoolCalibration,
): GuessPart {
  if (kind === 'prior') {
    const [priors = []] = grouped(kind, items);
    return { kind, llr: scaledMean(priors, 1) };
  }
  const overlap = isExplicit(kind) ? calibration.cues : calibration.looks;
  const sum: Nats = {};
  for (const llrs of grouped(kind, items)) {
    const own = scaledMean(llrs, worth(llrs.length, overlap));
    for (const [maker, nats] of Object.entries(own)) sum[maker] = (sum[maker] ?? 0) + nats;
  }
  const cap = isExplicit(kind) ? (KIND.get(kind)?.cap ?? 0) : Number.POSITIVE_INFINITY;
  const capped = Object.entries(sum).map(([maker, nats]): [string, number] => [
    maker,
    Math.max(-cap, Math.min(cap, nats)),
  ]);
  return { kind, llr: Object.fromEntries(capped) };
}

/** Probabilities whose logarithms are the sums of the parts. */
function probabilities(parts: readonly GuessPart[]): Pooled['makers'] {
  const logs = CANDIDATES.map((maker) =>
    parts.reduce((sum, { llr }) => sum + (llr[maker] ?? 0), 0),
  );
  const top = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - top));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return CANDIDATES.map((maker, i) => ({ maker, p: (raw[i] ?? 0) / total })).sort(
    (x, y) => y.p - x.p,
  );
}

/** Everything that the answers say of the maker, together. The order of answers does not count. Null for none. */
export function pool(
  items: readonly PoolItem[],
  calibration: PoolCalibration = POOLING,
): Pooled | null {
  if (items.length === 0) return null;
  const kinds = [...new Set(items.flatMap(({ parts }) => parts.map(({ kind }) => kind)))].sort();
  const parts = kinds.map((kind) => pooledPart(kind, items, calibration));
  return { makers: probabilities(parts), parts };
}
