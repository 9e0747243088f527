// Cuts texts into pieces in all the ways that answers come in, to measure what can be read from the cuts.
import type { Tokenizer } from '../lib/tokenizers/tokenizer';
import type { Pieces } from '../lib/wire/pieces';

/** Numbers from 0 to below 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Pieces that end at the given offsets and at the text's end. */
function piecesAt(text: string, ends: readonly number[]): Pieces {
  const inner = ends.filter((end) => end > 0 && end < text.length);
  return { text, ends: text === '' ? [] : [...inner, text.length], times: null };
}

/** A tokenizer for one text whose tokens are found once and then only looked up. */
export function remembered(tokenizer: Tokenizer, text: string): Tokenizer {
  const ends = tokenizer.boundaries(text);
  const stream = () => {
    let length = 0;
    let next = 0;
    const upTo = (limit: number) => {
      const from = next;
      while (next < ends.length && (ends[next] ?? 0) <= limit) next++;
      return [...ends.subarray(from, next)];
    };
    return {
      push: (piece: string) => {
        length += piece.length;
        return upTo(length);
      },
      end: () => upTo(text.length),
    };
  };
  return { id: tokenizer.id, boundaries: () => ends, count: (of) => tokenizer.count(of), stream };
}

/** Pieces of `n` tokens each; null for a number drawn anew each time, 1 to 5. */
export function byTokens(
  text: string,
  tokenizer: Tokenizer,
  n: number | null,
  next: () => number,
): Pieces {
  const ends = tokenizer.boundaries(text);
  const cuts: number[] = [];
  for (let at = -1; at < ends.length; ) {
    at += n ?? 1 + Math.floor(next() * 5);
    const end = ends[at];
    if (end !== undefined) cuts.push(end);
  }
  return piecesAt(text, cuts);
}

/** Joins each piece to the next with the given chance. */
export function merged({ text, ends }: Pieces, rate: number, next: () => number): Pieces {
  return piecesAt(
    text,
    ends.filter(() => next() >= rate),
  );
}

/** Cuts each piece in two at any character with the given chance. */
export function split({ text, ends }: Pieces, rate: number, next: () => number): Pieces {
  const cuts: number[] = [];
  let start = 0;
  for (const end of ends) {
    if (end - start > 1 && next() < rate)
      cuts.push(start + 1 + Math.floor(next() * (end - start - 1)));
    cuts.push(end);
    start = end;
  }
  return piecesAt(text, cuts);
}

/** What the AI SDK's smoothing makes of pieces: each match of `chunking`, with what stands before it, as soon as it is whole. */
export function smoothed({ text, ends }: Pieces, chunking: RegExp): Pieces {
  const cuts: number[] = [];
  let sent = 0;
  for (const end of ends) {
    for (;;) {
      const match = chunking.exec(text.slice(sent, end));
      if (match === null || match[0] === '') break;
      sent += match.index + match[0].length;
      cuts.push(sent);
    }
  }
  return piecesAt(text, cuts);
}

/** The AI SDK's own patterns: words, lines, and words or single characters for Chinese and Japanese. */
export const WORD = /\S+\s+/m;
export const LINE = /\n+/m;
export const WORD_OR_IDEOGRAPH = /[\u3040-\u30ff\u4e00-\u9fff]|\S+\s+/;

/** Pieces of a number of characters drawn by `size`. */
function bySize(text: string, size: () => number): Pieces {
  const cuts: number[] = [];
  for (let at = size(); at < text.length; at += size()) cuts.push(at);
  return piecesAt(text, cuts);
}

/** One to `most` matches of `unit` a piece. */
function byMatches(text: string, unit: RegExp, most: number, next: () => number): Pieces {
  const cuts: number[] = [];
  let left = 1 + Math.floor(next() * most);
  for (const match of text.matchAll(unit)) {
    left--;
    if (left > 0) continue;
    cuts.push(match.index + match[0].length);
    left = 1 + Math.floor(next() * most);
  }
  return piecesAt(text, cuts);
}

/** Ways of cutting that know nothing of tokens. `came`: the pieces as a provider would send them, for those that work on them. */
export const TOKENLESS: Record<string, (came: Pieces, next: () => number) => Pieces> = {
  'words, smoothed': (came) => smoothed(came, WORD),
  'words, smoothed, 10 % merged': (came, next) => merged(smoothed(came, WORD), 0.1, next),
  'words, smoothed, 30 % merged': (came, next) => merged(smoothed(came, WORD), 0.3, next),
  'words, smoothed, 60 % merged': (came, next) => merged(smoothed(came, WORD), 0.6, next),
  'words, smoothed, 10 % split': (came, next) => split(smoothed(came, WORD), 0.1, next),
  'words or ideographs, smoothed': (came) => smoothed(came, WORD_OR_IDEOGRAPH),
  'lines, smoothed': (came) => smoothed(came, LINE),
  'words with the space before, one a piece': ({ text }, next) =>
    byMatches(text, /\s*\S+/g, 1, next),
  'words with the space before, 1 to 4 a piece': ({ text }, next) =>
    byMatches(text, /\s*\S+/g, 4, next),
  'words and marks apart': ({ text }, next) =>
    byMatches(text, / ?[\p{L}\p{M}]+| ?\p{N}+|\s+| ?[^\s\p{L}\p{M}\p{N}]+/gu, 1, next),
  'words, spaces and marks apart': ({ text }, next) =>
    byMatches(text, /[\p{L}\p{M}\p{N}]+|\s+|[^\s\p{L}\p{M}\p{N}]+/gu, 1, next),
  sentences: ({ text }, next) => byMatches(text, /[^.!?。！？\n]*[.!?。！？\n]+\s*/g, 1, next),
  'one character': ({ text }) => bySize(text, () => 1),
  '5 characters': ({ text }) => bySize(text, () => 5),
  '20 characters': ({ text }) => bySize(text, () => 20),
  'timer, about 6 characters': ({ text }, next) =>
    bySize(text, () => 1 + Math.floor(-5 * Math.log(1 - next()))),
  'timer, 10 to 14 characters': ({ text }, next) => bySize(text, () => 10 + Math.floor(next() * 5)),
  'timer, 20 to 60 characters': ({ text }, next) =>
    bySize(text, () => 20 + Math.floor(next() * 41)),
};
