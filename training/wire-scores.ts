// Turns what the wire says of makers into probabilities, and scores them: right, log loss, calibration.
import calibration from '../lib/guess/calibration.json';
import { CANDIDATES } from '../lib/guess/fuse';
import { type CadenceModelData, scaleFor } from '../lib/wire/model';
import type { Asked } from './wire-forest';

export type Scales = Pick<CadenceModelData, 'scales' | 'cutScale'>;

/** Makers' chances before anything is read. `arena`: as in the guess; `own`: as in the rows that the forest was taught. */
export type Mix = 'arena' | 'own';

/** Probability of a maker that the forest was not taught. */
const UNTAUGHT = 0.002;

function priorOf({ prior }: Asked, maker: string, mix: Mix): number {
  if (mix === 'own') return prior[maker] ?? UNTAUGHT;
  return (calibration.prior as Record<string, number>)[maker] ?? UNTAUGHT;
}

/** Probabilities over `CANDIDATES`, fused as the program does; the prior alone where nothing is readable. */
export function probabilities(asked: Asked, { scales, cutScale }: Scales, mix: Mix): number[] {
  const { row } = asked;
  const scale = scaleFor(scales, row.features.pieces);
  const raw = CANDIDATES.map((maker) => {
    const log = Math.log(priorOf(asked, maker, mix));
    if (!row.readable || scale === 0) return log;
    return log + scale * (asked.logs[maker] ?? 0) + cutScale * (row.cuts[maker] ?? 0);
  });
  const most = Math.max(...raw);
  const all = raw.reduce((sum, log) => sum + Math.exp(log - most), 0);
  return raw.map((log) => Math.exp(log - most) / all);
}

/** Rows of one maker count for at least so many, so that two lucky streams do not decide. */
const LEAST_ROWS = 15;

function weightsOf(all: readonly Asked[], mix: Mix): number[] {
  if (mix === 'own') return all.map(() => 1);
  const counts = new Map<string, number>();
  for (const { row } of all) counts.set(row.stream.maker, (counts.get(row.stream.maker) ?? 0) + 1);
  return all.map((one) => {
    const { maker } = one.row.stream;
    return priorOf(one, maker, mix) / Math.max(LEAST_ROWS, counts.get(maker) ?? 0);
  });
}

export interface Score {
  rows: number;
  /** Share of the rows whose maker was the likeliest, 0..1. */
  right: number;
  /** Nats. */
  logLoss: number;
  /** Mean gap between the first maker's probability and how often it is right, over ten bins, 0..1. */
  calibration: number;
}

/** Scores what was asked; rows are weighted to the mix. */
export function scoreOf(all: readonly Asked[], scales: Scales, mix: Mix): Score {
  const weights = weightsOf(all, mix);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const bins = Array.from({ length: 10 }, () => 0);
  let right = 0;
  let logLoss = 0;
  for (const [i, asked] of all.entries()) {
    const p = probabilities(asked, scales, mix);
    const weight = (weights[i] ?? 0) / total;
    const most = Math.max(...p);
    const isRight = CANDIDATES[p.indexOf(most)] === asked.row.stream.maker;
    right += isRight ? weight : 0;
    logLoss -= weight * Math.log(p[CANDIDATES.indexOf(asked.row.stream.maker)] ?? UNTAUGHT);
    const bin = Math.min(9, Math.floor(10 * most));
    bins[bin] = (bins[bin] ?? 0) + weight * (Number(isRight) - most);
  }
  const gap = bins.reduce((sum, one) => sum + Math.abs(one), 0);
  return { rows: all.length, right, logLoss, calibration: gap };
}

const FROM = [12, 40, 100] as const;
const STEPS = Array.from({ length: 31 }, (_, i) => 0.05 * i);
/** The table of makers is never louder than it is written. */
const CUT_STEPS = STEPS.filter((step) => step <= 1);

function best(steps: readonly number[], of: (value: number) => number): number {
  const losses = steps.map(of);
  return Number((steps[losses.indexOf(Math.min(...losses))] ?? 0).toFixed(2));
}

/** Scales with the least log loss in the arena's mix: one for the cuts, one for the forest by number of pieces. */
export function fitScales(all: readonly Asked[]): Scales {
  const sized = (at: number) =>
    all.filter(({ row: { features } }) => {
      const next = FROM[at + 1] ?? Number.POSITIVE_INFINITY;
      return features.pieces >= (FROM[at] ?? 0) && features.pieces < next;
    });
  let cutScale = 0;
  let scales = FROM.map((from) => ({ from, scale: 0.5 }));
  for (let round = 0; round < 3; round += 1) {
    cutScale = best(
      CUT_STEPS,
      (scale) => scoreOf(all, { scales, cutScale: scale }, 'arena').logLoss,
    );
    scales = FROM.map((from, at) => ({
      from,
      scale: best(
        STEPS,
        (scale) => scoreOf(sized(at), { scales: [{ from, scale }], cutScale }, 'arena').logLoss,
      ),
    }));
  }
  return { scales, cutScale };
}
