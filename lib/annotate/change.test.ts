// Changes of an annotation: each sets one thing, is taken back exactly, and knows what was known.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAnnotation } from '../db/empty-annotation';
import type { Annotation, Battle } from '../db/schema';
import { annotation as annotations } from '../transfer/arbitrary-annotation';
import { sampleRecord } from '../transfer/sample';
import { applyChange } from './apply';
import { type Change, ChangeSchema, reverseOf } from './change';

const NOW = 2_000_000_000_000;
const ID = 'arena:m1';

function battle(part: Partial<Battle> = {}): Battle {
  const open = { vote: null, reveal: null, peekedAt: null, pairKnown: false } as const;
  return { ...sampleRecord(1).battle, ...open, ...part };
}

function changed(
  change: Change,
  said: Annotation = emptyAnnotation(ID),
  of = battle(),
): Annotation {
  const next = structuredClone(said);
  applyChange(next, of, change, NOW);
  return next;
}

const side = fc.constantFrom('a' as const, 'b' as const);
const passage = fc.constant({ turnId: 't', side: 'b' as const, start: 3, end: 6, quote: 'abc' });
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('guess' as const),
    side,
    guess: fc.option(fc.record({ maker: fc.constantFrom('xai', 'meta'), model: fc.string() })),
  }),
  fc.record({
    kind: fc.constant('tags' as const),
    tags: fc.constantFrom<string[]>([], ['x'], ['y', 'z']),
  }),
  fc.record({ kind: fc.constant('note' as const), note: fc.string() }),
  fc.record({ kind: fc.constant('star' as const), on: fc.boolean() }),
  fc.record({
    kind: fc.constant('reason' as const),
    side,
    reason: fc.constantFrom('useful', 'incorrect', 'mine'),
    on: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('rate' as const),
    side,
    criterion: fc.constantFrom('overall', 'style', 'constructor'),
    value: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  fc.record({
    kind: fc.constant('highlight' as const),
    id: fc.constantFrom('h1', 'h2', 'h9'),
    passage: fc.option(passage),
    label: fc.constantFrom('', 'odd'),
  }),
);

/** What is said, without what an empty list and an absent one differ by. */
function words({ guess, tags, note, star, sides, highlights = [] }: Annotation) {
  const of = (one: 'a' | 'b') => ({
    reasons: [...(sides?.[one].reasons?.list ?? [])].sort(),
    ratings: sides?.[one].ratings ?? {},
  });
  const list = [...highlights].sort((x, y) => (x.id < y.id ? -1 : 1));
  return { guess, tags, note, star, a: of('a'), b: of('b'), list };
}

describe('a change', () => {
  it('is taken back exactly by its reverse, times and all', () => {
    const clean = annotations(ID).filter(
      ({ tags, highlights = [] }) =>
        // As only this version writes them.
        tags.every((tag) => tag === tag.trim() && tag !== '') &&
        highlights.every(({ label, removed }) => label === label.trim() && !removed),
    );
    fc.assert(
      fc.property(clean, changes, (before, change) => {
        const back = reverseOf(before, change);
        expect(ChangeSchema.safeParse(back).success).toBe(true);
        const undone = changed(back, changed(change, before));
        expect(words(undone)).toEqual(words(before));
      }),
    );
  });

  it('is the same done once or twice', () => {
    fc.assert(
      fc.property(annotations(ID), changes, (before, change) => {
        const once = changed(change, before);
        expect(changed(change, once)).toEqual(once);
      }),
    );
  });

  it('keeps when it was made and whether names were known', () => {
    const rate: Change = { kind: 'rate', side: 'a', criterion: 'overall', value: 4 };
    const of = (part: Partial<Battle>) =>
      changed(rate, undefined, battle(part)).sides?.a.ratings?.overall;
    expect(of({})).toEqual({ value: 4, at: NOW, known: 'nothing' });
    expect(of({ peekedAt: 1 })?.known).toBe('guess');
    expect(of({ reveal: sampleRecord(3).battle.reveal })?.known).toBe('names');
  });

  it('that takes another back cannot claim to be of a blinder time than it was', () => {
    const peeked = battle({ peekedAt: 50 });
    const back = { at: 60, known: 'nothing' as const };
    const guess = { maker: 'xai', model: '' };
    const said = changed({ kind: 'guess', side: 'a', guess, back }, undefined, peeked);
    expect(said.guess.a).toEqual({ ...guess, at: 60, known: 'guess' });
    const earlier = { ...back, at: 40 };
    const before = changed({ kind: 'guess', side: 'a', guess, back: earlier }, undefined, peeked);
    expect(before.guess.a?.known).toBe('nothing');
  });

  it('leaves a guess alone that was made before the names came out', () => {
    const revealed = battle({ reveal: sampleRecord(3).battle.reveal });
    const guess = { maker: 'xai', model: '' };
    const said = changed({ kind: 'guess', side: 'a', guess });
    const other = { maker: 'meta', model: '' };
    const back = { at: 5, known: 'nothing' as const };
    for (const change of [{ guess: other }, { guess: null }, { guess: other, back }]) {
      const next = changed({ kind: 'guess', side: 'a', ...change }, said, revealed);
      expect(next.guess.a).toEqual(said.guess.a);
    }
  });

  it('keeps of a highlight that was taken away only that it was', () => {
    const passage = { turnId: 't', side: 'b' as const, start: 3, end: 6, quote: 'abc' };
    const said = changed({ kind: 'highlight', id: 'h1', passage, label: 'odd ' });
    expect(said.highlights).toMatchObject([{ id: 'h1', quote: 'abc', label: 'odd' }]);
    const gone = changed({ kind: 'highlight', id: 'h1', passage: null, label: '' }, said);
    expect(gone.highlights).toMatchObject([{ id: 'h1', quote: '', label: '', removed: true }]);
    const wrong = { ...passage, quote: 'abcd' };
    expect(changed({ kind: 'highlight', id: 'h2', passage: wrong, label: '' }).highlights).toBe(
      undefined,
    );
  });

  it('keeps to the bounds of what may be stored', () => {
    let said = emptyAnnotation(ID);
    for (let i = 0; i < 120; i++) {
      const passage = { turnId: 't', side: 'a' as const, start: 0, end: 1, quote: 'x' };
      const id = `h${1000 + i}`;
      said = changed({ kind: 'highlight', id, passage, label: '' }, said);
      said = changed({ kind: 'reason', side: 'a', reason: `r${i}`, on: true }, said);
      said = changed({ kind: 'rate', side: 'a', criterion: `c${i}`, value: 1 }, said);
    }
    expect(said.highlights).toHaveLength(100);
    expect(said.highlights?.at(-1)?.id).toBe('h1119');
    expect(said.sides?.a.reasons?.list).toHaveLength(20);
    expect(Object.keys(said.sides?.a.ratings ?? {})).toHaveLength(20);
  });
});
