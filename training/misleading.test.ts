// Checks that no confident guess on a text made to mislead rests on what the text says it is.
import { describe, expect, it } from 'vitest';
import type { SideGuess } from '../lib/db/schema';
import { guessMisleading, restsOnClaim } from './misleading';

const rows = await guessMisleading();

describe('texts made to mislead', () => {
  it('are at least sixty, of nine kinds or more, each only once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(9);
    expect(new Set(rows.map(({ prompt, text }) => `${prompt}\n${text}`)).size).toBe(rows.length);
  });

  it.each(rows.map((row) => [row.kind, row.text, row] as const))('%s: %s', (_kind, _text, row) => {
    expect(restsOnClaim(row)).toBe(false);
    expect(row.withClaims.verdict).not.toBe('strong');
  });
});

describe('restsOnClaim', () => {
  const guess = (verdict: 'flat' | 'maker', maker: 'openai' | 'google') => ({
    verdict,
    makers: [{ maker, p: 0.9 }],
    evidence: [] as SideGuess['evidence'],
  });
  const row = { kind: '', prompt: '', text: '' };

  it('sees a guess that falls, or turns to another maker, without the claim, unless something else speaks for it', () => {
    const withClaims = guess('maker', 'openai');
    const rest = (withoutClaims: typeof withClaims) =>
      restsOnClaim({ ...row, withClaims, withoutClaims });
    expect(rest(guess('flat', 'openai'))).toBe(true);
    expect(rest(guess('maker', 'google'))).toBe(true);
    expect(rest(guess('maker', 'openai'))).toBe(false);
    const own = { heuristic: 'x', version: 1, cue: 'x', sentence: 'X.', quote: '', spans: [] };
    const spoken = { ...guess('flat', 'google'), evidence: [{ ...own, llr: { openai: 1 } }] };
    expect(rest(spoken)).toBe(false);
  });
});
