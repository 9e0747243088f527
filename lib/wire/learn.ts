// Learns from the user's own reveals how the pieces of each maker come, as counts that add up in any order.
import { CADENCE_FEATURES } from './cadence';
import type { AnswerReading, WireReading } from './reading';
import type { Rhythm } from './rhythm';

/** Answers of one maker, and how often each class of each feature was seen in them; keys like `rhythm:pauseMs:4`. */
export interface MakerCounts {
  answers: number;
  cells: Readonly<Record<string, number>>;
}

/** Counts by maker; `{}` is a profile that knows nothing. Plain data. */
export type WireProfile = Readonly<Record<string, MakerCounts>>;

/** What is learnt apart: how pieces arrive, and how they are cut. */
export const LEARNT = ['rhythm', 'cadence'] as const;
export type Learnt = (typeof LEARNT)[number];

/** Answers that what is common to all makers weighs as, against a maker's own. */
const SHRINK = 8;
/** Features of one answer go together: they count for this part of what independent ones would. */
const DEPENDENCE = 0.4;
/** What one kind may say of a maker, nats. */
const LIMIT = 2;

const RHYTHM: readonly (keyof Rhythm)[] = [
  'firstMs',
  'perSecond',
  'burstChars',
  'longBurstChars',
  'pauseMs',
  'longPauseMs',
];
const CADENCE = ['mean-log', 'p90-log', 'tokens-mean-log', 'best-misfits', 'cut:in-word'];

const classOf = (value: number): number => Math.round(2 * value);

function rhythmCells({ rhythm }: AnswerReading): string[] {
  if (rhythm === null) return [];
  const cells = RHYTHM.map((id) => `rhythm:${id}:${classOf(Math.log2(1 + rhythm[id]) / 2)}`);
  return [...cells, `rhythm:singles:${Math.round(4 * rhythm.singles)}`];
}

function cadenceCells({ cadence, cuts }: AnswerReading): string[] {
  if (cadence === null) return [];
  const cells = CADENCE.map((id) => {
    const value = cadence.values[CADENCE_FEATURES.indexOf(id)] ?? 0;
    return `cadence:${id}:${classOf(value)}`;
  });
  return [...cells, `cadence:best:${cuts?.best ?? 'none'}`];
}

function cellsOf(answer: AnswerReading): Record<Learnt, string[]> {
  return { rhythm: rhythmCells(answer), cadence: cadenceCells(answer) };
}

/** Sums numbers by name; names are data, so none of them can reach the prototype. */
function addCells(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const all = new Map(Object.entries(a));
  for (const [cell, count] of Object.entries(b)) all.set(cell, (all.get(cell) ?? 0) + count);
  return Object.fromEntries(all);
}

/** Both profiles in one; the order does not matter, and an empty one changes nothing. */
export function addProfiles(a: WireProfile, b: WireProfile): WireProfile {
  const all = new Map(Object.entries(a));
  for (const [maker, counts] of Object.entries(b)) {
    const before = all.get(maker) ?? { answers: 0, cells: {} };
    all.set(maker, {
      answers: before.answers + counts.answers,
      cells: addCells(before.cells, counts.cells),
    });
  }
  return Object.fromEntries(all);
}

/** The profile with one more side whose maker was revealed; answers of which nothing was read add nothing. */
export function learn(profile: WireProfile, reading: WireReading, maker: string): WireProfile {
  return reading.answers.reduce((sum, answer) => {
    const { rhythm, cadence } = cellsOf(answer);
    const cells = [...rhythm, ...cadence];
    if (cells.length === 0) return sum;
    const counts = { answers: 1, cells: Object.fromEntries(cells.map((cell) => [cell, 1])) };
    return addProfiles(sum, Object.fromEntries([[maker, counts]]));
  }, profile);
}

const featureOf = (cell: string): string => cell.slice(0, cell.lastIndexOf(':') + 1);

/** Counts of one maker, or of all: of each cell, and of all cells of its feature. */
class Counts {
  readonly #cells = new Map<string, number>();
  readonly #features = new Map<string, number>();
  readonly #classes = new Map<string, number>();

  add(cells: Readonly<Record<string, number>>): void {
    for (const [cell, count] of Object.entries(cells)) {
      const feature = featureOf(cell);
      if (!this.#cells.has(cell)) this.#classes.set(feature, (this.#classes.get(feature) ?? 0) + 1);
      this.#cells.set(cell, (this.#cells.get(cell) ?? 0) + count);
      this.#features.set(feature, (this.#features.get(feature) ?? 0) + count);
    }
  }

  /** Share of the cell within its feature, with one more class that was never seen. */
  share(cell: string): number {
    const feature = featureOf(cell);
    const classes = this.#classes.get(feature) ?? 0;
    const all = this.#features.get(feature) ?? 0;
    return ((this.#cells.get(cell) ?? 0) + 1) / (all + classes + 1);
  }

  /** The same, drawn to the share among all makers while little was seen. */
  shrunk(cell: string, among: number): number {
    const all = this.#features.get(featureOf(cell)) ?? 0;
    return ((this.#cells.get(cell) ?? 0) + SHRINK * among) / (all + SHRINK);
  }
}

/**
 * What the user's reveals say of the maker, nats against the average of what was revealed; empty where nothing was
 * learnt or nothing was read. Never more than 2 nats for or against a maker. Numbers are always finite.
 */
export function learntEvidence(
  profile: WireProfile,
  reading: WireReading,
  kind: Learnt,
): Record<string, number> {
  const answers = reading.answers.map((answer) => cellsOf(answer)[kind]);
  const read = answers.filter((cells) => cells.length > 0);
  const all = new Counts();
  for (const { cells } of Object.values(profile)) all.add(cells);
  if (read.length === 0 || Object.keys(profile).length < 2) return {};
  const llr = Object.entries(profile).map(([maker, { cells }]) => {
    const own = new Counts();
    own.add(cells);
    const sums = read.map((seen) =>
      seen.reduce((sum, cell) => {
        const among = all.share(cell);
        return sum + Math.log(own.shrunk(cell, among) / among);
      }, 0),
    );
    const mean = sums.reduce((sum, one) => sum + one, 0) / sums.length;
    return [maker, Math.max(-LIMIT, Math.min(LIMIT, DEPENDENCE * mean))] as const;
  });
  return Object.fromEntries(llr);
}
