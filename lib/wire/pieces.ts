// The pieces in which an answer came, as every reader of the wire takes them.
import type { Cuts } from '../db/schema';

/** An answer and where the pieces ended in which it reached the page. */
export interface Pieces {
  text: string;
  /** UTF-16 offsets where pieces ended, rising, the last one the text's length; empty when the text is. */
  ends: readonly number[];
  /** Arrival of each piece in ms since the first request byte; null where none were recorded. */
  times: readonly number[] | null;
}

/**
 * Pieces of a stored answer. Empty pieces are dropped; text after the last recorded cut is one more piece, which came
 * with it; cuts beyond the text are left out.
 */
export function piecesOf(text: string, cuts: Cuts): Pieces {
  const ends: number[] = [];
  const times: number[] = [];
  for (const [i, end] of cuts.ends.entries()) {
    if (end > text.length || end <= (ends.at(-1) ?? 0)) continue;
    ends.push(end);
    times.push(cuts.times[i] ?? times.at(-1) ?? 0);
  }
  if (text.length > (ends.at(-1) ?? 0)) {
    ends.push(text.length);
    times.push(times.at(-1) ?? 0);
  }
  return { text, ends, times: cuts.times.length < cuts.ends.length ? null : times };
}

/** Pieces given one by one, without times, as recordings keep them. */
export function piecesOfChunks(chunks: readonly string[]): Pieces {
  const ends: number[] = [];
  let length = 0;
  for (const chunk of chunks) {
    if (chunk === '') continue;
    length += chunk.length;
    ends.push(length);
  }
  return { text: chunks.join(''), ends, times: null };
}

/** The pieces as strings, in order. */
export function* eachPiece(pieces: Pieces): Generator<string> {
  let start = 0;
  for (const end of pieces.ends) {
    yield pieces.text.slice(start, end);
    start = end;
  }
}
