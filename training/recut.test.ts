// Tests of cutting texts anew: what the measurements rest on.
import { describe, expect, it } from 'vitest';
import { eachPiece, piecesOfChunks } from '../lib/wire/pieces';
import { COARSE, PROSE } from '../lib/wire/toy-tokenizer';
import { byTokens, merged, random, remembered, smoothed, split, TOKENLESS, WORD } from './recut';
import { vocabularyOf } from './vocabulary-of';

const TOKENS = byTokens(PROSE, COARSE, 1, random(1));

describe('smoothed', () => {
  it('lets each word go with the white space behind it, as soon as both are there', () => {
    const came = piecesOfChunks(['Two', ' bo', 'ats ca', 'me\n', '\nhome.']);
    expect([...eachPiece(smoothed(came, WORD))]).toEqual(['Two ', 'boats ', 'came\n', '\nhome.']);
  });
});

describe('cutting anew', () => {
  it('loses no character in any way', () => {
    for (const cut of Object.values(TOKENLESS)) {
      const pieces = cut(TOKENS, random(2));
      expect([...eachPiece(pieces)].join('')).toBe(PROSE);
      expect([...eachPiece(pieces)]).not.toContain('');
    }
  });

  it('cuts between tokens only, so many a piece', () => {
    const ends = [...COARSE.boundaries(PROSE)];
    expect(TOKENS.ends).toEqual(ends);
    const pairs = byTokens(PROSE, COARSE, 2, random(1)).ends.slice(0, -1);
    expect(pairs).toEqual(ends.filter((end, i) => i % 2 === 1 && end < PROSE.length));
  });

  it('merges and splits about as many pieces as asked', () => {
    const before = TOKENS.ends.length;
    const fewer = merged(TOKENS, 0.3, random(3)).ends;
    expect(fewer.length / before).toBeCloseTo(0.7, 1);
    expect(fewer.every((end) => TOKENS.ends.includes(end))).toBe(true);
    const more = split(TOKENS, 0.3, random(3)).ends;
    expect(more.length).toBeGreaterThan(before * 1.1);
    expect(TOKENS.ends.every((end) => more.includes(end))).toBe(true);
  });

  it('looks tokens up as the tokenizer finds them', () => {
    const looked = remembered(COARSE, PROSE).stream();
    const found = [
      ...looked.push(PROSE.slice(0, 300)),
      ...looked.push(PROSE.slice(300)),
      ...looked.end(),
    ];
    expect(found).toEqual([...COARSE.boundaries(PROSE)]);
  });
});

describe('vocabularyOf', () => {
  it.each([
    ['gpt-4o-mini', 'o200k'],
    ['gpt-4.1-nano', 'o200k'],
    ['o4-mini', 'o200k'],
    ['gpt-4-turbo', 'cl100k'],
    ['gpt-3.5-turbo', 'cl100k'],
    ['deepseek-r1-distill-llama-70b', 'llama3'],
    ['deepseek-r1-distill-qwen-14b', 'qwen3'],
    ['deepseek-v3.1', 'deepseek3'],
    ['deepseek-v4-pro', null],
    ['llama-4-scout', null],
    ['llama-3.3-70b', 'llama3'],
    ['gemma-3-27b', 'gemma3'],
    ['claude-sonnet-4.5', null],
    ['grok-4', null],
  ])('knows %s as %s', (model, id) => expect(vocabularyOf(model)).toBe(id));
});
