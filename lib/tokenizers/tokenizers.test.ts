// Token ends are those of the reference libraries, whole or streamed; and no text costs more than about its length.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Tiktoken } from 'js-tiktoken/lite';
import cl100k from 'js-tiktoken/ranks/cl100k_base';
import o200k from 'js-tiktoken/ranks/o200k_base';
import { beforeAll, describe, expect, it } from 'vitest';
import { TEXTS } from './golden/texts';
import { available, loadTokenizer } from './load';
import type { Tokenizer } from './tokenizer';
import { VOCABULARIES, type VocabularyId } from './vocabularies';

const read = async (file: string) => new Uint8Array(readFileSync(`public/tokenizers/${file}`));
const GOLDEN = VOCABULARIES.filter((id) => id !== 'cl100k' && id !== 'o200k');

interface Golden {
  with: string;
  counts: number[];
  lengths: string[];
}

const goldenOf = (id: VocabularyId): Golden =>
  JSON.parse(readFileSync(`lib/tokenizers/golden/${id}.json`, 'utf8'));

/** Ends written as lengths of what lies between them. */
function endsOf(lengths: string): number[] {
  let end = 0;
  return lengths.split(' ').flatMap((length) => {
    end += Number(length);
    return length === '' ? [] : [end];
  });
}

describe.each(GOLDEN)('%s', (id) => {
  let tokenizer: Tokenizer;
  const golden = goldenOf(id);

  beforeAll(async () => {
    tokenizer = await loadTokenizer(id, read);
  });

  it(`cuts ${TEXTS.length} texts as its reference library does`, () => {
    expect(golden.lengths).toHaveLength(TEXTS.length);
    for (const [i, text] of TEXTS.entries()) {
      const name = JSON.stringify(text);
      expect([...tokenizer.boundaries(text)], name).toEqual(endsOf(golden.lengths[i] ?? ''));
      expect(tokenizer.count(text), name).toBe(golden.counts[i]);
    }
  });
});

/** Ends of js-tiktoken's tokens that fall between two characters. */
function makeReference(ranks: ConstructorParameters<typeof Tiktoken>[0]) {
  const tiktoken = new Tiktoken({ ...ranks, special_tokens: {} });
  const lengths = new Map<number, number>();
  for (const line of ranks.bpe_ranks.split('\n').filter((text) => text !== '')) {
    const [, first, ...tokens] = line.split(' ');
    for (const [i, token] of tokens.entries()) {
      lengths.set(Number(first) + i, Buffer.from(token, 'base64').length);
    }
  }
  return (text: string): number[] => {
    const offsets = new Map<number, number>();
    let [byte, offset] = [0, 0];
    for (const char of text) {
      byte += Buffer.byteLength(char);
      offset += char.length;
      offsets.set(byte, offset);
    }
    byte = 0;
    // An empty list of special tokens makes a pattern that matches everywhere.
    return tiktoken.encode(text, [], []).flatMap((id) => {
      byte += lengths.get(id) ?? 0;
      return offsets.get(byte) ?? [];
    });
  };
}

/** Texts put together from pieces of the fixed ones and from any characters. */
const mixed = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...TEXTS), fc.nat({ max: 80 }), fc.nat({ max: 40 }))
        .map(([text, from, length]) => text.slice(from, from + length)),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', "'s", "'LL", '\ud83d', '\udc00'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe.each([
  ['cl100k', cl100k],
  ['o200k', o200k],
] as const)('%s', (id, ranks) => {
  it('cuts any text as js-tiktoken does', { timeout: 60_000 }, async () => {
    const tokenizer = await loadTokenizer(id, read);
    const reference = makeReference(ranks);
    const check = (text: string) => {
      expect([...tokenizer.boundaries(text)]).toEqual(reference(text));
    };
    for (const text of TEXTS) check(text);
    fc.assert(fc.property(mixed, check), { numRuns: 200 });
  });
});

describe.each(VOCABULARIES)('a stream of %s', (id) => {
  let tokenizer: Tokenizer;
  beforeAll(async () => {
    tokenizer = await loadTokenizer(id, read);
  });

  function streamed(text: string, lengths: readonly number[]): number[] {
    const stream = tokenizer.stream();
    const ends: number[] = [];
    for (let at = 0, i = 0; at < text.length; i += 1) {
      const length = 1 + (lengths[i % Math.max(1, lengths.length)] ?? 0);
      ends.push(...stream.push(text.slice(at, at + length)));
      at += length;
    }
    return [...ends, ...stream.end()];
  }

  it('gives the same ends, however the text comes', { timeout: 60_000 }, () => {
    const lengths = fc.array(fc.nat({ max: 9 }), { maxLength: 9 });
    for (const text of TEXTS) {
      expect(streamed(text, [2]), JSON.stringify(text)).toEqual([...tokenizer.boundaries(text)]);
    }
    // A letter that a mark beyond the first 65,536 characters joins, in halves.
    expect(streamed('\u{11099}\u{110ba}', [])).toEqual([
      ...tokenizer.boundaries('\u{11099}\u{110ba}'),
    ]);
    fc.assert(
      fc.property(mixed, lengths, (text, cut) => {
        expect(streamed(text, cut)).toEqual([...tokenizer.boundaries(text)]);
      }),
      { numRuns: 60 },
    );
  });

  // Not a time but its growth: squared, ten times the text would cost a hundred times as much, and seconds.
  it.each(['a', ' ', '\n', '7', '=', '的', '😀', 'ab', '\u0301'])(
    'takes 200,000 letters of %j without squaring the time of 20,000',
    { timeout: 60_000 },
    (letter) => {
      const cost = (length: number): number => {
        const text = letter.repeat(Math.ceil(length / letter.length));
        const start = performance.now();
        expect(tokenizer.boundaries(text).at(-1)).toBe(text.length);
        return performance.now() - start;
      };
      cost(20_000);
      const least = Math.min(cost(20_000), cost(20_000));
      const more = Math.min(cost(200_000), cost(200_000));
      expect(more).toBeLessThan(60 * Math.max(least, 20));
    },
  );
});

it('leaves out what a build does not have, and what goes on from it', async () => {
  const without = async (file: string) => {
    if (file.startsWith('cl100k') || file.startsWith('gemma')) throw new Error('missing');
    return read(file);
  };
  expect(await available(without)).toEqual(['o200k', 'deepseek3', 'tekken', 'gemini', 'claude2']);
  await expect(loadTokenizer('llama3', without)).rejects.toThrow('missing');
});
