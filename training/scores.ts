// Scores a list of guesses: right at first and third place, log loss, calibration, coverage and precision.
import type { SideGuess } from '../lib/db/schema';
import type { MakerOrNone } from '../lib/models/makers';

/** One judged guess. */
export interface Judged {
  source: string;
  canonical: string;
  truth: MakerOrNone;
  guess: SideGuess;
  /** How much it counts; 1 unless the rows are balanced. */
  weight: number;
}

export interface Scores {
  n: number;
  top1: number;
  top3: number;
  /** Mean of minus the logarithm of the probability given to the truth, nats. */
  logLoss: number;
  /** Mean gap between the first maker's probability and how often it is right, over 10 bins. */
  ece: number;
  /** Share of answers for which a maker is named, and how often it is right then; NaN when never named. */
  coverage: number;
  precision: number;
}

const BINS = 10;

function pOf(row: Judged, maker: string): number {
  return row.guess.makers.find((one) => one.maker === maker)?.p ?? 0;
}

const isRight = (row: Judged): boolean => row.guess.makers[0]?.maker === row.truth;
const weigh = (rows: readonly Judged[], value: (row: Judged) => number): number =>
  rows.reduce((sum, row) => sum + row.weight * value(row), 0);

/** Bins of the first maker's probability: share of answers, mean probability, share right. */
export function reliability(
  rows: readonly Judged[],
): { share: number; p: number; right: number }[] {
  const all = weigh(rows, () => 1);
  return Array.from({ length: BINS }, (_, bin) => {
    const own = rows.filter(({ guess }) => {
      const p = guess.makers[0]?.p ?? 0;
      return Math.min(BINS - 1, Math.floor(p * BINS)) === bin;
    });
    const size = weigh(own, () => 1);
    return {
      share: size / all,
      p: weigh(own, (row) => row.guess.makers[0]?.p ?? 0) / size,
      right: weigh(own, (row) => Number(isRight(row))) / size,
    };
  });
}

/** All scores of some rows, by their weights. */
export function scoresOf(rows: readonly Judged[]): Scores {
  const all = weigh(rows, () => 1);
  const named = rows.filter(({ guess }) => guess.verdict !== 'flat');
  const inTop3 = (row: Judged) =>
    Number(row.guess.makers.slice(0, 3).some((one) => one.maker === row.truth));
  return {
    n: rows.length,
    top1: weigh(rows, (row) => Number(isRight(row))) / all,
    top3: weigh(rows, inTop3) / all,
    logLoss: weigh(rows, (row) => -Math.log(Math.max(pOf(row, row.truth), 1e-9))) / all,
    ece: reliability(rows).reduce(
      (sum, bin) => sum + (bin.share > 0 ? bin.share * Math.abs(bin.p - bin.right) : 0),
      0,
    ),
    coverage: weigh(named, () => 1) / all,
    precision: weigh(named, (row) => Number(isRight(row))) / weigh(named, () => 1),
  };
}
