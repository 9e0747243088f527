// The measures of two answers: what is counted, and when there is nothing to compare.
import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../transfer/sample';
import { differenceOf, measuresOf } from './difference';

describe('measuresOf', () => {
  it('counts words, list items, headings, bold, code and emoji', () => {
    const text = [
      '# Why tides lag',
      '',
      '- **Spring** tides, twice a month',
      '2. `neap` tides 🌊',
      '```py',
      'x = 1',
      '```',
    ].join('\n');
    expect(measuresOf(text)).toMatchObject({
      lists: 2,
      headings: 1,
      bold: 1,
      code: 2,
      emoji: 1,
    });
    expect(measuresOf("It isn't so: 3.5 km.").words).toBe(5);
    expect(measuresOf('潮汐落后').words).toBe(4);
    expect(measuresOf('')).toEqual({ words: 0, lists: 0, headings: 0, bold: 0, code: 0, emoji: 0 });
  });

  it('is quick on one endless word and on many marks', () => {
    const started = performance.now();
    for (const piece of ['a', '*', '`', '_', '# ', '-']) measuresOf(piece.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('differenceOf', () => {
  it('tells the speed from the pieces, and nothing while an answer is coming', () => {
    const record = sampleRecord(3);
    const turn = record.body.turns.at(-1);
    const cuts = record.capture.turns.at(-1);
    if (!turn || !cuts) throw new Error('the sample has a turn');
    turn.a.text = 'x'.repeat(500);
    turn.b.text = 'y';
    turn.a.finish = 'stop';
    turn.b.finish = 'stop';
    cuts.a.text = { ends: [1, 500], times: [100, 1100] };
    cuts.b.text = { ends: [1], times: [100] };
    expect(differenceOf(record)).toMatchObject({ a: { words: 1, speed: 500 }, b: { speed: null } });
    turn.b.finish = null;
    expect(differenceOf(record)).toBeNull();
  });
});
