// Adds up evidence from any source into probabilities over makers, with limits on what each kind may do.
import type { Evidence } from '../db/schema';
import { MAKERS, type MakerOrNone } from '../models/makers';

/** Everything a guess can point to, in display order. */
export const CANDIDATES: readonly MakerOrNone[] = [...MAKERS, 'none'];

/** Kinds of evidence. `explicit` ones name or betray a maker; the others describe how a text looks. */
export interface EvidenceKind {
  id: string;
  isExplicit: boolean;
  matches(evidence: Evidence): boolean;
  /** What the whole kind may add for or against one maker, nats. */
  cap: number;
  /** A kind that reads the same marks and more: beside it this one counts half. */
  partOf?: string;
  /** Reads the same habits of the text as what reveals taught: beside that it gives way. */
  givesWay?: true;
}

/** How much of a kind is left beside the kind that it is a part of: a choice, not a fit. */
const BESIDE = 0.5;

/** No kind of explicit evidence counts for more than a ratio of 40, however often it turns up. */
const EXPLICIT_CAP = Math.log(40);

/** What a model's vocabulary does to a prompt is documented, but how often was never measured: a ratio of 8 at most. */
const TOKEN_CAP = Math.log(8);

/** A new source of evidence (style, wire) is one more row here and one more scale in the calibration. */
export const KINDS: readonly EvidenceKind[] = [
  {
    id: 'claim',
    isExplicit: true,
    matches: ({ heuristic }) => heuristic === 'self-identification',
    cap: EXPLICIT_CAP,
  },
  {
    id: 'leak',
    isExplicit: true,
    matches: ({ heuristic }) => heuristic === 'leaked-instructions',
    cap: EXPLICIT_CAP,
  },
  {
    id: 'residue',
    isExplicit: true,
    matches: ({ cue }) => cue.startsWith('residue:'),
    cap: EXPLICIT_CAP,
  },
  {
    id: 'token',
    isExplicit: true,
    matches: ({ heuristic }) => heuristic === 'special-tokens' || heuristic === 'glitch-tokens',
    cap: TOKEN_CAP,
  },
  {
    id: 'typography',
    isExplicit: false,
    matches: ({ heuristic }) => heuristic === 'typographic-marks',
    cap: 3,
    partOf: 'style',
    givesWay: true,
  },
  {
    // The whole of wording and layout; calibrated on sources that it never saw, see `docs/style-model.md`.
    id: 'style',
    isExplicit: false,
    matches: ({ heuristic }) => heuristic === 'style',
    cap: 3.5,
    givesWay: true,
  },
  {
    // What the user's own reveals say of habits here, and of who is met here; see `lib/guess/learn/learnt.ts`.
    id: 'learnt',
    isExplicit: false,
    matches: ({ heuristic }) => heuristic === 'learnt',
    cap: 3.5,
  },
  {
    // Where pieces end and how they come; already calibrated together, see `lib/wire/evidence.ts`.
    id: 'wire',
    isExplicit: false,
    matches: ({ heuristic }) => heuristic.startsWith('wire-'),
    cap: 3,
  },
];

/** What was fitted, see `training/fit-guess.ts`. */
export interface Calibration {
  /** Probability of each maker before anything is read; sums to 1. */
  prior: Readonly<Record<string, number>>;
  /** Factor on each kind's summed weights, 0..1; a kind without one counts as 1. */
  scales: Readonly<Record<string, number>>;
  /** Least probability of the first maker for a guess to be made, 0..1. */
  threshold: number;
}

/** The kind of a piece of evidence; unknown kinds are not used. */
export function kindOf(evidence: Evidence): EvidenceKind | null {
  return KINDS.find((kind) => kind.matches(evidence)) ?? null;
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Sum of one kind's weights for a maker, scaled, then limited. */
function kindWeight(
  kind: EvidenceKind,
  evidence: readonly Evidence[],
  maker: string,
  calibration: Calibration,
  keep: number,
): number {
  const sum = evidence
    .filter((item) => kindOf(item) === kind)
    .reduce(
      (total, item) => total + (Object.hasOwn(item.llr, maker) ? (item.llr[maker] ?? 0) : 0),
      0,
    );
  const { partOf } = kind;
  const isDouble = partOf !== undefined && evidence.some((item) => kindOf(item)?.id === partOf);
  const scale = (calibration.scales[kind.id] ?? 1) * (isDouble ? BESIDE : 1);
  return clamp(sum * scale, kind.cap) * (kind.givesWay ? keep : 1);
}

export interface Ranked {
  maker: MakerOrNone;
  /** 0..1 */
  p: number;
}

/**
 * Probabilities over all candidates, highest first, summing to 1; ties keep the display order. `keep` (0..1) is what is
 * left of the prior and of kinds that give way to what was learnt.
 */
export function fuse(evidence: readonly Evidence[], calibration: Calibration, keep = 1): Ranked[] {
  const logits = CANDIDATES.map((maker) => {
    const start = keep * Math.log(Math.max(calibration.prior[maker] ?? 0, 1e-6));
    return KINDS.reduce(
      (sum, kind) => sum + kindWeight(kind, evidence, maker, calibration, keep),
      start,
    );
  });
  const top = Math.max(...logits);
  const raw = logits.map((logit) => Math.exp(logit - top));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return CANDIDATES.map((maker, i) => ({ maker, p: (raw[i] ?? 0) / total })).sort(
    (x, y) => y.p - x.p,
  );
}
