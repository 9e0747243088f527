// Tests of what the cuts of an answer say of the vocabulary behind them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CutReader, readCuts } from './cuts';
import { eachPiece, type Pieces, piecesOfChunks } from './pieces';
import { COARSE, FINE, OTHER, PROSE, toyTokenizer } from './toy-tokenizer';

const ALL = [COARSE, FINE, OTHER];

/** Pieces of `PROSE` that hold `n` tokens each, `n` given by the piece's number. */
function cutBy(tokenizer: typeof COARSE, n: (piece: number) => number): Pieces {
  const ends = [...tokenizer.boundaries(PROSE)];
  const cuts: number[] = [];
  for (let at = n(0) - 1; at < ends.length - 1; at += n(cuts.length)) cuts.push(ends[at] ?? 0);
  return { text: PROSE, ends: [...cuts, PROSE.length], times: null };
}
/** Any UTF-16 code unit, halves of characters too. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

describe('readCuts', () => {
  it.each([
    ['the coarse vocabulary', COARSE, 1],
    ['the fine one inside it', FINE, 1],
    ['one that breaks elsewhere', OTHER, 1],
    ['the coarse vocabulary', COARSE, 2],
    ['the fine one inside it', FINE, 2],
    ['one that breaks elsewhere', OTHER, 3],
  ])('names %s', (_, tokenizer, n) => {
    const reading = readCuts(
      cutBy(tokenizer, () => n),
      ALL,
    );
    expect(reading.best).toBe(tokenizer.id);
    expect(reading.group).toEqual([tokenizer.id]);
    const fit = reading.perVocabulary.find(({ id }) => id === tokenizer.id);
    expect(fit?.fits).toBe(fit?.of);
    expect(new Set(reading.tokensPerPiece)).toEqual(new Set([n]));
  });

  it('tells a finer vocabulary from a coarser one by the run lengths alone', () => {
    const reading = readCuts(
      cutBy(COARSE, () => 1),
      [COARSE, FINE],
    );
    for (const { fits, of } of reading.perVocabulary) expect(fits).toBe(of);
    expect(reading.llr.o200k - reading.llr.cl100k).toBeGreaterThan(10);
  });

  it('puts vocabularies that cut alike into one group', () => {
    const twin = { ...COARSE, id: 'llama3' as const };
    const reading = readCuts(
      cutBy(COARSE, () => 1),
      [COARSE, twin, OTHER],
    );
    expect([...reading.group].sort()).toEqual(['llama3', 'o200k']);
  });

  it.each([
    ['words with the space behind them', /\S+\s+/g],
    ['words with the space before them', /\s*\S+/g],
    ['lines', /.*\n+|.+/g],
    ['five characters', /[\s\S]{1,5}/g],
    ['one character', /[\s\S]/g],
  ])('says nothing of %s', (_, pattern) => {
    const reading = readCuts(piecesOfChunks(PROSE.match(pattern) ?? []), ALL);
    expect(reading.best).toBeNull();
    expect(reading.group).toEqual([]);
  });

  it('names no vocabulary when the right one is not among those asked', () => {
    const reading = readCuts(
      cutBy(OTHER, () => 1),
      [COARSE, FINE],
    );
    expect(reading.best).toBeNull();
    expect(reading.unknown).toBeGreaterThan(reading.llr.o200k);
  });

  it('says less when pieces came merged, and nothing else', () => {
    const whole = cutBy(COARSE, () => 1);
    const merged = {
      ...whole,
      ends: whole.ends.filter((end, i) => i % 3 === 0 || end === PROSE.length),
    };
    const ragged = {
      ...whole,
      ends: whole.ends.filter((end, i) => (i * i) % 7 < 4 || end === PROSE.length),
    };
    const full = readCuts(whole, ALL).llr.o200k;
    for (const pieces of [merged, ragged]) {
      const reading = readCuts(pieces, ALL);
      expect(reading.llr.o200k).toBeLessThan(full);
      expect([null, 'o200k']).toContain(reading.best);
    }
  });

  it('says nothing of too few pieces', () => {
    const pieces = piecesOfChunks(['The', ' light', 'house keeper.']);
    expect(readCuts(pieces, ALL).best).toBeNull();
    expect(readCuts(piecesOfChunks([]), ALL)).toMatchObject({ best: null, tokensPerPiece: [] });
    expect(readCuts(pieces, [])).toMatchObject({ best: null, perVocabulary: [] });
  });
});

describe('CutReader', () => {
  it('knows as much in the middle of an answer as of its first half alone', () => {
    const pieces = [...eachPiece(cutBy(COARSE, () => 2))];
    const reader = new CutReader(ALL);
    for (const piece of pieces.slice(0, 40)) reader.push(piece);
    const { of } = reader.result().perVocabulary[0] ?? { of: 0 };
    expect(of).toBeGreaterThan(35);
    const half = readCuts(piecesOfChunks([...pieces.slice(0, of), ' and on']), ALL);
    expect(reader.result().llr.o200k).toBeCloseTo(half.llr.o200k, 6);
  });

  it('takes any strings and finds finite numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: anyUnit, maxLength: 8 })), (chunks) => {
        const reading = readCuts(piecesOfChunks(chunks), ALL);
        const numbers = [...Object.values(reading.llr), ...Object.values(reading.nulls)];
        expect(numbers.every((n) => Number.isFinite(n))).toBe(true);
      }),
    );
    const half = piecesOfChunks(['\ud83d', '\ude00\ud83d', 'x', '\udc00'.repeat(50)]);
    expect(Number.isFinite(readCuts(half, ALL).llr.o200k)).toBe(true);
  });

  it('stops reading an answer without end', () => {
    const letters = { ...toyTokenizer('tekken', /[\s\S]/g), stream: letterStream };
    const reader = new CutReader([letters]);
    for (let i = 0; i < 25_000; i++) reader.push('ab');
    reader.end();
    expect(reader.result().perVocabulary[0]?.of).toBe(19_999);
    const long = new CutReader([letters]);
    for (let i = 0; i < 6; i++) long.push('ab'.repeat(50_000));
    long.end();
    expect(long.result().perVocabulary[0]?.of).toBe(4);
  });

  it('costs no more for each piece the longer the answer is', () => {
    const letters = toyTokenizer('tekken', /[\s\S]/g);
    const instant = { ...letters, stream: letterStream };
    const time = (pieces: number) => {
      const reader = new CutReader([instant]);
      const start = performance.now();
      for (let i = 0; i < pieces; i++) reader.push(i % 7 === 0 ? 'word ' : 'abc');
      reader.end();
      return performance.now() - start;
    };
    time(2_000);
    expect(time(40_000)).toBeLessThan(20 * 20 * Math.max(1, time(2_000)));
    expect(time(40_000)).toBeLessThan(4_000);
  });
});

/** Settles every character at once. */
function letterStream() {
  let length = 0;
  const push = (piece: string) => Array.from(piece, () => ++length);
  return { push, end: () => [] };
}
