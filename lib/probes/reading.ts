// Makes readings, so that all readers put them the same way.
import { declines } from '../heuristics/asked';
import type { Reading, ReadSpan } from './types';

/** UTF-16 units of an answer that readers look at. */
export const READ = 20_000;

/** Said by answers that will not do it and do not speak of tokens. */
const WILL_NOT =
  /(?<!\p{L})(?:i (?:can(?:no|['’])t|am not able|['’]m not able|am unable|['’]m unable|won['’]t|do(?: not|n['’]t) have|would rather not)|sorry)(?!\p{L})|죄송|없습니다|抱歉|无法|できません|申し訳|lo siento|no puedo|désolé|leider|не могу/u;

/** A reading with a score and the stretch it rests on. */
export function reading(
  outcome: 'pass' | 'fail',
  detail: string,
  { value = '', score, spans = [] }: { value?: string; score?: number; spans?: ReadSpan[] } = {},
): Reading {
  return { outcome, score: score ?? (outcome === 'pass' ? 1 : 0), value, detail, spans };
}

/** For an answer in which the thing asked for is not found: declined when it says so, or else unclear. */
export function missing(text: string, detail: string): Reading {
  const start = text.slice(0, 600).toLowerCase();
  const isDeclined = WILL_NOT.test(start) || (text.length < 400 && declines(start));
  const outcome = isDeclined ? 'declined' : 'unclear';
  return { outcome, score: null, value: '', detail: isDeclined ? 'Declines.' : detail, spans: [] };
}

/** The answer without quotation marks, stops and Markdown at its ends; `start` is its offset. */
export function bare(text: string): { text: string; start: number } {
  const start = /^[\s"'“”„«»「」`*_>#(]{0,200}/u.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start, start + READ);
  const tail = /[\s"'“”„«»「」`*_.!。！)]{0,200}$/u.exec(rest)?.[0].length ?? 0;
  return { text: rest.slice(0, rest.length - tail), start };
}
