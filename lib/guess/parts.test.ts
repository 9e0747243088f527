// Tests of what a guess is made of: parts that add up exactly, counter-evidence, models within makers, sets and claims.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, SideGuess } from '../db/schema';
import { MAKERS } from '../models/makers';
import calibration from './calibration.json';
import { setOf, verdictOf } from './claims';
import { guessSide, makeGuesser } from './engine';
import { CANDIDATES, fuse, type Ranked } from './fuse';
import { likelyModels } from './models';

const finding = fc.record({
  heuristic: fc.constantFrom('self-identification', 'typographic-marks', 'style', 'wire-cuts'),
  cue: fc.string({ maxLength: 4 }),
  llr: fc.dictionary(fc.constantFrom(...CANDIDATES), fc.double({ min: -6, max: 6, noNaN: true })),
});
const findings: fc.Arbitrary<Evidence[]> = fc.array(
  finding.map((one) => ({ ...one, version: 1, sentence: 'So.', quote: '', spans: [] })),
  { maxLength: 30 },
);
const guess = makeGuesser([], calibration);
const EMPTY = { turns: [] };
const ranks = (...list: [Ranked['maker'], number][]): Ranked[] =>
  list.map(([maker, p]) => ({ maker, p }));

describe('the parts of a guess', () => {
  it('sum to the logarithm of every probability but for one constant', () => {
    fc.assert(
      fc.property(findings, fc.double({ min: 0, max: 1, noNaN: true }), (further, keep) => {
        const { makers, parts } = fuse(further, calibration, keep);
        const rests = makers.map(
          ({ maker, p }) =>
            Math.log(p) - parts.reduce((sum, { llr }) => sum + (llr[maker] ?? 0), 0),
        );
        for (const rest of rests) expect(rest).toBeCloseTo(rests[0] ?? 0, 9);
      }),
    );
  });

  it('are themselves the sums of what each piece of evidence counted', () => {
    fc.assert(
      fc.property(findings, (further) => {
        const { parts, counted } = fuse(further, calibration);
        for (const maker of CANDIDATES) {
          const pieces = further.reduce((sum, item) => sum + counted(item, maker), 0);
          const kinds = parts
            .filter(({ kind }) => kind !== 'prior')
            .reduce((sum, { llr }) => sum + (llr[maker] ?? 0), 0);
          expect(pieces).toBeCloseTo(kinds, 9);
        }
      }),
    );
  });
});

describe('the evidence shown', () => {
  it('always holds what counted most against the first maker', () => {
    fc.assert(
      fc.property(findings, (further) => {
        const said: SideGuess = guess(EMPTY, { further });
        const first = said.makers[0]?.maker ?? '';
        const { counted } = fuse(further, calibration);
        const worst = Math.min(0, ...further.map((item) => counted(item, first)));
        const shown = said.evidence.map((item) => item.counted?.[first] ?? 0);
        expect(Math.min(0, ...shown)).toBeCloseTo(worst, 9);
        expect(said.evidence.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('likelyModels', () => {
  const makers = ranks(['openai', 0.6], ['xai', 0.3], ['none', 0.1]);
  const style = [
    { model: 'x-1', maker: 'openai' as const, share: 0.75 },
    { model: 'x-2', maker: 'openai' as const, share: 0.25 },
    { model: 'g-1', maker: 'xai' as const, share: 1 },
  ];

  it('divides what a maker has among its models', () => {
    expect(likelyModels(makers, style, [])).toEqual([
      { model: 'x-1', maker: 'openai', p: 0.6 * 0.75 },
      { model: 'g-1', maker: 'xai', p: 0.3 },
      { model: 'x-2', maker: 'openai', p: 0.6 * 0.25 },
    ]);
  });

  it('gives models that were met their part first, also those that style does not know', () => {
    const met = [{ model: 'new', maker: 'openai' as const, share: 0.5 }];
    const models = likelyModels(makers, style, met);
    expect(models.find(({ model }) => model === 'new')?.p).toBeCloseTo(0.3, 9);
    expect(models.find(({ model }) => model === 'x-1')?.p).toBeCloseTo(0.6 * 0.5 * 0.75, 9);
    const openai = models.filter(({ maker }) => maker === 'openai');
    expect(openai.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(0.6, 9);
  });
});

describe('what is claimed', () => {
  const limits = { ...calibration, threshold: 0.5, strong: 0.9 };

  it('is strong only where the calibration says so, and nothing without enough words', () => {
    expect(verdictOf(ranks(['xai', 0.95]), true, limits)).toBe('strong');
    expect(verdictOf(ranks(['xai', 0.6]), true, limits)).toBe('maker');
    expect(verdictOf(ranks(['xai', 0.4]), true, limits)).toBe('flat');
    expect(verdictOf(ranks(['none', 0.95]), true, limits)).toBe('flat');
    expect(verdictOf(ranks(['xai', 0.95]), false, limits)).toBe('flat');
  });

  it('is a set of the likeliest makers, or none where that would be most of them', () => {
    const makers = ranks(['xai', 0.6], ['none', 0.35], ['meta', 0.05]);
    expect(setOf(makers, true, 0.9)).toEqual(['xai', 'none']);
    expect(setOf(makers, false, 0.9)).toEqual([]);
    const even = MAKERS.map((maker): [Ranked['maker'], number] => [maker, 1 / MAKERS.length]);
    expect(setOf(ranks(...even), true, 0.9)).toEqual([]);
    expect(guessSide({ turns: [{ prompt: 'Hi', text: 'Yes.' }] }).set).toEqual([]);
  });
});
