// Checks that only answers cut off at a round number of tokens are remarked upon.
import { describe, expect, it } from 'vitest';
import { EvidenceSchema } from '../db/schema';
import { roundStopEvidence, roundStops } from './round-stops';
import { toyTokenizer } from './toy-tokenizer';

const WORDS = toyTokenizer('o200k', / ?\S+/g);
const LETTERS = toyTokenizer('gemma3', /./gs);
const of = (words: number) => Array.from({ length: words }, () => 'word').join(' ');

describe('roundStops', () => {
  it('finds the vocabulary in which the number is round', () => {
    expect(roundStops(of(1024), [WORDS, LETTERS])).toEqual([
      { id: 'o200k', tokens: 1024, limit: 1024 },
    ]);
    expect(roundStops(of(1023), [WORDS])).toMatchObject([{ limit: 1024 }]);
    expect(roundStops(of(1021), [WORDS])).toEqual([]);
    expect(roundStops('', [WORDS])).toEqual([]);
  });

  it('does not count texts of enormous length', () => {
    expect(roundStops('a'.repeat(200_000), [WORDS])).toEqual([]);
  });
});

describe('roundStopEvidence', () => {
  it('speaks a little for the makers of the vocabulary in which the number is round', () => {
    const [remark] = roundStopEvidence(of(2048), 'length', [WORDS, LETTERS]);
    expect(EvidenceSchema.safeParse(remark).success).toBe(true);
    expect(remark?.sentence).toBe(
      'Cut off at a limit: the answer has 2048 tokens of o200k (GPT-4o and later).',
    );
    expect(remark?.llr.openai).toBeGreaterThan(0.3);
    expect(remark?.llr.anthropic).toBeLessThan(0);
    expect(Math.max(...Object.values(remark?.llr ?? {}))).toBeLessThan(1.2);
  });

  it('says nothing of answers that ended by themselves or stop anywhere else', () => {
    expect(roundStopEvidence(of(2048), 'stop', [WORDS])).toEqual([]);
    expect(roundStopEvidence(of(2048), null, [WORDS])).toEqual([]);
    expect(roundStopEvidence(of(1900), 'length', [WORDS])).toEqual([]);
  });
});
