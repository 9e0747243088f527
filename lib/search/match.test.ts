// What is found by which words: starts of words, phrases, scripts without spaces; and the snippet around it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsIn, isFoundIn } from './match';
import { parseQuery } from './query';
import { snippetOf } from './snippet';

const found = (words: string, text: string) =>
  hitsIn(text, parseQuery(words)).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it.each([
    ['sierp', 'A Sierpinski triangle', ['Sierpinski']],
    ['"sierp"', 'A Sierpinski triangle', []],
    ['NAIVE', 'a naïve café', ['naïve']],
    ['café', 'the cafe', ['cafe']],
    ['a', 'a cat sat', ['a']],
    ['"level three"', 'Level, three; level two', ['Level, three']],
    ['"level three', 'level three', ['level three']],
    ['gpt-4', 'it is GPT-4o, not gpt 5', ['GPT-4o']],
    ['snake_case', 'snake_case_name', ['snake_case_name']],
    ['学习', '机器学习，学习学习', ['学习', '学习学习']],
    ['机器学习', '机器人学习', []],
    ['学', '机器学习', ['学']],
    ['ﾊﾞﾅﾅ', 'バナナを食べる', ['バナナ']],
    ['"GPT模型很"', '用GPT模型很好', ['GPT模型很好']],
    ['하늘', '푸른하늘은 넓다', ['하늘']],
    ['हिन्दी', 'यह हिन्दी है', ['हिन्दी']],
    ['', 'anything', []],
    ['!? …', 'anything', []],
  ])('%s in “%s”', (words, text, hits) => {
    expect(found(words, text)).toEqual(hits);
  });

  it('must all be found, in whatever text of the battle', () => {
    const texts = ['Who made the moon?', 'Nobody knows.'];
    expect(isFoundIn(texts, parseQuery('moon nobody'))).toBe(true);
    expect(isFoundIn(texts, parseQuery('moon somebody'))).toBe(false);
    expect(isFoundIn(texts, parseQuery('"moon nobody"'))).toBe(false);
  });

  it('of any text are found in it, and hits lie inside it in order', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(12), (whole, start, length) => {
        const query = parseQuery(whole.slice(start, start + length));
        let last = 0;
        for (const hit of hitsIn(whole, query)) {
          expect(hit.start).toBeGreaterThanOrEqual(last);
          expect(hit.end).toBeGreaterThan(hit.start);
          last = hit.end;
        }
        expect(last).toBeLessThanOrEqual(whole.length);
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});

describe('snippetOf', () => {
  it('shows the text with most of the terms, from a little before the first hit', () => {
    const long = `${'word '.repeat(40)}the moon\n\nis full${' word'.repeat(60)}`;
    const texts = [
      { place: 'prompt' as const, text: 'The moon' },
      { place: 'b' as const, text: long },
    ];
    const snippet = snippetOf(texts, parseQuery('moon full'));
    expect(snippet?.place).toBe('b');
    expect(snippet?.pieces.filter(({ isHit }) => isHit)).toEqual([
      { text: 'moon', isHit: true },
      { text: 'full', isHit: true },
    ]);
    const shown = snippet?.pieces.map(({ text }) => text).join('') ?? '';
    expect(shown).toMatch(/^…(word )+the moon is full( word)+( w?o?r?)…$/);
    expect(shown.length).toBeLessThan(240);
  });

  it('is none where nothing is found', () => {
    expect(snippetOf([{ place: 'a', text: 'sun' }], parseQuery('moon'))).toBeNull();
  });
});
