// Lays the pieces of an answer over the tokens of one vocabulary, for drawing and for reading as a list.
import type { Pieces } from './pieces';

/** A stretch of text without a token's end or a cut inside it. */
export interface Stretch {
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** Number of the token it belongs to, from 0. */
  token: number;
  /** What is at its end: no cut, one between two tokens, or one inside a token. The text's own end is no cut. */
  cut: 'none' | 'between' | 'inside';
}

/** One piece beside the tokens. */
export interface PieceRow {
  start: number;
  end: number;
  /** How many tokens end in it. */
  tokens: number;
  /** True when it ends where a token ends. */
  fits: boolean;
  /** Arrival, ms since the turn began; null when not recorded. */
  at: number | null;
}

/** How many of the cuts fall between tokens and inside them; the answer's own end counts as neither. */
export interface CutCounts {
  pieces: number;
  between: number;
  inside: number;
}

/**
 * The stretches of the text up to the offset `limit`, or a little beyond: the last one is whole. `tokenEnds` as a
 * tokenizer gives them.
 */
export function stretchesOf(
  { text, ends }: Pieces,
  tokenEnds: ArrayLike<number>,
  limit = Number.POSITIVE_INFINITY,
): Stretch[] {
  const found: Stretch[] = [];
  let token = 0;
  let piece = 0;
  for (let start = 0; start < text.length && start < limit; ) {
    const tokenEnd = tokenEnds[token] ?? text.length;
    const pieceEnd = ends[piece] ?? text.length;
    const end = Math.min(tokenEnd, pieceEnd, text.length);
    const isCut = end === pieceEnd && end < text.length;
    const isTokenEnd = end === tokenEnd;
    const cut = !isCut ? 'none' : isTokenEnd ? 'between' : 'inside';
    if (end > start) found.push({ start, end, token, cut });
    if (isTokenEnd) token += 1;
    if (end === pieceEnd) piece += 1;
    start = end;
  }
  return found;
}

/** Every piece with its tokens, in order. */
export function pieceRows({ ends, times }: Pieces, tokenEnds: ArrayLike<number>): PieceRow[] {
  let next = 0;
  let start = 0;
  return ends.map((end, i) => {
    const from = next;
    while (next < tokenEnds.length && (tokenEnds[next] ?? 0) <= end) next += 1;
    const fits = next > 0 && tokenEnds[next - 1] === end;
    const row = { start, end, tokens: next - from, fits, at: times?.[i] ?? null };
    start = end;
    return row;
  });
}

/** Counts the cuts of `rows`, which `pieceRows` made. */
export function countCuts(rows: readonly PieceRow[]): CutCounts {
  const cuts = rows.slice(0, -1);
  const between = cuts.filter(({ fits }) => fits).length;
  return { pieces: rows.length, between, inside: cuts.length - between };
}

/** When pieces came, in a few numbers. */
export interface Gaps {
  /** From the first piece to the last, ms. */
  duration: number;
  /** The middle one and the longest of the gaps between pieces, ms. */
  usualGap: number;
  longestGap: number;
}

/** Null with fewer than two pieces or without times. */
export function gapsOf({ times }: Pieces): Gaps | null {
  if (times === null || times.length < 2) return null;
  const gaps = times.slice(1).map((time, i) => Math.max(0, time - (times[i] ?? 0)));
  gaps.sort((x, y) => x - y);
  return {
    duration: (times.at(-1) ?? 0) - (times[0] ?? 0),
    usualGap: gaps[gaps.length >> 1] ?? 0,
    longestGap: gaps.at(-1) ?? 0,
  };
}
