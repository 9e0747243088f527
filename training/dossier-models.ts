// How sure many answers may make the guess of a model within its maker, and what is left to models that nobody knows.
import type { PoolCalibration } from '../lib/dossier/pool';
import { pooledShares } from '../lib/dossier/pool-models';
import { drawsFrom, shuffled } from '../lib/dossier/random';
import { calibrated } from '../lib/style/model';
import { OVERLAPS, SIZES } from './dossier-looks';
import type { LeftOutFold } from './left-out';
import leftOut from './style-left-out.json';

/** Answers of one model, drawn together: shares of its maker's known models, and which of them it is (their number: none). */
interface Read {
  source: string;
  n: number;
  shares: readonly (readonly number[])[];
  truth: number;
}

const UNKNOWN = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];
const FACTOR = leftOut.factors.models.at(-1) ?? 0.6;
type ModelFit = Pick<PoolCalibration, 'models' | 'unknown'>;

/** Classes of a fold that a maker has and that name one model. */
function classesOf({ classes }: LeftOutFold, maker: string): number[] {
  return classes.flatMap((one, i) =>
    one.maker === maker && one.id !== `other ${maker}` ? [i] : [],
  );
}

function sharesOf(logits: readonly number[], own: readonly number[]): number[] {
  const logs = calibrated(logits, FACTOR);
  const raw = own.map((i) => Math.exp(logs[i] ?? -30));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => value / total);
}

/** Draws of answers of every model whose maker has at least two known models in the fold. */
export function modelReads(folds: readonly LeftOutFold[]): Read[] {
  const draw = drawsFrom(12);
  return folds.flatMap((fold) => {
    const single = fold.readings.filter(({ form, words }) => form === 'markdown' && words >= 50);
    return [...new Set(single.map(({ canonical }) => canonical))].flatMap((name) => {
      const answers = single.filter(({ canonical }) => canonical === name);
      const own = classesOf(fold, answers[0]?.maker ?? '');
      if (own.length < 2) return [];
      const at = own.findIndex((i) => fold.classes[i]?.id === name);
      return SIZES.filter((n) => n <= answers.length).map((n) => ({
        source: fold.source,
        n,
        shares: shuffled(answers, draw)
          .slice(0, n)
          .map(({ logits }) => sharesOf(logits, own)),
        truth: at < 0 ? own.length : at,
      }));
    });
  });
}

const logOf = ({ shares, truth }: Read, fit: ModelFit): number[] => {
  const logs = pooledShares(shares, { looks: 0, cues: 0, ...fit });
  return [logs[truth] ?? -30, ...logs];
};

function lossOf(reads: readonly Read[], fit: ModelFit): number {
  return reads.reduce((sum, read) => sum - (logOf(read, fit)[0] ?? -30), 0) / reads.length;
}

/** The overlap and the share for unknown models of least loss. */
export function fitModels(reads: readonly Read[]): ModelFit {
  let best = { models: 0.5, unknown: 0.2, loss: Number.POSITIVE_INFINITY };
  for (const models of OVERLAPS.filter((_, i) => i % 2 === 0)) {
    for (const unknown of UNKNOWN) {
      const loss = lossOf(reads, { models, unknown });
      if (loss < best.loss) best = { models, unknown, loss };
    }
  }
  return { models: best.models, unknown: best.unknown };
}

export interface ModelRow {
  n: number;
  cases: number;
  /** Of models that are known: the right one comes first among those that are. */
  known: number;
  /** Of models that are not: "another model" comes before all that are. */
  unknown: number;
  loss: number;
}

/** Counts by size, within the true maker; in fit and count the same sources. */
export function judgeModels(reads: readonly Read[], fit: ModelFit): ModelRow[] {
  return SIZES.map((n) => {
    const own = reads.filter((one) => one.n === n);
    const isKnown = ({ truth, shares }: Read) => truth < (shares[0]?.length ?? 0);
    const isRight = (one: Read) => {
      const [of, ...logs] = logOf(one, fit);
      return of === Math.max(...(isKnown(one) ? logs.slice(0, -1) : logs));
    };
    const share = (some: readonly Read[]) => some.filter(isRight).length / Math.max(1, some.length);
    return {
      n,
      cases: own.length,
      known: share(own.filter(isKnown)),
      unknown: share(own.filter((one) => !isKnown(one))),
      loss: lossOf(own, fit),
    };
  });
}
