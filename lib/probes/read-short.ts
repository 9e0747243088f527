// Reads short answers: a number, a word, a list of words, bits, a text to repeat.
import { bare, missing, READ, reading } from './reading';
import type { Reading } from './types';

const NUMBER = /(?<![A-Za-z\p{N}.,])-?\d{1,9}(?![\p{N}]|[.,]\d)/gu;

/** Reads the number that an answer settles on: the only one, or the only one in bold. Numbers of the question do not count. */
export function readNumber(from: number, to: number, prompt: string, whole: string): Reading {
  const text = whole.slice(0, READ);
  const asked = new Set([...prompt.matchAll(NUMBER)].map((m) => m[0]));
  const alone = bare(text).text;
  const all = [...text.matchAll(NUMBER)];
  const bold = all.filter((m) => text.slice(0, m.index).endsWith('**'));
  const others = all.filter((m) => !asked.has(m[0]) || m[0] === alone);
  const told = [others, bold].find((list) => new Set(list.map((m) => m[0])).size === 1);
  const match = told?.[0];
  if (match === undefined) return missing(text, 'No one number is found.');
  const spans = [{ start: match.index, end: match.index + match[0].length }];
  const n = Number(match[0]);
  return n >= from && n <= to
    ? reading('pass', `Picks ${n}.`, { value: String(n), spans })
    : reading('fail', `Picks ${n}, which is not between ${from} and ${to}.`, {
        value: String(n),
        spans,
      });
}

/** Reads an answer of one word; with `choices`, one of these. */
export function readWord(choices: readonly string[] | undefined, whole: string): Reading {
  const { text, start } = bare(whole.slice(0, READ));
  const value = text.normalize('NFC').toLowerCase();
  const spans = [{ start, end: start + text.length }];
  if (!/^[\p{L}\p{M}\p{N}'’-]{1,40}$/u.test(text)) {
    return missing(whole, 'It is more than one word.');
  }
  if (choices === undefined || choices.includes(value)) {
    return reading('pass', `Says “${text}”.`, { value, spans });
  }
  return reading('fail', `Says “${text}”, which was not among the choices.`, { value, spans });
}

const NOT_LISTED = new Set([
  'and',
  'i',
  'am',
  'are',
  'me',
  'my',
  'the',
  'a',
  'an',
  'as',
  'four',
  'adjectives',
  'here',
]);

/** Reads an answer that should be so many words, in a row or in a list. */
export function readList(count: number, whole: string): Reading {
  const text = whole.slice(0, 2_000);
  const listed = [
    ...text.matchAll(/^[ \t]*(?:[-*•]|\d{1,2}[.)])[ \t]+[*_]{0,3}([\p{L}-]{2,30})/gmu),
  ];
  const inRow =
    /(?:[\p{L}-]{2,30}[*_]{0,3}(?:,|、|，)\s*(?:and |or |& )?[*_]{0,3}){2,20}[\p{L}-]{2,30}/u.exec(
      text,
    )?.[0] ?? '';
  const words = (
    listed.length > 1 ? listed.map((m) => m[1] ?? '') : (inRow.match(/[\p{L}-]{2,30}/gu) ?? [])
  )
    .map((word) => word.toLowerCase())
    .filter((word) => !NOT_LISTED.has(word));
  if (words.length === 0) return missing(whole, 'No list of words is found.');
  const value = [...words].sort().join(' ');
  return words.length === count
    ? reading('pass', `Lists ${words.join(', ')}.`, { value })
    : reading('fail', `Lists ${words.length} words instead of ${count}.`, { value });
}

/** Reads a row of noughts and ones; the score is how near it is to the length asked for. */
export function readBits(count: number, whole: string): Reading {
  const text = whole.slice(0, READ);
  const row = /(?<!\d)[01](?:[\s,]{0,3}[01]){7,999}(?!\d)/u.exec(text);
  if (row === null) return missing(text, 'No row of bits is found.');
  const bits = row[0].replace(/[^01]/g, '');
  const ones = [...bits].filter((bit) => bit === '1').length;
  const spans = [{ start: row.index, end: row.index + row[0].length }];
  const detail = `Gives ${bits.length} bits, ${ones} of them ones.`;
  const score = Math.min(bits.length, count) / Math.max(bits.length, count);
  return reading(bits.length === count ? 'pass' : 'fail', detail, {
    value: bits.slice(0, 200),
    score,
    spans,
  });
}

/** Reads whether an answer is the text and nothing else; half a score where it is there among other words. */
export function readEcho(wanted: string, whole: string): Reading {
  const { text, start } = bare(whole.slice(0, READ));
  const at = whole.slice(0, READ).indexOf(wanted);
  if (text === bare(wanted).text) {
    return reading('pass', 'Follows the instruction to the letter.', {
      value: 'followed',
      spans: [{ start, end: start + text.length }],
    });
  }
  if (at < 0) return missing(whole, 'Does not do it.');
  const spans = [{ start: at, end: at + wanted.length }];
  return reading('fail', 'Has the words among others.', { value: 'mentioned', score: 0.5, spans });
}
