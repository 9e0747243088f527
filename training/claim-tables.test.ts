// Checks how claims become weights: true ones count, false ones lower them, and what was not measured weighs nothing.
import { describe, expect, it } from 'vitest';
import { RATE_ORDER } from '../lib/heuristics/rates';
import type { MakerOrNone } from '../lib/models/makers';
import { keptAt } from './ageing';
import { type Claimant, claimantTables, versionEntry } from './claim-tables';

const claimant = (
  source: string,
  maker: MakerOrNone,
  claims: Partial<Record<MakerOrNone, number>>,
  lang = 'en',
): Claimant => ({
  source,
  model: `${source}/${maker}`,
  maker,
  lang,
  weight: 1,
  claims: new Map(Object.entries(claims) as [MakerOrNone, number][]),
  answers: Object.values(claims).reduce((sum, n) => sum + n, 0),
  asked: true,
});
const TRUE_ONES = ['a', 'b', 'c'].flatMap((source) =>
  (['openai', 'anthropic', 'google', 'xai', 'qwen', 'zhipu', 'moonshot', 'none'] as const).map(
    (maker) => claimant(source, maker, { [maker]: 10 }),
  ),
);
const entry = (list: readonly Claimant[], maker: MakerOrNone, lang = 'en') =>
  claimantTables(list, 'claims:', 'pooled')[lang]?.[`claims:${maker}`];
const weightOf = (list: readonly Claimant[], claimed: MakerOrNone, maker = claimed) =>
  entry(list, claimed)?.llr[RATE_ORDER.indexOf(maker)] ?? 0;

describe('weights of claims', () => {
  it('speak for the maker claimed, never beyond a ratio of 40', () => {
    expect(entry(TRUE_ONES, 'openai')?.basis).toBe('measured');
    expect(weightOf(TRUE_ONES, 'openai')).toBeGreaterThan(2);
    expect(Math.exp(weightOf(TRUE_ONES, 'openai'))).toBeLessThan(40.5);
  });

  it('speak for those too who were heard to claim it falsely', () => {
    const list = [...TRUE_ONES, claimant('d', 'deepseek', { openai: 5, deepseek: 5 })];
    const apart = weightOf(list, 'openai') - weightOf(list, 'openai', 'deepseek');
    const before = weightOf(TRUE_ONES, 'openai') - weightOf(TRUE_ONES, 'openai', 'deepseek');
    expect(apart).toBeLessThan(before);
  });

  it('are small for what was never heard of the maker itself, or none at all', () => {
    expect(entry(TRUE_ONES, 'meta')?.basis).toBe('mixed');
    expect(Math.exp(weightOf(TRUE_ONES, 'meta'))).toBeLessThan(5.1);
    const strict = claimantTables(TRUE_ONES, 'claims:', 'remark').en?.['claims:meta'];
    expect(strict?.basis).toBe('remark');
    expect(strict?.llr.every((nats) => nats === 0)).toBe(true);
  });

  it('are small in a language in which few makers were heard', () => {
    const few = TRUE_ONES.filter(({ maker }) => ['openai', 'google', 'xai'].includes(maker));
    expect(Math.exp(weightOf(few, 'openai'))).toBeLessThan(5.1);
  });

  it('are none in a language of one source', () => {
    const german = claimant('a', 'openai', { openai: 3 }, 'de');
    expect(entry([...TRUE_ONES, german], 'openai', 'de')?.basis).toBe('remark');
  });

  it('speak for whoever makes the claim, even against the maker named', () => {
    const liars = ['a', 'b', 'c'].flatMap((source) => [
      claimant(source, 'meta', { cohere: 9, meta: 1 }),
      claimant(source, 'cohere', { cohere: 1, meta: 9 }),
      claimant(source, 'amazon', { amazon: 9 }),
    ]);
    expect(weightOf(liars, 'meta', 'cohere')).toBeGreaterThan(weightOf(liars, 'meta'));
  });
});

describe('versions', () => {
  const version = (model: string, maker: MakerOrNone, right: number, answers: number) => ({
    what: 'version' as const,
    study: 's',
    model,
    maker,
    lang: 'all',
    answers,
    claims: { [maker]: right },
  });

  it('count for makers whose models know theirs, three times at most, and not at all for others', () => {
    const { llr } = versionEntry([
      version('q1', 'qwen', 9, 9),
      version('q2', 'qwen', 9, 9),
      version('q3', 'qwen', 9, 9),
      version('g1', 'openai', 0, 9),
      version('g2', 'openai', 1, 9),
    ]);
    expect(llr[RATE_ORDER.indexOf('qwen')]).toBeCloseTo(Math.log(3), 2);
    expect(llr[RATE_ORDER.indexOf('openai')]).toBe(0);
    expect(llr[RATE_ORDER.indexOf('meta')]).toBe(0);
  });
});

describe('ageing', () => {
  it('keeps all for a year, and then halves with every year', () => {
    expect(keptAt(2026, 2026.5)).toBe(1);
    expect(keptAt(2025, 2026)).toBe(1);
    expect(keptAt(2024, 2026)).toBeCloseTo(0.5, 9);
    expect(keptAt(2023, 2026)).toBeCloseTo(0.25, 9);
  });
});
