// Divides each maker's probability among its models after many answers, with a share for models that nobody knows.
import type { ModelShare } from '../guess/models';
import type { MakerOrNone } from '../models/makers';
import { POOLING, type PoolCalibration, type Pooled, worth } from './pool';

/** A model's probability after many answers; `model` is null for all other models of the maker. */
export interface PooledModel {
  model: string | null;
  maker: MakerOrNone;
  p: number;
}

/** No single answer rules a model out further than this share. */
const LEAST = 0.002;
/** What is known of a maker's models before anything is read: that one of them may be new. */
const PRIOR_UNKNOWN = 0.3;

function logSum(values: readonly number[]): number {
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** The log of each model's share after all answers; the last one is that of an unknown model. */
export function pooledShares(
  perAnswer: readonly (readonly number[])[],
  calibration: PoolCalibration = POOLING,
): number[] {
  const n = perAnswer.length;
  const size = perAnswer[0]?.length ?? 0;
  const factor = n === 0 ? 0 : worth(n, calibration.models) / n;
  const known = Array.from(
    { length: size },
    (_, i) =>
      Math.log((1 - PRIOR_UNKNOWN) / size) +
      factor *
        perAnswer.reduce((sum, shares) => sum + Math.log(Math.max(LEAST, shares[i] ?? 0)), 0),
  );
  const unknown = Math.log(PRIOR_UNKNOWN) + factor * n * Math.log(calibration.unknown);
  const logs = [...known, unknown];
  const total = logSum(logs);
  return logs.map((log) => log - total);
}

/** Models with their probabilities, highest first, at most `most`; the unknown ones of each maker are one entry. */
export function poolModels(
  { makers }: Pooled,
  answers: readonly (readonly ModelShare[])[],
  most = 8,
  calibration: PoolCalibration = POOLING,
): PooledModel[] {
  const read = answers.filter((shares) => shares.length > 0);
  const found = makers.flatMap(({ maker, p }): PooledModel[] => {
    const names = [
      ...new Set(
        read.flatMap((all) => all.filter((one) => one.maker === maker).map((x) => x.model)),
      ),
    ].sort();
    if (names.length === 0) return [{ model: null, maker, p }];
    const rows = read.map((all) => {
      const own = new Map(all.filter((one) => one.maker === maker).map((x) => [x.model, x.share]));
      return names.map((name) => own.get(name) ?? 0);
    });
    const logs = pooledShares(rows, calibration);
    return [...names, null].map((model, i) => ({ model, maker, p: p * Math.exp(logs[i] ?? -30) }));
  });
  return found.sort((x, y) => y.p - x.p).slice(0, most);
}
