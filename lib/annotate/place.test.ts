// Placing what was selected on a page in the stored Markdown, and finding it again later.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body } from '../db/schema';
import { sampleRecord } from '../transfer/sample';
import { findAgain, placeSelection } from './place';

function body(a: string, b = 'Nothing alike.'): Body {
  const turn = sampleRecord(1).body.turns[0];
  if (!turn) throw new Error('the sample has a turn');
  return {
    id: 'arena:m1',
    turns: [{ ...turn, id: 't1', a: { ...turn.a, text: a }, b: { ...turn.b, text: b } }],
  };
}

const quoteOf = (a: string, selected: string, b?: string) => {
  const placed = placeSelection(body(a, b), selected);
  return placed.kind === 'one' ? placed.passage.quote : placed.kind;
};

describe('placeSelection', () => {
  it.each([
    ['Tides *lag* behind.', 'lag behind', 'lag* behind'],
    [
      '## Why\n\n- **Spring** tides\n- `neap` tides',
      'Spring tides\nneap',
      'Spring** tides\n- `neap',
    ],
    [
      'See [the tables](https://x.example/a_b) first.',
      'the tables first',
      'the tables](https://x.example/a_b) first',
    ],
    ['1. One\n2. Two', 'One\nTwo', 'One\n2. Two'],
    ['1. One\n2. Two', 'One\n2. Two', 'One\n2. Two'],
    ['Plain “words”.', 'Plain “words”.', 'Plain “words”.'],
    ['**潮** と 🌊 の話', '潮と🌊', '潮** と 🌊'],
  ])('finds in %j what a page shows as %j', (stored, selected, quote) => {
    expect(quoteOf(stored, selected)).toBe(quote);
  });

  it('says when the words stand nowhere, in both answers, or twice', () => {
    expect(quoteOf('One river.', 'two lakes')).toBe('none');
    expect(quoteOf('One river.', 'One river', '**One** river!')).toBe('One river');
    expect(quoteOf('One *river*.', 'One river', '**One** river!')).toBe('many');
    expect(quoteOf('same same', 'same')).toBe('many');
    expect(quoteOf('x', ' \n')).toBe('empty');
    expect(quoteOf('x', '***')).toBe('none');
    expect(quoteOf('x', 'y'.repeat(2_001))).toBe('long');
  });

  it('never gives other words than those that stand at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, from, length) => {
        const selected = text.slice(from % (text.length + 1)).slice(0, length % 50);
        const placed = placeSelection(body(text), selected);
        if (placed.kind !== 'one') return;
        const { start, end, quote, side } = placed.passage;
        expect(body(text).turns[0]?.[side].text.slice(start, end)).toBe(quote);
      }),
    );
  });

  it('is quick in a long text', () => {
    const long = 'word **bold** [x](y) '.repeat(10_000);
    const started = performance.now();
    expect(placeSelection(body(`${long} the end`), 'the end').kind).toBe('one');
    expect(placeSelection(body(`${long} the *end*`), 'the end').kind).toBe('one');
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('findAgain', () => {
  const kept = { turnId: 't1', side: 'a' as const, start: 4, end: 8, quote: 'lags' };

  it('takes the old place, else the only other one, and no guess among several', () => {
    expect(findAgain('How lags it', kept)).toEqual({ start: 4, end: 8 });
    expect(findAgain('It lags', kept)).toEqual({ start: 3, end: 7 });
    expect(findAgain('lags lags lags', kept)).toBeNull();
    expect(findAgain('none', kept)).toBeNull();
  });
});
