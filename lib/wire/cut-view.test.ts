// Tests of cuts laid over tokens.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCuts, gapsOf, pieceRows, stretchesOf } from './cut-view';
import { piecesOfChunks } from './pieces';

const pieces = piecesOfChunks(['The ti', 'des lag', '.']);
// The| tides| lag|.
const TOKENS = [3, 9, 13, 14];

describe('stretchesOf', () => {
  it('marks cuts between tokens and inside them, and no cut at the end of the text', () => {
    expect(
      stretchesOf(pieces, TOKENS).map(({ start, end, token, cut }) => [
        pieces.text.slice(start, end),
        token,
        cut,
      ]),
    ).toEqual([
      ['The', 0, 'none'],
      [' ti', 1, 'inside'],
      ['des', 1, 'none'],
      [' lag', 2, 'between'],
      ['.', 3, 'none'],
    ]);
  });

  it('stops soon after the limit, with a whole stretch', () => {
    expect(stretchesOf(pieces, TOKENS, 4).at(-1)).toMatchObject({ start: 3, end: 6 });
  });

  it('joins up to the text, and agrees with the list of pieces', () => {
    const chunk = fc.string({ minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(chunk), fc.array(fc.nat(40)), (chunks, marks) => {
        const of = piecesOfChunks(chunks);
        const inside = marks.filter((mark) => mark > 0 && mark < of.text.length);
        const tokens = [...new Set([...inside, ...(of.text === '' ? [] : [of.text.length])])];
        tokens.sort((x, y) => x - y);
        const drawn = stretchesOf(of, tokens);
        expect(drawn.map(({ start, end }) => of.text.slice(start, end)).join('')).toBe(of.text);
        const { between, inside: within } = countCuts(pieceRows(of, tokens));
        expect(drawn.filter(({ cut }) => cut === 'between')).toHaveLength(between);
        expect(drawn.filter(({ cut }) => cut === 'inside')).toHaveLength(within);
      }),
    );
  });
});

describe('pieceRows', () => {
  it('counts the tokens that end in each piece', () => {
    const rows = pieceRows({ ...pieces, times: [0, 5, 30] }, TOKENS);
    expect(rows.map(({ tokens, fits, at }) => [tokens, fits, at])).toEqual([
      [1, false, 0],
      [2, true, 5],
      [1, true, 30],
    ]);
    expect(countCuts(rows)).toEqual({ pieces: 3, between: 1, inside: 1 });
  });
});

describe('gapsOf', () => {
  it('gives the usual and the longest gap', () => {
    const times = [100, 110, 120, 131, 900];
    expect(gapsOf({ ...pieces, times })).toEqual({
      duration: 800,
      usualGap: 11,
      longestGap: 769,
    });
  });

  it('says nothing without times', () => {
    expect(gapsOf(pieces)).toBeNull();
  });
});
