// What reveals in one place say of a new answer: how it compares with the habits of each model that was met there.
import { MAKERS, type MakerOrNone } from '../../models/makers';
import { BASIS, type Basis, seenIn } from './basis';
import { type ModelCounts, type Places, STEPS } from './pack';

/** Which vectors packs sum now. Changes with the list of habits: older sums cannot be compared. */
export const VECTORS = 'habits-1';

/** What was learnt says this of an answer. */
export interface LearntReading {
  /** Nats for each maker against the mean of all, from the habits and from how often each was met. */
  makers: Readonly<Record<MakerOrNone, number>>;
  /** Models met here, likeliest first: `share` is the part of its maker's probability, 0..1. */
  models: readonly { model: string; maker: MakerOrNone; n: number; share: number }[];
  /** What is left of everything else that reads the same text, 0..1; 1 where nothing was learnt. */
  keep: number;
  /** Sides that were learnt from here. */
  sides: number;
}

/** Weight of the habits: they go together more than the model of them says. */
const WEIGHT = 0.35;
/** Reveals that a model not yet met counts as, beside its maker's models that were. */
const UNMET = 2;
/** Reveals of each maker that are taken for granted. */
const EACH_MAKER = 2;
/** Models that what is common to all places weighs as, against those met here. */
const ANY_PLACE = 1;
/** How far the tails of the habits reach: degrees of freedom. */
const TAILS = 30;
/** What is left of everything else after very many reveals, and the reveals after which half of the rest is gone. */
const KEPT = 0.6;
const HALF = 30;

/** The most that is said for or against a maker, nats. */
const LIMIT = 3.5;

interface Met {
  model: string;
  maker: MakerOrNone;
  n: number;
  /** Of the answers, those that chance brought. */
  met: number;
  /** Mean of its answers, less that of the place. */
  mean: readonly number[];
}

/** What is known of one place. */
export interface PlaceKnowledge {
  basis: Basis;
  /** Mean of the place. */
  mean: readonly number[];
  met: readonly Met[];
  sides: number;
}

const ALL: readonly MakerOrNone[] = [...MAKERS, 'none'];
const isMaker = (maker: string | null): maker is MakerOrNone =>
  (ALL as readonly (string | null)[]).includes(maker);

function meanOf({ n, sum }: ModelCounts, basis: Basis): number[] {
  return seenIn(
    basis,
    sum.map((value) => value / STEPS / n),
  );
}

/** What the sums of one place come to; null where nothing was learnt. Makers that nobody knows count as `none`. */
export function knowledgeOf(
  models: Places[string] | undefined,
  basis: Basis = BASIS,
): PlaceKnowledge | null {
  const rows = Object.entries(models ?? {}).filter(([, { n }]) => n > 0);
  if (rows.length === 0) return null;
  const means = rows.map(([, counts]) => meanOf(counts, basis));
  const weights = rows.map(([, { n }]) => n / (n + 1));
  const weight = weights.reduce((sum, one) => sum + one, ANY_PLACE);
  const mean = basis.mean.map((common, k) =>
    means.reduce(
      (sum, own, i) => sum + ((weights[i] ?? 0) * (own[k] ?? 0)) / weight,
      (ANY_PLACE * common) / weight,
    ),
  );
  const all = rows.map(([model, { maker, n, met }], i) => ({
    model,
    maker: isMaker(maker) ? maker : ('none' as const),
    n,
    met,
    mean: (means[i] ?? []).map((value, k) => value - (mean[k] ?? 0)),
  }));
  return { basis, mean, met: all, sides: all.reduce((sum, { n }) => sum + n, 0) };
}

const worked = new WeakMap<Places, Map<string, PlaceKnowledge | null>>();

/** What is known of one of several places, worked out once: places never change. */
export function knowledgeIn(places: Places, place: string): PlaceKnowledge | null {
  const known = worked.get(places) ?? new Map<string, PlaceKnowledge | null>();
  worked.set(places, known);
  const before = known.get(place);
  if (before !== undefined) return before;
  const knowledge = knowledgeOf(Object.hasOwn(places, place) ? places[place] : undefined);
  known.set(place, knowledge);
  return knowledge;
}

/** Log-likelihood of a vector under a model met `n` times; under one that was not met for `n` of 0. */
function logLikelihood(
  { between }: Basis,
  vector: readonly number[],
  mean: readonly number[],
  n: number,
): number {
  let distance = 0;
  let spread = 0;
  for (const [k, value] of vector.entries()) {
    const b = between[k] ?? 0;
    const pull = (n * b) / (n * b + 1);
    const variance = 1 + b / (n * b + 1);
    distance += (value - pull * (mean[k] ?? 0)) ** 2 / variance;
    spread += Math.log(variance);
  }
  return -0.5 * ((TAILS + vector.length) * Math.log1p(distance / TAILS) + spread);
}

function logSum(values: readonly number[]): number {
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** Against their mean and within the limit: what is too much for the first is taken off all, so that the order stays. */
function limited(logs: readonly number[]): number[] {
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const shift = Math.max(mean, Math.max(...logs) - LIMIT);
  return logs.map((log) => Math.max(-LIMIT, log - shift));
}

/** Compares one answer's habits with all that was met. Pure; every number is finite. */
export function readLearnt(known: PlaceKnowledge, habits: readonly number[]): LearntReading {
  const { basis, met, sides } = known;
  const vector = seenIn(basis, habits).map((value, k) => value - (known.mean[k] ?? 0));
  const unmet = logLikelihood(basis, vector, [], 0);
  const weighed = met.map((one) => ({
    ...one,
    log: Math.log(one.met + 1) + WEIGHT * (logLikelihood(basis, vector, one.mean, one.n) - unmet),
  }));
  const logs = ALL.map((maker) => {
    const own = weighed.filter((one) => one.maker === maker);
    const met = own.reduce((sum, one) => sum + one.met, 0);
    const fit =
      logSum([Math.log(UNMET), ...own.map(({ log }) => log)]) - Math.log(UNMET + met + own.length);
    return fit + Math.log(met + EACH_MAKER);
  });
  const nats = limited(logs);
  const models = weighed.map(({ model, maker, n, log }) => {
    const own = weighed.filter((one) => one.maker === maker).map((one) => one.log);
    return { model, maker, n, share: Math.exp(log - logSum([Math.log(UNMET), ...own])) };
  });
  const total = new Map(ALL.map((maker, i) => [maker, logs[i] ?? 0]));
  const rank = (one: (typeof models)[number]) => (total.get(one.maker) ?? 0) + Math.log(one.share);
  return {
    makers: Object.fromEntries(ALL.map((maker, i) => [maker, nats[i] ?? 0])) as Record<
      MakerOrNone,
      number
    >,
    models: models.sort((x, y) => rank(y) - rank(x) || (x.model < y.model ? -1 : 1)),
    keep: KEPT + (1 - KEPT) / (1 + sides / HALF),
    sides,
  };
}
