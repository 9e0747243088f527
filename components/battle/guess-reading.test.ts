// Tests of which shares are shown and which way evidence is read.
import { describe, expect, it } from 'vitest';
import { evidence, FLAT, NAMED, SURE } from '../../tests/gallery/fixtures';
import { namedMaker, readEvidence, topShares } from './guess-reading';

describe('topShares', () => {
  it('shows the first three', () => {
    expect(topShares(SURE).map(({ maker }) => maker)).toEqual(['anthropic', 'none', 'openai']);
  });

  it('adds "none of these" when it is not among them', () => {
    expect(topShares(FLAT).map(({ maker }) => maker)).toEqual([
      'google',
      'qwen',
      'deepseek',
      'none',
    ]);
  });
});

describe('namedMaker', () => {
  it('names nobody when there is not enough to tell', () => {
    expect(namedMaker(FLAT)).toBeNull();
    expect(namedMaker(NAMED)?.maker).toBe('openai');
  });
});

describe('readEvidence', () => {
  it('sorts what speaks for, against and elsewhere, strongest first', () => {
    const readings = readEvidence(NAMED.evidence, 'openai');
    expect(readings.map((r) => [r.evidence.cue, r.direction, r.strength])).toEqual([
      ['claims:openai', 'for', 'strong'],
      ['opening', 'elsewhere', 'fair'],
      ['headings', 'against', 'fair'],
      ['long-dash', 'for', 'weak'],
    ]);
  });

  it('names the maker it speaks of when no maker is named', () => {
    const [reading] = readEvidence([evidence({ llr: { qwen: -1.5, google: 0.2 } })], null);
    expect(reading).toMatchObject({
      direction: 'elsewhere',
      target: { maker: 'qwen', isFor: false },
    });
  });

  it('goes by what a finding counted, where the guess says so', () => {
    const halved = evidence({ llr: { openai: 0.15 }, counted: { openai: 0.05 } });
    expect(readEvidence([halved], 'openai')[0]?.direction).toBe('elsewhere');
    const against = evidence({ llr: { openai: 0.15 }, counted: { openai: -1 } });
    expect(readEvidence([against], 'openai')[0]?.direction).toBe('against');
  });

  it('has no target when nothing is moved', () => {
    const [reading] = readEvidence([evidence({ llr: { qwen: 0.01 } })], 'openai');
    expect(reading).toMatchObject({ direction: 'elsewhere', target: null, strength: 'weak' });
  });
});
