// Fits the cadence's forest and linear model to rows, and asks those that never saw a row's models or repositories.
import { CADENCE_FEATURES } from '../lib/wire/cadence';
import { type CadenceModelData, type CadenceVoices, encodeTree, ratios } from '../lib/wire/model';
import { type ForestOptions, growForest, levelsOf, priorOf, rangesOf } from './fit-cadence-forest';
import { fitLinear } from './fit-cadence-linear';
import { LEFT_OUT, type LeftOut, type WireRow } from './wire-rows';

const OPTIONS: ForestOptions = {
  trees: 160,
  depth: 40,
  leaf: 2,
  tries: 10,
  smooth: 0,
  seed: 5,
};

/** Weight of each row: many recordings of one model in one repository, or of one maker, count for less than their number. */
function weightsOf(rows: readonly WireRow[]): number[] {
  const groups = new Map<string, number>();
  const idOf = ({ stream }: WireRow) => `${stream.repo}\t${stream.model}`;
  for (const row of rows) groups.set(idOf(row), (groups.get(idOf(row)) ?? 0) + 1);
  const own = rows.map((row) => 1 / Math.sqrt(groups.get(idOf(row)) ?? 1));
  const makers = new Map<string, number>();
  for (const [i, { stream }] of rows.entries())
    makers.set(stream.maker, (makers.get(stream.maker) ?? 0) + (own[i] ?? 0));
  const weights = rows.map(
    ({ stream }, i) => (own[i] ?? 0) / Math.sqrt(makers.get(stream.maker) ?? 1),
  );
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  return weights.map((weight) => weight / mean);
}

/** A forest and its linear model without their scales. */
export type Forest = CadenceVoices & Pick<CadenceModelData, 'classes'>;

export function fitForest(rows: readonly WireRow[], options = OPTIONS): Forest {
  const classes = [...new Set(rows.map(({ stream }) => stream.maker))].sort();
  const values = rows.map(({ features }) => features.values);
  const ranges = rangesOf(values);
  const set = {
    levels: levelsOf(ranges, values),
    truths: rows.map(({ stream }) => classes.indexOf(stream.maker)),
    weights: weightsOf(rows),
    classes: classes.length,
  };
  const prior = priorOf(set);
  const linear = fitLinear({ ...set, values });
  return { classes, prior, ranges, linear, roots: growForest(set, options) };
}

/** What a forest says of a row: log ratios by maker before any scale, and the shares of makers it was taught. */
export interface Asked {
  row: WireRow;
  logs: Readonly<Record<string, number>>;
  prior: Readonly<Record<string, number>>;
}

export function ask(forest: Forest, row: WireRow): Asked {
  const logs = ratios(forest, row.features.values);
  const named = (values: readonly number[]) =>
    Object.fromEntries(forest.classes.map((id, i) => [id, values[i] ?? 0]));
  return { row, logs: named(logs), prior: named(forest.prior) };
}

/** Forests, one for each group of rows that are left out together; they can be asked of changed rows too. */
export function forestsWithout(rows: readonly WireRow[], by: LeftOut): Map<string, Forest> {
  const groupOf = LEFT_OUT[by];
  const groups = [...new Set(rows.map(groupOf))].sort();
  return new Map(
    groups.map((group) => [group, fitForest(rows.filter((row) => groupOf(row) !== group))]),
  );
}

/** Asks of each answer the forest that never saw its group. */
export function askWithout(
  forests: ReadonlyMap<string, Forest>,
  rows: readonly WireRow[],
  by: LeftOut,
): Asked[] {
  return rows.flatMap((row) => {
    const forest = forests.get(LEFT_OUT[by](row));
    return forest === undefined || !row.isAnswer ? [] : [ask(forest, row)];
  });
}

/** The forest as it is shipped. */
export function toData(
  forest: Forest,
  scales: CadenceModelData['scales'],
  cutScale: number,
): CadenceModelData {
  return {
    version: 2,
    features: CADENCE_FEATURES,
    classes: forest.classes,
    prior: forest.prior.map((share) => Number(share.toFixed(4))),
    ranges: forest.ranges,
    trees: forest.roots.map(encodeTree),
    linear: forest.linear,
    scales,
    cutScale,
  };
}
