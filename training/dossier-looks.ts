// How sure many answers of one model may make the guess of its maker: fitted and counted on sources left out.

import { worth } from '../lib/dossier/pool';
import { drawsFrom, shuffled } from '../lib/dossier/random';
import shipped from '../lib/guess/calibration.json';
import { CANDIDATES, KINDS } from '../lib/guess/fuse';
import { calibrated, makerLogits, STYLE_MAKERS, stepFor } from '../lib/style/model';
import type { LeftOutFold, LeftOutReading } from './left-out';
import leftOut from './style-left-out.json';

const SCALE = shipped.scales.style;
const CAP = KINDS.find(({ id }) => id === 'style')?.cap ?? 0;
const PRIOR = CANDIDATES.map((maker) =>
  Math.log(Math.max(1e-6, (shipped.prior as Record<string, number>)[maker] ?? 0)),
);
/** Answers that are read together. */
export const SIZES = [1, 2, 5, 10, 20];
const DRAWS = 4;
export const OVERLAPS = Array.from({ length: 21 }, (_, i) => i / 20);

/** One model in one source that was left out: what each of its answers says of the makers, scaled and limited. */
export interface Group {
  source: string;
  truth: number;
  /** In the order of `CANDIDATES`, nats. */
  answers: readonly (readonly number[])[];
}

const STYLE_AT = CANDIDATES.map((maker) => STYLE_MAKERS.indexOf(maker));

/** What style says of one answer, as the guess counts it: style speaks loudest of all looks. */
function looksOf({ logits, words }: LeftOutReading, { classes }: LeftOutFold): number[] {
  const factor = leftOut.factors.makers[stepFor(leftOut.factors.words, words)] ?? 0.5;
  const makers = makerLogits(
    logits,
    classes.map(({ maker }) => maker),
  );
  const even = Math.log(CANDIDATES.length);
  const own = STYLE_AT.map((at) => makers[at] ?? 0);
  return calibrated(own, factor).map((log) => Math.max(-CAP, Math.min(CAP, (log + even) * SCALE)));
}

/** Models with at least five single answers of fifty words and more in a source. */
export function groupsOf(folds: readonly LeftOutFold[]): Group[] {
  return folds.flatMap((fold) => {
    const single = fold.readings.filter(({ form, words }) => form === 'markdown' && words >= 50);
    const names = [...new Set(single.map(({ canonical }) => canonical))];
    return names.flatMap((name) => {
      const own = single.filter(({ canonical }) => canonical === name);
      const truth = CANDIDATES.indexOf(own[0]?.maker ?? 'none');
      const answers = own.map((reading) => looksOf(reading, fold));
      return own.length < 5 ? [] : [{ source: fold.source, truth, answers }];
    });
  });
}

interface Read {
  source: string;
  truth: number;
  n: number;
  /** Summed looks. */
  sum: readonly number[];
}

/** Answers drawn together, several times for each group and size. */
export function drawn(groups: readonly Group[]): Read[] {
  const draw = drawsFrom(11);
  return groups.flatMap(({ source, truth, answers }) =>
    SIZES.filter((n) => n <= answers.length).flatMap((n) =>
      Array.from({ length: DRAWS }, () => {
        const some = shuffled(answers, draw).slice(0, n);
        const sum = CANDIDATES.map((_, i) => some.reduce((all, one) => all + (one[i] ?? 0), 0));
        return { source, truth, n, sum };
      }),
    ),
  );
}

/** Probabilities of the makers for summed looks. */
function softmax({ n, sum }: Read, overlap: number): number[] {
  const logs = PRIOR.map((prior, i) => prior + (worth(n, overlap) / n) * (sum[i] ?? 0));
  const top = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - top));
  const total = raw.reduce((all, value) => all + value, 0);
  return raw.map((value) => value / total);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Mean log loss; each source and each number of answers counts the same. */
function lossOf(reads: readonly Read[], overlap: number): number {
  const groups = new Map<string, number[]>();
  for (const one of reads) {
    const key = `${one.source}\t${one.n}`;
    const loss = -Math.log(Math.max(1e-9, softmax(one, overlap)[one.truth] ?? 0));
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(loss);
  }
  return mean([...groups.values()].map(mean));
}

/** The overlap of least loss. */
export function bestOverlap(reads: readonly Read[]): number {
  const losses = OVERLAPS.map((overlap) => lossOf(reads, overlap));
  return OVERLAPS[losses.indexOf(Math.min(...losses))] ?? 0.5;
}

export interface LooksRow {
  n: number;
  cases: number;
  right: number;
  /** By rule: all count (0), one counts (1), and the fitted overlap of the other sources. */
  loss: { all: number; one: number; fitted: number };
  ece: { all: number; one: number; fitted: number };
}

interface Judged {
  p: readonly number[];
  truth: number;
}

const logLoss = (rows: readonly Judged[]): number =>
  mean(rows.map(({ p, truth }) => -Math.log(Math.max(1e-9, p[truth] ?? 0))));

function eceOf(rows: readonly Judged[]): number {
  const bins = Array.from({ length: 15 }, () => 0);
  for (const { p, truth } of rows) {
    const sure = Math.max(...p);
    const at = Math.min(14, Math.floor(sure * 15));
    bins[at] = (bins[at] ?? 0) + sure - Number(p.indexOf(sure) === truth);
  }
  return bins.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, rows.length);
}

/** Counts by size, each source judged with the overlap that the other sources make best. */
export function judgeLooks(reads: readonly Read[]): LooksRow[] {
  const sources = [...new Set(reads.map(({ source }) => source))];
  const fitted = new Map(
    sources.map((source) => [source, bestOverlap(reads.filter((one) => one.source !== source))]),
  );
  return SIZES.map((n) => {
    const own = reads.filter((one) => one.n === n);
    const judged = (overlap: (source: string) => number) =>
      own.map((one) => ({ p: softmax(one, overlap(one.source)), truth: one.truth }));
    const rules = {
      all: judged(() => 0),
      one: judged(() => 1),
      fitted: judged((source) => fitted.get(source) ?? 0.5),
    };
    const { all, one, fitted: best } = rules;
    const isRight = ({ p, truth }: Judged) => p.indexOf(Math.max(...p)) === truth;
    return {
      n,
      cases: own.length,
      right: best.filter(isRight).length / Math.max(1, own.length),
      loss: { all: logLoss(all), one: logLoss(one), fitted: logLoss(best) },
      ece: { all: eceOf(all), one: eceOf(one), fitted: eceOf(best) },
    };
  });
}
