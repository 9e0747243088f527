// Adds up evidence from any source into probabilities over makers, with limits on what each kind may do.
import type { Evidence, GuessPart } from '../db/schema';
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
export const BESIDE = 0.5;

/** No kind of explicit evidence counts for more than a ratio of 40, however often it turns up. */
const EXPLICIT_CAP = Math.log(40);

/** What a model's vocabulary does to a prompt is documented, but how often was never measured: a ratio of 8 at most. */
const TOKEN_CAP = Math.log(8);

/** A new source of evidence (style, wire) is one more row here and one more scale in the calibration. */
export const KINDS: readonly EvidenceKind[] = [
  {
    id: 'claim',
    isExplicit: true,
    // Whose product a model says it is, and whose addresses it gives for itself.
    matches: ({ heuristic }) =>
      heuristic === 'self-identification' || heuristic === 'contact-details',
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
    // How a text is laid out in Markdown.
    id: 'layout',
    isExplicit: false,
    matches: ({ heuristic }) => heuristic === 'markdown-skeleton',
    cap: 2,
    partOf: 'style',
    givesWay: true,
  },
  {
    // How a text opens and closes, and goes from step to step.
    id: 'phrases',
    isExplicit: false,
    matches: ({ heuristic }) => heuristic === 'openers-closers' || heuristic === 'step-habits',
    cap: 2,
    partOf: 'style',
    givesWay: true,
  },
  {
    // Set wordings of refusals, whose answers are too short for style, words of another language, and dates.
    id: 'wording',
    isExplicit: false,
    matches: ({ heuristic }) =>
      heuristic === 'refusal-wording' ||
      heuristic === 'language-slips' ||
      heuristic === 'knowledge-dates',
    cap: 2,
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
  /** The same for a guess to be called strong. */
  strong: number;
  /** Makers are taken into the set, likeliest first, until their probabilities sum to this. */
  set: number;
  /** Factor on style, beside its scale, where several answers of one side are read. */
  several: number;
}

/** The kind of a piece of evidence; unknown kinds are not used. */
export function kindOf(evidence: Evidence): EvidenceKind | null {
  return KINDS.find((kind) => kind.matches(evidence)) ?? null;
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Weights are counted in whole thousandths of a nat, so that what is stored adds up exactly to what was counted. */
const UNITS = 1000;

export interface Ranked {
  maker: MakerOrNone;
  /** 0..1 */
  p: number;
}

/** A guess with what it is made of. */
export interface Fused {
  /** Probabilities over all candidates, highest first, summing to 1; ties keep the display order. */
  makers: Ranked[];
  /** The prior and each kind that says anything; for each maker they sum to the logarithm of `p` but for one constant. */
  parts: GuessPart[];
  /** What of a piece of evidence counted for a maker, nats: those of one kind sum to its part. */
  counted(evidence: Evidence, maker: string): number;
}

const ownWeight = ({ llr }: Evidence, maker: string): number =>
  Object.hasOwn(llr, maker) ? (llr[maker] ?? 0) : 0;

/** What each piece of one kind counts for a maker after scale and limit, in whole units: parts of a whole total. */
function countedUnits(items: readonly Evidence[], maker: string, scale: number, cap: number) {
  const weights = items.map((item) => ownWeight(item, maker));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const factor = sum === 0 ? scale : clamp(sum * scale, cap) / sum;
  let [before, reached] = [0, 0];
  return weights.map((weight) => {
    reached += weight * factor * UNITS;
    const own = Math.round(reached) - before;
    before += own;
    return own;
  });
}

type Units = Map<Evidence, Record<string, number>>;

/** The evidence of one kind, each piece with what it counts for every maker. */
function kindUnits(
  kind: EvidenceKind,
  evidence: readonly Evidence[],
  calibration: Calibration,
  keep: number,
): Units {
  const items = evidence.filter((item) => kindOf(item) === kind);
  const { partOf } = kind;
  const isDouble = partOf !== undefined && evidence.some((item) => kindOf(item)?.id === partOf);
  const kept = kind.givesWay ? keep : 1;
  const scale = (calibration.scales[kind.id] ?? 1) * (isDouble ? BESIDE : 1) * kept;
  const units: Units = new Map(items.map((item) => [item, {}]));
  for (const maker of CANDIDATES) {
    const counts = countedUnits(items, maker, scale, kind.cap * kept);
    for (const [i, item] of items.entries()) {
      const own = units.get(item);
      if (own) own[maker] = counts[i] ?? 0;
    }
  }
  return units;
}

function partOf(kind: string, units: readonly Readonly<Record<string, number>>[]): GuessPart {
  const sums = CANDIDATES.map((maker): [string, number] => [
    maker,
    units.reduce((sum, own) => sum + (own[maker] ?? 0), 0) / UNITS,
  ]);
  return { kind, llr: Object.fromEntries(sums.filter(([, nats]) => nats !== 0)) };
}

/** Probabilities of makers whose logarithms are the sums of the parts. */
function ranked(parts: readonly GuessPart[]): Ranked[] {
  const logits = CANDIDATES.map((maker) =>
    parts.reduce((sum, { llr }) => sum + (llr[maker] ?? 0), 0),
  );
  const top = Math.max(...logits);
  const raw = logits.map((logit) => Math.exp(logit - top));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return CANDIDATES.map((maker, i) => ({ maker, p: (raw[i] ?? 0) / total })).sort(
    (x, y) => y.p - x.p,
  );
}

/** Adds everything up. `keep` (0..1) is what is left of the prior and of kinds that give way to what was learnt. */
export function fuse(evidence: readonly Evidence[], calibration: Calibration, keep = 1): Fused {
  const prior: Record<string, number> = {};
  for (const maker of CANDIDATES) {
    const p = Math.max(calibration.prior[maker] ?? 0, 1e-6);
    prior[maker] = Math.round(keep * Math.log(p) * UNITS);
  }
  const all: Units = new Map();
  const parts = [partOf('prior', [prior])];
  for (const kind of KINDS) {
    const units = kindUnits(kind, evidence, calibration, keep);
    for (const [item, own] of units) all.set(item, own);
    const part = partOf(kind.id, [...units.values()]);
    if (Object.keys(part.llr).length > 0) parts.push(part);
  }
  const counted = (item: Evidence, maker: string) => (all.get(item)?.[maker] ?? 0) / UNITS;
  return { makers: ranked(parts), parts, counted };
}
