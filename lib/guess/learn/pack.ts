// What reveals have taught, as packs of counts that can be added, taken back, shared and merged in any order; never any text.
import * as z from 'zod/mini';

/** Vectors are kept as whole numbers of this many parts, so that adding and taking away are exact. */
export const STEPS = 256;
/** Longest name of a model or place, and longest vector, in a pack. */
const MAX_NAME = 300;
const MAX_DIMENSIONS = 4096;

const Count = z.int().check(z.nonnegative());
const Name = z.string().check(z.minLength(1), z.maxLength(MAX_NAME));

const ModelCountsSchema = z.object({
  /** A maker's id, `none` for one outside the list, null while nobody knows. */
  maker: z.nullable(z.string()),
  /** Sides counted. */
  n: Count,
  /** Of these, the ones that chance brought: not chosen by the user. How often a maker is met is told by them. */
  met: Count,
  /** Sum of their vectors of habits, in `STEPS` parts. */
  sum: z.array(z.int()).check(z.maxLength(MAX_DIMENSIONS)),
});
/** What is known of one model in one place. */
export type ModelCounts = z.infer<typeof ModelCountsSchema>;

export const PackSchema = z.object({
  format: z.literal('telltale-pack'),
  version: z.literal(1),
  /** Who counted: the same id always means the same counter. */
  id: Name,
  /** Raised with every change; of two packs with one id the higher one holds all that the other does. */
  revision: Count,
  /** Which vectors the sums are of, as `VECTORS` of lib/guess/learn/learnt.ts: others cannot be compared with them. */
  vectors: z.string(),
  /** Site and representation, to model, to its counts. */
  places: z.record(Name, z.record(Name, ModelCountsSchema)),
});
/** Counts of one counter. */
export type Pack = z.infer<typeof PackSchema>;

/** What one side of a revealed battle teaches. */
export interface Lesson {
  place: string;
  model: string;
  maker: string | null;
  /** False where the user chose the model. */
  isMet: boolean;
  /** The vector of its habits in `STEPS` parts, all whole. */
  vector: readonly number[];
}

export type Places = Pack['places'];

const NONE: ModelCounts = { maker: null, n: 0, met: 0, sum: [] };

/** A pack that has counted nothing. */
export function emptyPack(id: string, vectors: string): Pack {
  return { format: 'telltale-pack', version: 1, id, revision: 0, vectors, places: {} };
}

/** A vector in whole parts. */
export function wholeParts(vector: ArrayLike<number>): number[] {
  // `|| 0` makes a negative zero an ordinary one, which survives being written and read.
  return Array.from(vector, (value) => Math.round(value * STEPS) || 0);
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function addVectors(x: readonly number[], y: readonly number[], sign: 1 | -1): number[] {
  const length = Math.max(x.length, y.length);
  return Array.from({ length }, (_, i) => (x[i] ?? 0) + sign * (y[i] ?? 0) || 0);
}

/** Of two opinions on a maker the one that knows; of two that know the first in the alphabet, so that order never matters. */
function agree(x: string | null, y: string | null): string | null {
  if (x === null || y === null) return x ?? y;
  return x < y ? x : y;
}

function withCounts(places: Places, lesson: Lesson, counts: ModelCounts | null): Places {
  const { [lesson.model]: _gone, ...models } = own(places, lesson.place) ?? {};
  const next = counts ? { ...models, [lesson.model]: counts } : models;
  const { [lesson.place]: _old, ...others } = places;
  return Object.keys(next).length > 0 ? { ...others, [lesson.place]: next } : others;
}

/** The one name that no record can hold as its own. */
const safe = (name: string): string => (name === '__proto__' ? '_proto_' : name);

function safely(lesson: Lesson): Lesson {
  return { ...lesson, place: safe(lesson.place), model: safe(lesson.model) };
}

/** The pack with one more lesson. */
export function addLesson(pack: Pack, told: Lesson): Pack {
  const lesson = safely(told);
  const { maker, n, met, sum } = countsOf(pack, lesson);
  const counts = {
    maker: agree(maker, lesson.maker),
    n: n + 1,
    met: met + Number(lesson.isMet),
    sum: addVectors(sum, lesson.vector, 1),
  };
  return {
    ...pack,
    revision: pack.revision + 1,
    places: withCounts(pack.places, lesson, counts),
  };
}

/** The pack without a lesson that it holds. A model without any lesson left is gone. */
export function takeLesson(pack: Pack, told: Lesson): Pack {
  const lesson = safely(told);
  const { maker, n, met, sum } = countsOf(pack, lesson);
  const left = { n: n - 1, met: Math.max(0, met - Number(lesson.isMet)) };
  const counts = n > 1 ? { maker, ...left, sum: addVectors(sum, lesson.vector, -1) } : null;
  return {
    ...pack,
    revision: pack.revision + 1,
    places: withCounts(pack.places, lesson, counts),
  };
}

function countsOf({ places }: Pack, { place, model }: Lesson): ModelCounts {
  return own(own(places, place) ?? {}, model) ?? NONE;
}

/** The same counts always give the same text, whatever the order of their keys. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}

function later(x: Pack, y: Pack): Pack {
  if (x.revision !== y.revision) return x.revision > y.revision ? x : y;
  return textOf(x) >= textOf(y) ? x : y;
}

/**
 * All packs of two collections, each counter once and as it was last. Commutative, associative and idempotent; the
 * outcome is sorted by id.
 */
export function mergePacks(x: readonly Pack[], y: readonly Pack[]): Pack[] {
  const byId = new Map<string, Pack>();
  for (const pack of [...x, ...y]) {
    const known = byId.get(pack.id);
    byId.set(pack.id, known ? later(known, pack) : pack);
  }
  return [...byId.values()].sort((one, two) => (one.id < two.id ? -1 : 1));
}

/**
 * What several packs hold together. Sums of other vectors are left out: they cannot be compared. The order of
 * the packs does not matter.
 */
export function sumOf(packs: readonly Pack[], vectors: string): Places {
  const places = new Map<string, Map<string, ModelCounts>>();
  for (const pack of packs) {
    for (const [place, models] of Object.entries(pack.places)) {
      const sums = places.get(place) ?? new Map<string, ModelCounts>();
      places.set(place, sums);
      for (const [model, counts] of Object.entries(models)) {
        if (pack.vectors !== vectors) continue;
        const known = sums.get(model) ?? NONE;
        sums.set(model, {
          maker: agree(known.maker, counts.maker),
          n: known.n + counts.n,
          met: known.met + counts.met,
          sum: addVectors(known.sum, counts.sum, 1),
        });
      }
    }
  }
  return Object.fromEntries(
    [...places].map(([place, models]) => [place, Object.fromEntries(models)] as const),
  );
}

/** Sides that a pack has counted. */
export function sidesIn(pack: Pack): number {
  return Object.values(pack.places)
    .flatMap((models) => Object.values(models))
    .reduce((sum, { n }) => sum + n, 0);
}
