// Finds the n-grams of a prepared text: pieces of characters, words with their signs, and the shape of sentences.
import { NAME, type Prepared } from './scan';

/** Kinds of n-grams. The numbers are part of every key: never change one, add at the end. */
export const VIEW = { characters: 0, words: 1, shape: 2, layout: 3 } as const;

/**
 * Called for n-grams, shorter ones before the longer ones that begin alike: the key (32 bits, the view in the upper three),
 * and the place in the prepared text. False spares the longer ones: a model that does not know a mark knows none that goes on from it.
 */
export type Visit = (key: number, from: number, to: number) => boolean;

/** Spreads a running hash over 29 bits and puts the view above. */
function keyOf(view: number, hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return ((view << 29) | (h & 0x1fffffff)) >>> 0;
}

const SEED = 0x811c9dc5 | 0;
const step = (hash: number, code: number): number =>
  (Math.imul(hash ^ code, 0x01000193) + 0x9e37) | 0;

const isDense = (code: number): boolean =>
  (code >= 0x2e80 && code < 0xa4d0) ||
  (code >= 0xf900 && code < 0xfb00) ||
  (code >= 0xff66 && code < 0xffa0);
const isHangul = (code: number): boolean => code >= 0xac00 && code < 0xd7a4;

/** Pieces of 2 to 5 characters, of 1 to 4 where a character is a syllable or a word; none that touches a name. */
export function characters(text: Prepared, visit: Visit): void {
  const { codes, length } = text;
  for (let from = 0; from < length; from++) {
    const first = codes[from] ?? 0;
    const isWide = isDense(first) || isHangul(first);
    const most = Math.min(length, from + (isWide ? 4 : 5));
    const least = isWide || first > 0x2000 ? 1 : 2;
    let hash = SEED;
    for (let to = from; to < most; to++) {
      const code = codes[to] ?? 0;
      if (code === NAME) break;
      hash = step(hash, code);
      if (to - from + 1 >= least && !visit(keyOf(VIEW.characters, hash), from, to + 1)) break;
    }
  }
}

/** Tokens of a prepared text: words, single signs, white space left out but for the ends of lines. */
export interface Tokens {
  /** Hash of the word in lower case. */
  whole: Int32Array;
  /** Hash of its shape: short words as they are, longer ones by their ending. */
  shape: Int32Array;
  from: Int32Array;
  to: Int32Array;
  count: number;
  /** Tokens that are words. */
  words: number;
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  code === 48 ||
  (code >= 0xaa &&
    code < 0x2000 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    code !== 0xab &&
    code !== 0xbb &&
    code !== 0xb7) ||
  isHangul(code);

/** An apostrophe between letters belongs to the word: "don't", with either kind. */
const isInner = (code: number): boolean => code === 39 || code === 0x2019;

function lower(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 0x410 && code <= 0x42f) return code + 32;
  return code;
}

const ENDING = 3;
const SHORT = 4;

function wordEnd(codes: Uint16Array, from: number, length: number): number {
  let to = from + 1;
  while (to < length) {
    const code = codes[to] ?? 0;
    if (isLetter(code) || (isInner(code) && isLetter(codes[to + 1] ?? 0))) to += 1;
    else break;
  }
  return to;
}

function shapeOf(codes: Uint16Array, from: number, to: number, whole: number): number {
  if (to - from <= SHORT || codes[from] === 48) return whole;
  const first = codes[from] ?? 0;
  let hash = step(SEED, lower(first) === first ? 3 : 4);
  for (let at = to - ENDING; at < to; at++) hash = step(hash, lower(codes[at] ?? 0));
  return hash;
}

/** Cuts a prepared text into tokens. */
export function tokenize(text: Prepared): Tokens {
  const { codes, length } = text;
  const size = length + 1;
  const [whole, shape] = [new Int32Array(size), new Int32Array(size)];
  const [starts, ends] = [new Int32Array(size), new Int32Array(size)];
  let count = 0;
  let words = 0;
  for (let from = 0; from < length; ) {
    const code = codes[from] ?? 0;
    if (code === 32) {
      from += 1;
      continue;
    }
    const isWord = isLetter(code);
    const to = isWord ? wordEnd(codes, from, length) : from + 1;
    let hash = SEED;
    for (let at = from; at < to; at++) hash = step(hash, lower(codes[at] ?? 0));
    whole[count] = code === NAME ? NAME : hash;
    shape[count] = code === NAME ? NAME : isWord ? shapeOf(codes, from, to, hash) : hash;
    starts[count] = from;
    ends[count] = to;
    count += 1;
    if (isWord || isDense(code)) words += 1;
    from = to;
  }
  return { whole, shape, from: starts, to: ends, count, words };
}

function runs(
  tokens: Tokens,
  hashes: Int32Array,
  view: number,
  least: number,
  most: number,
  visit: Visit,
): void {
  for (let first = 0; first < tokens.count; first++) {
    let hash = SEED;
    const end = Math.min(tokens.count, first + most);
    for (let last = first; last < end; last++) {
      const token = hashes[last] ?? 0;
      if (token === NAME) break;
      hash = Math.imul(hash ^ token, 0x01000193) ^ (hash >>> 15);
      if (last - first + 1 < least) continue;
      if (!visit(keyOf(view, hash), tokens.from[first] ?? 0, tokens.to[last] ?? 0)) break;
    }
  }
}

/** Runs of 1 to 3 words and signs. */
export function words(tokens: Tokens, visit: Visit): void {
  runs(tokens, tokens.whole, VIEW.words, 1, 3, visit);
}

/** Runs of 2 to 4 shapes: short words and signs as they are, longer words by their last letters. */
export function shapes(tokens: Tokens, visit: Visit): void {
  runs(tokens, tokens.shape, VIEW.shape, 2, 4, visit);
}
