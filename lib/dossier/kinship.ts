// Which known models a name writes like: its vote, answer by answer, and the test against every model the user has met.
import type { ModelShare } from '../guess/models';
import { type Proportion, wilson } from '../stats/intervals';
import type { SightingReading } from './reading';
import { type Kinship, type TestItem, type TwoSample, twoSample } from './two-sample';

/** How many answers are most like one known model. */
export interface Vote {
  model: string;
  maker: string;
  n: number;
  share: Proportion;
}

/** The test against one name met. */
export interface Kin extends TwoSample {
  name: string;
  maker: string | null;
}

/** A name that the user met, with the habits of its answers, oldest first. */
export interface MetName {
  name: string;
  maker: string | null;
  habits: readonly TestItem[];
}

const MOST_VOTES = 8;
/** Names that are tested at most: those with most answers. */
const MOST_KIN = 40;

/** The model that one answer is most like; null without a style model. */
export function likestModel({
  makers,
  shares,
}: Pick<SightingReading, 'makers' | 'shares'>): ModelShare | null {
  const pOf = new Map<string, number>(makers.map(({ maker, p }) => [maker, p]));
  const p = ({ maker, share }: ModelShare) => (pOf.get(maker) ?? 0) * share;
  return shares.reduce<ModelShare | null>(
    (best, one) => (best && p(best) >= p(one) ? best : one),
    null,
  );
}

/** The votes of single answers over known models, most first, at most eight. */
export function votesOf(readings: readonly SightingReading[]): Vote[] {
  const likest = readings.flatMap((reading) => likestModel(reading) ?? []);
  const counts = new Map<string, { maker: string; n: number }>();
  for (const { model, maker } of likest) {
    counts.set(model, { maker, n: (counts.get(model)?.n ?? 0) + 1 });
  }
  return [...counts]
    .flatMap(([model, { maker, n }]) => {
      const share = wilson(n, likest.length);
      return share ? [{ model, maker, n, share }] : [];
    })
    .sort((x, y) => y.n - x.n || (x.model < y.model ? -1 : 1))
    .slice(0, MOST_VOTES);
}

const ORDER: readonly Kinship[] = ['alike', 'relative', 'unrelated', 'few'];

/** The test against each other name; those that cannot be told apart first, then the nearest. */
export function kinOf(own: readonly TestItem[], others: readonly MetName[]): Kin[] {
  const most = [...others]
    .sort((x, y) => y.habits.length - x.habits.length || (x.name < y.name ? -1 : 1))
    .slice(0, MOST_KIN);
  return most
    .map(({ name, maker, habits }) => ({ name, maker, ...twoSample(own, habits) }))
    .sort(
      (x, y) =>
        ORDER.indexOf(x.kinship) - ORDER.indexOf(y.kinship) ||
        (x.distance ?? 0) - (y.distance ?? 0) ||
        (x.name < y.name ? -1 : 1),
    );
}

/** Answers of each that an alias must rest on: fewer cannot tell near relatives apart. */
export const ALIAS_FROM = 20;

/** Names that are likely the same model: not told apart by so many answers of each. */
export function aliasesOf(kin: readonly Kin[]): Kin[] {
  return kin.filter(({ kinship, n }) => kinship === 'alike' && Math.min(...n) >= ALIAS_FROM);
}
