// The algebra of packs: lessons are added and taken back exactly, packs merge in any order and count once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addLesson,
  emptyPack,
  type Lesson,
  mergePacks,
  type Pack,
  PackSchema,
  sidesIn,
  sumOf,
  takeLesson,
  wholeParts,
} from './pack';

const name = fc.constantFrom('arena|markdown', 'x', '__proto__', 'constructor', 'toString');
const lesson: fc.Arbitrary<Lesson> = fc.record({
  place: name,
  model: name,
  maker: fc.constantFrom(null, 'openai', 'xai'),
  isMet: fc.boolean(),
  vector: fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { maxLength: 3 }).map(wholeParts),
});
const lessons = fc.array(lesson, { maxLength: 8 });
const taught = (list: readonly Lesson[], id = 'own', vectors = 'd') =>
  list.reduce(addLesson, emptyPack(id, vectors));
const pack = fc
  .record({ id: fc.constantFrom('a', 'b', 'c'), vectors: fc.constantFrom('d', 'e'), lessons })
  .map(({ id, vectors, lessons: list }) => taught(list, id, vectors));
const packs = fc.array(pack, { maxLength: 4 });
/** Counts without their maker, whose name may go with the lesson that told it. */
const counts = (of: Pack) => ({
  n: sidesIn(of),
  sums: Object.entries(sumOf([of], of.vectors)).map(([place, models]) => [
    place,
    Object.entries(models)
      .map(([model, { n, met, sum }]) => [model, n, met, sum.join().replace(/(?:,?0)+$/, '')])
      .sort(),
  ]),
});
const sorted = (value: ReturnType<typeof counts>) => ({ ...value, sums: value.sums.sort() });

describe('addLesson and takeLesson', () => {
  it('give the pack that never had the lesson', () => {
    fc.assert(
      fc.property(lessons, lesson, (list, one) => {
        const with_ = addLesson(taught(list), one);
        expect(sidesIn(with_)).toBe(list.length + 1);
        expect(sorted(counts(takeLesson(with_, one)))).toEqual(sorted(counts(taught(list))));
      }),
    );
  });

  it('count the same in any order', () => {
    fc.assert(
      fc.property(lessons, (list) => {
        const back = taught([...list].reverse());
        expect(sumOf([back], 'd')).toEqual(sumOf([taught(list)], 'd'));
      }),
    );
  });

  it('give packs that may be stored and come back from a file as they were', () => {
    fc.assert(
      fc.property(pack, (one) => {
        const read: unknown = JSON.parse(JSON.stringify(one));
        expect(PackSchema.parse(read)).toEqual(read);
        expect(sumOf([PackSchema.parse(read)], one.vectors)).toEqual(sumOf([one], one.vectors));
      }),
    );
  });

  it('forget a model whose last lesson is taken back', () => {
    const one: Lesson = { place: 'p', model: 'm', maker: 'xai', isMet: true, vector: [1] };
    expect(takeLesson(taught([one]), one).places).toEqual({});
  });
});

describe('mergePacks', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(packs, packs, packs, (x, y, z) => {
        expect(mergePacks(x, y)).toEqual(mergePacks(y, x));
        expect(mergePacks(mergePacks(x, y), z)).toEqual(mergePacks(x, mergePacks(y, z)));
        const once = mergePacks(x, y);
        expect(mergePacks(once, once)).toEqual(once);
        expect(mergePacks(once, y)).toEqual(once);
      }),
    );
  });

  it('counts a pack that is taken in twice once, and one that grew since as it is now', () => {
    const one: Lesson = { place: 'p', model: 'm', maker: 'xai', isMet: true, vector: [1] };
    const first = taught([one], 'friend');
    const grown = addLesson(first, one);
    expect(mergePacks([first], [grown, first])).toEqual([grown]);
  });

  it('leaves nothing behind of a pack that is removed again', () => {
    fc.assert(
      fc.property(packs, pack, (list, other) => {
        const guest = { ...other, id: 'guest' };
        const merged = mergePacks(list, [guest]).filter(({ id }) => id !== 'guest');
        expect(merged).toEqual(mergePacks(list, []));
      }),
    );
  });
});

describe('sumOf', () => {
  it('adds up what several counters saw, and no sums of other vectors', () => {
    const one: Lesson = { place: 'p', model: 'm', maker: 'xai', isMet: true, vector: [2, 3] };
    const sum = sumOf([taught([one], 'a'), taught([one, one], 'b'), taught([one], 'c', 'e')], 'd');
    expect(sum).toEqual({ p: { m: { maker: 'xai', n: 3, met: 3, sum: [6, 9] } } });
  });
});
