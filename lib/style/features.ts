// All marks of style of a text, by key: what training counts and what the model reads, from one piece of code.
import { layout } from './layout';
import { characters, shapes, tokenize, type Visit, words } from './ngrams';
import type { Representation } from './reading';
import { type Prepared, prepare } from './scan';

/** What was read of a text beside its keys. */
export interface Read {
  prepared: Prepared;
  /** Words, after the cap on the text. */
  words: number;
}

/** The prepared text as a string; runs of white space in it are short, so patterns stay linear. */
export function textOf({ codes, length }: Prepared): string {
  const parts: string[] = [];
  for (let at = 0; at < length; at += 4_096) {
    parts.push(String.fromCharCode(...codes.subarray(at, Math.min(length, at + 4_096))));
  }
  return parts.join('');
}

/**
 * Calls for every mark in the text but those that a false answer spares (see `Visit`); layout habits come with `from` and `to` of 0.
 * Linear, never throws.
 */
export function eachKey(text: string, representation: Representation, visit: Visit): Read {
  const prepared = prepare(text);
  const tokens = tokenize(prepared);
  characters(prepared, visit);
  words(tokens, visit);
  shapes(tokens, visit);
  layout(textOf(prepared), representation === 'rendered', (key) => visit(key, 0, 0));
  return { prepared, words: tokens.words };
}

/** Weight of each view in a reading, by its number. */
const VIEW_SCALE = [1, 1, 1, 0.7];

/**
 * The strength of each mark: its count dampened, times its gain, each view brought to a length of its own, so that
 * long answers do not shout.
 */
export function strengths(
  keys: Uint32Array,
  counts: ArrayLike<number>,
  gains: ArrayLike<number>,
): Float32Array {
  const out = new Float32Array(keys.length);
  const squares = [0.001, 0.001, 0.001, 0.001];
  for (let i = 0; i < out.length; i++) {
    const value = (1 + Math.log(counts[i] ?? 1)) * (gains[i] ?? 0);
    const view = (keys[i] ?? 0) >>> 29;
    out[i] = value;
    squares[view] = (squares[view] ?? 0) + value * value;
  }
  const scales = squares.map((square, view) => (VIEW_SCALE[view] ?? 0) / Math.sqrt(square));
  for (let i = 0; i < out.length; i++)
    out[i] = (out[i] ?? 0) * (scales[(keys[i] ?? 0) >>> 29] ?? 0);
  return out;
}
