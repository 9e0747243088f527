// Finds the date or month that an answer gives, in several ways of writing it.
import { missing, READ, reading } from './reading';
import type { Reading } from './types';

/** Names of the months in lower case, in six languages of Latin letters. */
const MONTHS: readonly string[] = [
  'jan january enero janvier januar janeiro gennaio',
  'feb february febrero février februar fevereiro febbraio',
  'mar march marzo mars märz março',
  'apr april abril avril aprile',
  'may mayo mai maio maggio',
  'jun june junio juin juni junho giugno',
  'jul july julio juillet juli julho luglio',
  'aug august agosto août',
  'sep sept september septiembre septembre setembro settembre',
  'oct october octubre octobre oktober outubro ottobre',
  'nov november noviembre novembre novembro',
  'dec december diciembre décembre dezember dezembro dicembre',
];
const NAME = '([a-zà-ÿ]{3,12})\\.?';
const YEAR = '(20[0-3]\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** Patterns with which of the groups is year, month and day; 0 for none. */
const DATES: readonly [RegExp, number, number, number][] = [
  [new RegExp(`${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})`, 'u'), 1, 2, 3],
  [new RegExp(`${YEAR}\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]`, 'u'), 1, 2, 3],
  [new RegExp(`(?<!\\p{L})${NAME} ${DAY},? (?:de |of )?${YEAR}`, 'u'), 3, 1, 2],
  [new RegExp(`(?<!\\d)${DAY}\\.? (?:de |of )?${NAME},? (?:de )?${YEAR}`, 'u'), 3, 2, 1],
];
const MONTHLY: readonly [RegExp, number, number, number][] = [
  [new RegExp(`${YEAR}\\s?[年년]\\s?(\\d{1,2})\\s?[月월]`, 'u'), 1, 2, 0],
  [new RegExp(`(?<!\\p{L})${NAME},? (?:de |of )?${YEAR}`, 'u'), 2, 1, 0],
  [new RegExp(`${YEAR}[-/](\\d{1,2})(?!\\d)`, 'u'), 1, 2, 0],
];

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return MONTHS.findIndex((names) => names.split(' ').includes(text)) + 1;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The first date of a text by these patterns, as `YYYY-MM-DD` or `YYYY-MM`; null when none is a real one. */
function firstIn(
  text: string,
  patterns: typeof DATES,
): { value: string; start: number; end: number } | null {
  const found = patterns.flatMap(([pattern, y, m, d]) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const month = monthOf(match[m] ?? '');
    const day = d === 0 ? 1 : Number(match[d]);
    if (month < 1 || month > 12 || day < 1 || day > 31) return [];
    const value = `${match[y]}-${two(month)}${d === 0 ? '' : `-${two(day)}`}`;
    return [{ value, start: match.index, end: match.index + match[0].length }];
  });
  return found.sort((x, y) => x.start - y.start)[0] ?? null;
}

const lower = (text: string): string => {
  const small = text.slice(0, READ).toLowerCase();
  return small.length === Math.min(text.length, READ) ? small : text.slice(0, READ);
};

/** Reads the day that an answer gives. A right answer and an invented one look the same: the day itself is what tells. */
export function readDate(text: string): Reading {
  const found = firstIn(lower(text), DATES);
  if (found === null) return missing(text, 'No day is found.');
  const { value, start, end } = found;
  return reading('pass', `Says that the day is ${value}.`, { value, spans: [{ start, end }] });
}

/** Reads the month that an answer gives, as of the end of what it knows. */
export function readMonth(text: string): Reading {
  const found = firstIn(lower(text), [...DATES, ...MONTHLY]);
  if (found === null) return missing(text, 'No month is found.');
  const { value, start, end } = found;
  const month = value.slice(0, 7);
  return reading('pass', `Gives the month ${month}.`, { value: month, spans: [{ start, end }] });
}
