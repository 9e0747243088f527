// What is kept of an answer to learn from: how often each habit of layout and typography occurs, and how it is built. No text.

import { textOf } from '../../style/features';
import { HABIT_NAMES, habitRates } from '../../style/layout';
import { prepare } from '../../style/scan';
import { wordCount } from '../words';

/** Units of text that are read, from its start: enough for habits, and bounded. */
const MAX_UNITS = 20_000;

const SHAPES = [
  'length',
  'words',
  'lines',
  'paragraphs',
  'mean line',
  'mean paragraph',
  'mean sentence',
  'uneven paragraphs',
  'first paragraph',
  'last paragraph',
  'ends with a question',
  'ends with an exclamation',
  'ends with a full stop',
  'begins with a heading',
  'begins with bold',
  'begins with a lead-in',
  'different words',
  'share of different words',
] as const;

/** Names of the numbers of `habitsOf`, in order. */
export const LEARNT_HABITS: readonly string[] = [...HABIT_NAMES, ...SHAPES];

const filled = (parts: readonly string[]): string[] => parts.filter((part) => part.trim() !== '');
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const meanLength = (parts: readonly string[]): number => meanOf(parts.map(({ length }) => length));
const flag = (pattern: RegExp, text: string): number => (pattern.test(text) ? 1 : 0);

function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

/** In the order of `SHAPES`. */
function shapesOf(text: string): number[] {
  const trimmed = text.trim();
  const lines = filled(text.split('\n'));
  const paragraphs = filled(text.split(/\n *\n/));
  const words = wordCount([text]);
  const different = new Set(text.toLowerCase().match(/\p{L}+/gu)).size;
  const last = trimmed.slice(-4);
  const first = paragraphs[0] ?? '';
  return [
    Math.log(20 + text.length),
    Math.log(5 + words),
    Math.log1p(lines.length),
    Math.log1p(paragraphs.length),
    Math.log1p(meanLength(lines)),
    Math.log1p(meanLength(paragraphs)),
    Math.log1p(meanLength(filled(text.split(/[.!?。！？]+/)))),
    spreadOf(paragraphs.map(({ length }) => Math.log1p(length))),
    Math.log1p(first.length),
    Math.log1p((paragraphs.at(-1) ?? '').length),
    flag(/[?？]["”*]*$/, last),
    flag(/[!！]["”*]*$/, last),
    flag(/[.。]["”*]*$/, last),
    flag(/^#/, trimmed),
    flag(/^\*\*/, trimmed),
    flag(/[:：]$/, first.trim()),
    Math.log1p(different),
    different / (1 + words),
  ];
}

/**
 * One number for each of `LEARNT_HABITS`, all finite. Answers of several turns are read as one. The same texts always give
 * the same numbers.
 */
export function habitsOf(texts: readonly string[]): number[] {
  const { codes, starts, length } = prepare(texts.join('\n\n').slice(0, MAX_UNITS));
  // The marks that stand before and behind every prepared text are no part of it.
  const text = textOf({ codes, starts, length }).replaceAll('\u0002', '');
  return [...habitRates(text).map(Math.log1p), ...shapesOf(text)];
}
