// Fits how sure the style model may be, on sources that it was not trained on, and counts how often it is right.

import type { MakerOrNone } from '../lib/models/makers';
import { calibrated, STYLE_MAKERS, stepFor } from '../lib/style/model';

/** Words at which the calibration changes; short texts say less. */
export const WORD_STEPS = [60, 150, 400];

/** One answer as a model saw it that was trained without its source, or without it. */
export interface Seen {
  source: string;
  maker: MakerOrNone;
  words: number;
  /** In the order of `STYLE_MAKERS`. */
  logits: readonly number[];
  /** Logits of the classes and the true one among them, where the model has it. */
  classes?: { logits: readonly number[]; truth: number };
}

const FACTORS = Array.from({ length: 29 }, (_, at) => Math.round((0.1 + at * 0.05) * 100) / 100);

function lossOf(rows: readonly (readonly [readonly number[], number])[], factor: number): number {
  return rows.reduce((sum, [logits, truth]) => sum - (calibrated(logits, factor)[truth] ?? -30), 0);
}

function bestFactor(rows: readonly (readonly [readonly number[], number])[]): number {
  if (rows.length < 30) return 0.5;
  const losses = FACTORS.map((factor) => lossOf(rows, factor));
  return FACTORS[losses.indexOf(Math.min(...losses))] ?? 0.5;
}

export interface Factors {
  words: number[];
  makers: number[];
  models: number[];
}

/** The factors that suit answers from left-out sources best, by length. */
export function fitFactors(seen: readonly Seen[]): Factors {
  const steps = [...WORD_STEPS, Number.POSITIVE_INFINITY];
  const makers = steps.map((_, step) =>
    bestFactor(
      seen
        .filter(({ words }) => stepFor(WORD_STEPS, words) === step)
        .map(({ logits, maker }) => [logits, STYLE_MAKERS.indexOf(maker)] as const),
    ),
  );
  const known = seen.filter(({ classes }) => classes !== undefined).filter((_, at) => at % 4 === 0);
  const rows = known.map(({ classes }) => [classes?.logits ?? [], classes?.truth ?? 0] as const);
  return { words: WORD_STEPS, makers, models: steps.map(() => bestFactor(rows)) };
}

export interface Score {
  n: number;
  top1: number;
  top3: number;
  loss: number;
  ece: number;
}

/** Counts over some answers; every share in 0..1, the loss in nats, 15 bins for the calibration error. */
export function scoreOf(rows: readonly { p: readonly number[]; maker: MakerOrNone }[]): Score {
  const bins = Array.from({ length: 15 }, () => ({ n: 0, sure: 0, right: 0 }));
  let [top1, top3, loss] = [0, 0, 0];
  for (const { p, maker } of rows) {
    const truth = STYLE_MAKERS.indexOf(maker);
    const above = p.filter((value) => value > (p[truth] ?? 0)).length;
    const sure = Math.exp(Math.max(...p));
    top1 += above === 0 ? 1 : 0;
    top3 += above < 3 ? 1 : 0;
    loss -= p[truth] ?? -30;
    const bin = bins[Math.min(14, Math.floor(sure * 15))];
    if (bin) {
      bin.n += 1;
      bin.sure += sure;
      bin.right += above === 0 ? 1 : 0;
    }
  }
  const n = Math.max(rows.length, 1);
  const ece = bins.reduce((sum, bin) => sum + Math.abs(bin.sure - bin.right), 0) / n;
  return { n: rows.length, top1: top1 / n, top3: top3 / n, loss: loss / n, ece };
}

/** Calibrated logarithms for one answer. */
export function judged(seen: Seen, factors: Factors): { p: number[]; maker: MakerOrNone } {
  const factor = factors.makers[stepFor(factors.words, seen.words)] ?? 0.5;
  return { p: calibrated(seen.logits, factor), maker: seen.maker };
}
