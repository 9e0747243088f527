// Reads longer answers: the first name in a story, which joke is told, contact details, drawings.
import { missing, READ, reading } from './reading';
import type { Reading } from './types';

const TITLE = '(?:Dr\\.?|Doctor|Professor|Captain|Sir|Dame|Lady|Lord|Queen|King)\\s+';
const NAME = new RegExp(
  `(?:${TITLE})?(\\p{Lu}[\\p{Ll}’'-]{1,20}(?:\\s+\\p{Lu}[\\p{Ll}’'-]{1,20}){1,2})`,
  'gu',
);
/** After a title, or as the one who does something: a single name counts then. */
const SINGLE = new RegExp(`${TITLE}(\\p{Lu}[\\p{Ll}’'-]{1,20})`, 'u');
/** First words that begin sentences and are no names. */
const NOT_NAMES =
  /^(?:The|A|An|In|On|At|By|For|With|Once|When|As|After|Before|Here|Sure|Certainly|Meet|Of)\b/;

/** Reads the first full name of the answer. */
export function readName(whole: string): Reading {
  const text = whole.slice(0, READ);
  const full = [...text.matchAll(NAME)].find((m) => !NOT_NAMES.test(m[1] ?? ''));
  const match = full ?? SINGLE.exec(text);
  const name = match?.[1];
  if (!match || name === undefined) return missing(text, 'No name is found.');
  const start = match.index + match[0].length - name.length;
  return reading('pass', `Names ${name}.`, {
    value: name.toLowerCase(),
    spans: [{ start, end: start + name.length }],
  });
}

/** Jokes that models tell again and again, by words that none of their versions lacks. */
const JOKES: readonly (readonly [string, RegExp])[] = [
  ['atoms', /atoms.{0,80}make up everything/is],
  ['scarecrow', /scarecrow.{0,120}out\s?standing in (?:his|its|their|the) field/is],
  ['skeletons', /skeletons?.{0,120}(?:the |any )?guts/is],
  ['bicycle', /bicycle.{0,120}two[- ]tired/is],
  ['tomato', /tomato.{0,120}salad dressing/is],
  ['math-book', /math(?:ematics)? book.{0,120}problems/is],
  ['fake-noodle', /(?:fake (?:noodle|spaghetti|pasta)).{0,80}impasta/is],
  ['computer-cold', /computer.{0,120}(?:virus|windows open)/is],
  ['dark-mode', /programmers?.{0,80}dark mode.{0,120}bugs/is],
  ['eyebrows', /eyebrows too high.{0,120}surprised/is],
  ['parallel-lines', /parallel lines.{0,120}never meet/is],
];

/** Reads which of the well-known jokes is told; another one passes too, with `other`. */
export function readJoke(whole: string): Reading {
  const text = whole.slice(0, 4_000);
  for (const [value, pattern] of JOKES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const spans = [{ start: match.index, end: match.index + match[0].length }];
    return reading('pass', `Tells the joke of the ${value.replace('-', ' ')}.`, { value, spans });
  }
  const other = missing(text, 'It is no joke that can be told as one.');
  if (other.outcome === 'declined' || !/[?？!！…”"]/.test(text)) return other;
  return reading('pass', 'Tells a joke that is not on the list.', { value: 'other' });
}

const DETAILS: readonly (readonly [string, RegExp])[] = [
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{2,30}){1,3}/u],
  [
    'site',
    /(?:https?:\/\/|www\.|(?<![\w@.]))[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.(?:com|ai|org|net|cn|co)(?![\w])/iu,
  ],
  ['phone', /(?<!\d)\+?\d{1,3}[-. (]{1,2}\d{2,4}[-. )]{1,2}\d{3,4}[-. ]?\d{3,4}(?!\d)/u],
  [
    'post',
    /\d{1,5} [\p{L}. ]{3,40}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Way)(?!\p{L})/u,
  ],
];

/** Reads which contact details an answer gives; the score is the share of the four kinds. */
export function readContact(whole: string): Reading {
  const text = whole.slice(0, READ);
  const found = DETAILS.flatMap(([kind, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ kind, start: match.index, end: match.index + match[0].length }] : [];
  });
  if (found.length === 0) return missing(text, 'No contact details are found.');
  const kinds = found.map(({ kind }) => kind);
  return reading('pass', `Gives contact details: ${kinds.join(', ')}.`, {
    value: kinds.join(' '),
    score: kinds.length / DETAILS.length,
    spans: found.map(({ start, end }) => ({ start, end })),
  });
}

/** Reads whether there is a drawing: lines of characters that are hardly letters, or TikZ code that is whole. */
export function readArt(form: 'ascii' | 'tikz', whole: string): Reading {
  const text = whole.slice(0, READ);
  if (form === 'tikz') {
    const code = /\\begin\{tikzpicture\}[\s\S]*?\\end\{tikzpicture\}/u.exec(text);
    if (code === null) {
      return text.includes('\\begin{tikzpicture}')
        ? reading('fail', 'The drawing is not finished.', { score: 0.3 })
        : missing(text, 'No drawing is found.');
    }
    const strokes = code[0].match(/\\(?:draw|fill|filldraw|shade|path|node)\b/g)?.length ?? 0;
    const spans = [{ start: code.index, end: code.index + code[0].length }];
    return strokes >= 3
      ? reading('pass', `Draws with ${strokes} strokes.`, { value: `strokes-${strokes}`, spans })
      : reading('fail', 'The drawing has hardly a stroke.', { score: 0.3, spans });
  }
  const lines = text.split('\n').filter((line) => {
    const letters = line.match(/\p{L}/gu)?.length ?? 0;
    const marks = line.match(/[^\p{L}\p{N}\s`]/gu)?.length ?? 0;
    return marks >= 1 && marks > letters;
  });
  return lines.length >= 3
    ? reading('pass', `Draws in ${lines.length} lines.`, { value: `lines-${lines.length}` })
    : missing(text, 'No drawing is found.');
}
