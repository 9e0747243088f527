// Checks that the table of makers and vocabularies is whole, and what cuts say of makers by it.
import { describe, expect, it } from 'vitest';
import { MAKERS } from '../models/makers';
import { VOCABULARIES } from '../tokenizers/vocabularies';
import { readCuts } from './cuts';
import { cutLogs, MAKER_VOCABULARIES, vocabularyChance } from './makers';
import { COARSE, FINE, OTHER, PROSE } from './toy-tokenizer';

const ALL = [...MAKERS, 'none' as const];

describe('the table of vocabularies', () => {
  it.each(ALL)('%s has shares that sum to 1, each with a source and a date', (maker) => {
    const lines = MAKER_VOCABULARIES.filter((line) => line.maker === maker);
    expect(lines.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const { source, date } of lines) {
      expect(source.length).toBeGreaterThan(5);
      expect(date).toMatch(/^20\d\d-(0\d|1[0-2])$/);
    }
  });

  it.each(ALL)('%s has probabilities that sum to 1 and are never 0', (maker) => {
    const chances = [...VOCABULARIES, null].map((id) => vocabularyChance(maker, id));
    expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    expect(Math.min(...chances)).toBeGreaterThan(0.005);
  });
});

describe('cutLogs', () => {
  const cut = readCuts({ text: PROSE, ends: [...COARSE.boundaries(PROSE)], times: null }, [
    COARSE,
    FINE,
    OTHER,
  ]);

  it('speaks for the makers of the vocabulary and against those that have others', () => {
    const logs = cutLogs([cut]);
    expect(logs?.openai).toBeGreaterThan(1);
    expect(logs?.google).toBeLessThan(0);
  });

  it('speaks louder after two answers, but never without end', () => {
    const many = cutLogs(Array.from({ length: 50 }, () => cut));
    expect(cutLogs([cut, cut])?.openai).toBeGreaterThanOrEqual(cutLogs([cut])?.openai ?? 9);
    expect(many?.openai).toBeLessThan(3);
    expect(Math.min(...Object.values(many ?? {}))).toBeGreaterThan(-6);
  });

  it('says nothing where no vocabulary was asked', () => {
    expect(cutLogs([])).toBeNull();
    expect(cutLogs([readCuts({ text: 'a b', ends: [1, 3], times: null }, [])])).toBeNull();
  });
});
