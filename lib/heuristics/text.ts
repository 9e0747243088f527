// Text helpers that heuristics share: bounded windows, masks that keep offsets, short quotes, script classes.
import type { HeuristicInput } from './types';

/** UTF-16 units of the start and of the end of an answer that are read; what lies between is left out. */
const HEAD = 150_000;
const TAIL = 50_000;

/** A stretch of an answer; `start` is its UTF-16 offset in the whole. */
export interface Window {
  text: string;
  start: number;
}

/** The stretches to read: the whole answer, or its head and tail when it is longer than 200,000 units. */
export function windows(text: string): Window[] {
  if (text.length <= HEAD + TAIL) return [{ text, start: 0 }];
  return [
    { text: text.slice(0, HEAD), start: 0 },
    { text: text.slice(-TAIL), start: text.length - TAIL },
  ];
}

/** All prompts of a side in one string, each cut at 20,000 units. */
export function promptText(input: HeuristicInput): string {
  return input.turns.map((turn) => turn.prompt.slice(0, 20_000)).join('\n');
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The text with fenced code, inline code and block quotes blanked out; same length, same line ends. */
export function maskCode(text: string): string {
  let fence = '';
  const lines = text.split('\n').map((line) => {
    const mark = /^[\s>*-]{0,12}(`{3}|~{3})/.exec(line)?.[1] ?? '';
    const isFenced = fence !== '' || mark !== '';
    if (mark !== '' && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
    return isFenced || /^\s{0,8}>/.test(line)
      ? blank(line)
      : line.replace(/`[^`]{1,2000}`/g, blank);
  });
  return lines.join('\n');
}

/** Quoted speech of at most 600 units in one paragraph; each class stops at its own opening mark. */
const QUOTED =
  /"[^"\n]{1,600}"|“[^“”\n]{1,600}”|„[^„“”\n]{1,600}[“”]|«[^«»\n]{1,600}»|「[^「」\n]{1,600}」|『[^『』\n]{1,600}』|‘[^‘\n]{1,300}’(?!\p{L})|(?<![\p{L}\p{N}])'[^'\n]{1,300}(?:'(?=\p{L})[^'\n]{0,300}){0,4}'(?!\p{L})/gu;

/** The text with what stands in quotation marks blanked out; same length. */
export function maskQuotes(text: string): string {
  return text.replace(QUOTED, blank);
}

/** What lies between two offsets as one line of at most 120 units, never ending in half a character. */
export function quoteOf(text: string, start: number, end: number): string {
  const line = text
    .slice(start, Math.min(end, start + 400))
    .replace(/\s+/g, ' ')
    .trim();
  const short = line.length <= 120 ? line : `${line.slice(0, 118)}…`;
  return short.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}

/** A text as a pattern that matches just it. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Coarse class of writing: marks mean different things in each. `english` is Latin with English words. */
export type Script = 'english' | 'latin' | 'cyrillic' | 'han' | 'kana' | 'hangul' | 'other';

const ENGLISH = /\b(?:the|and|of|to|is|in|that|for|with|a)\b/gi;
const SAMPLE = 6_000;

function scriptOf(code: number): Script | null {
  if (code < 0x41) return null;
  if (code < 0x250) return /\p{L}/u.test(String.fromCharCode(code)) ? 'latin' : null;
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if (code >= 0x3041 && code < 0x3100) return 'kana';
  if (code >= 0x4e00 && code < 0xa000) return 'han';
  if (code >= 0xac00 && code < 0xd7a4) return 'hangul';
  return /\p{L}/u.test(String.fromCharCode(code)) ? 'other' : null;
}

/** The last sample that was read: every heuristic asks for the class of the same answer. */
let last: { sample: string; script: Script } = { sample: '', script: 'other' };

/** The class most letters of the text's first 6,000 units belong to; `other` when there are no letters. */
export function scriptClass(text: string): Script {
  const sample = text.slice(0, SAMPLE);
  if (sample !== last.sample) last = { sample, script: classOf(sample) };
  return last.script;
}

function classOf(sample: string): Script {
  const counts: Record<Script, number> = {
    english: 0,
    latin: 0,
    cyrillic: 0,
    han: 0,
    kana: 0,
    hangul: 0,
    other: 0,
  };
  for (let i = 0; i < sample.length; i++) {
    const script = scriptOf(sample.charCodeAt(i));
    if (script !== null) counts[script] += 1;
  }
  // One character of the East Asian scripts says about as much as two Latin letters.
  const dense = 2 * (counts.kana + counts.han + counts.hangul);
  if (dense > counts.latin && dense > counts.cyrillic && dense > counts.other) {
    if (counts.hangul > counts.kana + counts.han) return 'hangul';
    return counts.kana * 8 > counts.han ? 'kana' : 'han';
  }
  if (counts.cyrillic > counts.latin && counts.cyrillic > counts.other) return 'cyrillic';
  if (counts.latin === 0 || counts.other > counts.latin) return 'other';
  const words = sample.split(/\s+/).length;
  return (sample.match(ENGLISH)?.length ?? 0) > words * 0.08 ? 'english' : 'latin';
}
