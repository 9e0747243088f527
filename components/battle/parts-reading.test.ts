// Tests of how the parts of a guess are told: as factors that multiply to its odds.
import { describe, expect, it } from 'vitest';
import { FLAT, NAMED } from '../../tests/gallery/fixtures';
import { modelsOfFirst, oddsOf } from './parts-reading';

describe('oddsOf', () => {
  it('gives factors that multiply to how much likelier the first maker is, what speaks against it last', () => {
    const odds = oddsOf(NAMED);
    expect(odds).toMatchObject({ first: 'openai', second: 'google' });
    expect(odds?.odds).toBeCloseTo(0.71 / 0.08, 1);
    expect(odds?.factors.reduce((all, { factor }) => all * factor, 1)).toBeCloseTo(
      odds?.odds ?? 0,
      9,
    );
    expect(odds?.factors.map(({ kind }) => kind)).toEqual([
      'claim',
      'typography',
      'prior',
      'style',
    ]);
    expect(odds?.factors.at(-1)?.factor).toBeLessThan(1);
  });

  it('says nothing of a guess that was sealed before parts were kept', () => {
    expect(oddsOf(FLAT)).toBeNull();
  });
});

describe('modelsOfFirst', () => {
  it('names models of the first maker alone, and none where none were guessed', () => {
    expect(modelsOfFirst(NAMED).map(({ model }) => model)).toEqual([
      'gpt-harbor-2026',
      'gpt-harbor-mini',
    ]);
    expect(modelsOfFirst(FLAT)).toEqual([]);
  });
});
