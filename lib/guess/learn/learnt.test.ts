// Learning from reveals: habits are numbers without text, and what was met in a place draws the guess to it, little at first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS, isFitted } from './basis';
import { learntEvidence } from './evidence';
import { habitsOf, LEARNT_HABITS } from './habits';
import { knowledgeOf, readLearnt, VECTORS } from './learnt';
import { addLesson, emptyPack, type Lesson, sumOf, wholeParts } from './pack';

const BULLETS =
  '## Plan\n\n- **First**: go there.\n- **Second**: come back.\n\nWould you like more?';
const PROSE =
  'You go there — slowly; and then, having looked about, you come back. That is all of it.';
const PLACE = 'arena|markdown';

function lesson(text: string, model: string, maker: string | null): Lesson {
  return { place: PLACE, model, maker, isMet: true, vector: wholeParts(habitsOf([text])) };
}

function known(lessons: readonly Lesson[]) {
  const knowledge = knowledgeOf(
    sumOf([lessons.reduce(addLesson, emptyPack('own', VECTORS))], VECTORS)[PLACE],
  );
  if (!knowledge) throw new Error('nothing was learnt');
  return knowledge;
}

const times = (n: number, one: Lesson): Lesson[] => Array.from({ length: n }, () => one);
const both = (n: number) =>
  known([
    ...times(n, lesson(BULLETS, 'lister', 'openai')),
    ...times(n, lesson(PROSE, 'teller', 'anthropic')),
  ]);

describe('habitsOf', () => {
  it('gives a finite number for each habit, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }), (texts) => {
        const habits = habitsOf(texts);
        expect(habits).toHaveLength(LEARNT_HABITS.length);
        expect(habits.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('is quick on a very long run of white space', () => {
    const began = performance.now();
    habitsOf([`a${'\n \n'.repeat(100_000)}|b`]);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('the basis that ships', () => {
  it('was fitted for the habits of this build', () => {
    expect(isFitted(BASIS)).toBe(true);
    expect(BASIS.rows.every(({ length }) => length === LEARNT_HABITS.length)).toBe(true);
    expect(BASIS.between).toHaveLength(BASIS.rows.length);
  });
});

describe('readLearnt', () => {
  it('is drawn to the maker whose model writes like this here, more with every reveal, within a limit', () => {
    const after = [1, 5, 20].map((n) => readLearnt(both(n), habitsOf([BULLETS])).makers);
    const leads = after.map(({ openai, anthropic }) => openai - anthropic);
    expect(leads[0]).toBeGreaterThan(0);
    expect(leads[1]).toBeGreaterThan(leads[0] ?? 0);
    expect(leads[2]).toBeGreaterThanOrEqual(leads[1] ?? 0);
    expect(leads[2]).toBeLessThanOrEqual(7);
    expect(after[2]?.openai).toBeGreaterThan(after[2]?.xai ?? 0);
  });

  it('names a model that nobody has trained on after one example', () => {
    const [first] = readLearnt(both(1), habitsOf([PROSE])).models;
    expect(first).toMatchObject({ model: 'teller', maker: 'anthropic', n: 1 });
  });

  it('leaves nearly everything else in force after one reveal, and less and less after many', () => {
    const keep = [1, 10, 1_000].map((n) => readLearnt(both(n), habitsOf([PROSE])).keep);
    expect(keep[0]).toBeGreaterThan(0.9);
    expect(keep[1]).toBeLessThan(keep[0] ?? 0);
    expect(keep[2]).toBeGreaterThan(0.6);
  });

  it('does not take a maker for likelier because the user chose its models often', () => {
    const chosen = times(30, { ...lesson(BULLETS, 'lister', 'openai'), isMet: false });
    const reading = readLearnt(
      known([...chosen, lesson(PROSE, 'teller', 'xai')]),
      habitsOf([PROSE]),
    );
    expect(reading.makers.openai).toBeLessThan(reading.makers.google);
    expect(reading.makers.xai).toBeGreaterThan(reading.makers.google);
  });

  it('says nothing of a place where nothing was learnt', () => {
    expect(knowledgeOf(undefined)).toBeNull();
    expect(knowledgeOf({})).toBeNull();
  });

  it('counts a model that nobody can place for none of the makers', () => {
    const reading = readLearnt(known(times(9, lesson(PROSE, 'riddle', null))), habitsOf([PROSE]));
    expect(reading.models).toMatchObject([{ model: 'riddle', maker: 'none' }]);
    expect(reading.makers.none).toBeGreaterThan(reading.makers.openai);
  });

  it('gives finite numbers for any counts that a pack can hold', () => {
    const counts = fc.record({
      maker: fc.constantFrom(null, 'openai', 'nobody', 'none'),
      n: fc.nat({ max: 1_000 }),
      met: fc.nat({ max: 1_000 }),
      sum: fc.array(fc.integer(), { maxLength: 90 }),
    });
    const habits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { maxLength: 90 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), counts), habits, (models, vector) => {
        const knowledge = knowledgeOf(models);
        if (!knowledge) return;
        const { makers, models: met, keep } = readLearnt(knowledge, vector);
        const numbers = [...Object.values(makers), ...met.map(({ share }) => share), keep];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('learntEvidence', () => {
  it('says how many reveals it rests on and what the answer is most like', () => {
    const reading = readLearnt(both(20), habitsOf([PROSE]));
    expect(learntEvidence(reading)).toMatchObject([
      { heuristic: 'learnt', sentence: 'From 40 reveals here: most like teller.' },
    ]);
    expect(learntEvidence(null)).toEqual([]);
  });

  it('keeps a name of the page from turning its sentence round', () => {
    const knowledge = known(times(20, lesson(PROSE, '\u202elive-ledom', 'anthropic')));
    const [evidence] = learntEvidence(readLearnt(knowledge, habitsOf([PROSE])));
    expect(evidence?.sentence).toBe('From 20 reveals here: most like \u2068live-ledom\u2069.');
  });
});
