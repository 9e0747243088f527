// Tests of the ways of cutting that know nothing of tokens.
import { describe, expect, it } from 'vitest';
import { NULLS, NullReader } from './nulls';
import { type Pieces, piecesOfChunks } from './pieces';
import { PROSE } from './toy-tokenizer';

function likeliest({ text, ends }: Pieces) {
  const reader = new NullReader();
  const cuts = new Set(ends);
  for (let at = 0; at < text.length - 1; at++) {
    reader.step(text.charCodeAt(at), text.charCodeAt(at + 1), cuts.has(at + 1));
  }
  const chances = reader.logLikelihoods();
  return NULLS.reduce((best, id) => (chances[id] > chances[best] ? id : best));
}

const cut = (text: string, pattern: RegExp) => piecesOfChunks(text.match(pattern) ?? []);
const CHINESE = '守灯人每天早上数船。十七条船，颜色都写下来了！后来，没有人再问他为什么。'.repeat(
  4,
);

describe('NullReader', () => {
  it.each([
    ['characters', cut(PROSE, /[\s\S]{1,9}/g)],
    ['words', cut(PROSE, /\S+\s+|\S+$/g)],
    ['starts', cut(PROSE, /\s*\S+/g)],
    ['segments', cut(PROSE, /[a-z]+|\d+|\s+|[^a-z\s\d]+/gi)],
    ['sentences', cut(PROSE, /[^.]+(\.\s+|$)/g)],
    ['lines', cut(PROSE.replaceAll(', ', ',\n'), /[^\n]+\n*/g)],
    [
      'ideographs',
      cut(
        `${CHINESE} one two three four. ${CHINESE}`,
        /[\u4e00-\u9fff]|[^\u4e00-\u9fff\s]+\s+|[^\u4e00-\u9fff\s]+?(?=[\u4e00-\u9fff])[\u4e00-\u9fff]/g,
      ),
    ],
  ] as const)('finds cuts by %s', (id, pieces) => {
    expect(likeliest(pieces)).toBe(id);
  });

  it('finds cuts by size where the pieces are of many sizes but near one another', () => {
    const chunks: string[] = [];
    for (let at = 0, i = 0; at < PROSE.length; i++) {
      const size = 10 + ((i * 7) % 5);
      chunks.push(PROSE.slice(at, at + size));
      at += size;
    }
    expect(likeliest(piecesOfChunks(chunks))).toBe('characters');
  });

  it('gives the chance of a piece of any length that sums to 1 with all others', () => {
    let sum = 0;
    for (let length = 1; length < 2_000; length++) {
      const reader = new NullReader();
      let log: number | null = null;
      for (let at = 1; at <= length; at++) log = reader.step(97, 97, at === length);
      sum += Math.exp(log ?? Number.NEGATIVE_INFINITY);
    }
    expect(sum).toBeCloseTo(1, 2);
  });
});
