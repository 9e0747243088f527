// Reads the Markdown skeleton of answers line by line: headings, lists, bold leads, rules, tables, maths, code, blanks.
import { maskCode, type Script, scriptClass, windows } from '../text';
import type { HeuristicInput } from '../types';

/** Parts of the skeleton that are counted. */
export const PARTS = [
  'h1',
  'h2',
  'h3',
  'h4',
  'boldLine',
  'headingBold',
  'dash',
  'star',
  'wideStar',
  'dot',
  'plus',
  'nested2',
  'nested3',
  'nested4',
  'leadInside',
  'leadOutside',
  'leadDash',
  'rule',
  'tableTight',
  'tableSpaced',
  'tableAligned',
  'hardBreak',
  'bold',
  'mathParen',
  'mathDollar',
  'fenceNamed',
  'fenceBare',
] as const;
export type Part = (typeof PARTS)[number];

/** Where a part was seen, UTF-16 offsets into the answer of a turn. */
interface Place {
  turn: number;
  start: number;
  end: number;
}

/** What was counted in all answers of a side. */
export interface Skeleton {
  script: Script;
  /** UTF-16 units read that are not white space. */
  size: number;
  counts: Record<Part, number>;
  /** The first three places of each part. */
  places: Partial<Record<Part, Place[]>>;
  /** False when nothing in the text is Markdown for certain: then it may be a page's text with the marks gone. */
  isMarkdown: boolean;
}

const MAX_PLACES = 3;
const SAMPLE = 6_000;
/** A longer line is no heading, no list item of a kind that says anything. */
const MAX_LINE = 2_000;

const HEADING = /^(#{1,6}) +(\*\*)?\S/;
const BOLD_LINE = /^ {0,3}\*\*[^*\n]{2,120}\*\*:?\s*$/;
const BULLET = /^(\s{0,16})([-*•+])(\s{1,8})(?=\S)/;
const ITEM = /^\s{0,16}(?:[-*•+]|\d{1,3}[.)])\s{1,8}\S/;
const LEAD =
  /^\s{0,16}(?:[-*•+]|\d{1,3}[.)])\s{1,8}\*\*[^*\n]{1,100}?(:|：)?\*\*(\s{0,2}[:：]|\s[–—-]\s)?/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/;
const TABLE = /^\s{0,3}\|?(\s?)(:?)-{2,}/;

type Note = (part: Part, start: number, end: number) => void;

/** One line of a text whose code is blanked out; `at` is its offset, `isLast` when no line follows. */
function readLine(line: string, at: number, isLast: boolean, note: Note): void {
  const end = at + line.length;
  const [, marks = '', bold] = HEADING.exec(line) ?? [];
  if (marks !== '') {
    note(`h${Math.min(4, marks.length)}` as Part, at, end);
    if (bold !== undefined) note('headingBold', at, end);
  } else if (RULE.test(line)) note('rule', at, end);
  else if (ITEM.test(line)) readItem(line, at, end, note);
  else readPlain(line, at, end, note);
  if (!isLast && /\S {2,3}$/.test(line.slice(-5))) note('hardBreak', end - 2, end);
}

function readItem(line: string, at: number, end: number, note: Note): void {
  const bullet = BULLET.exec(line);
  if (bullet !== null) note(markerOf(bullet), at, end);
  const indent = /^\s{0,16}/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0;
  if (indent >= 2) note(indent >= 4 ? 'nested4' : indent === 3 ? 'nested3' : 'nested2', at, end);
  const lead = LEAD.exec(line);
  if (lead === null) return;
  if (lead[1] !== undefined) note('leadInside', at, end);
  else if (/[:：]/.test(lead[2] ?? '')) note('leadOutside', at, end);
  else if (lead[2] !== undefined) note('leadDash', at, end);
}

function readPlain(line: string, at: number, end: number, note: Note): void {
  if (BOLD_LINE.test(line)) note('boldLine', at, end);
  else if (line.includes('|') && line.includes('--')) {
    const table = TABLE.exec(line);
    if (table === null) return;
    if (line.includes(':-') || line.includes('-:')) note('tableAligned', at, end);
    else note(table[1] === ' ' ? 'tableSpaced' : 'tableTight', at, end);
  }
}

function markerOf([, , mark, gap = '']: RegExpExecArray): Part {
  if (mark === '*') return gap.length >= 2 ? 'wideStar' : 'star';
  if (mark === '•') return 'dot';
  return mark === '+' ? 'plus' : 'dash';
}

/** Parts that are found anywhere, not line by line. */
const ANYWHERE: readonly (readonly [Part, RegExp])[] = [
  ['bold', /\*\*[^\s*][^*\n]{0,300}\*\*/g],
  ['mathParen', /\\[([]/g],
  ['mathDollar', /\$\$|(?<![\w$\\])\$(?=[^\s$\d][^$\n]{0,120}\$)/g],
];
const FENCE = /^[ \t]{0,8}(`{3,}|~{3,})([^\n`]{0,40})$/gm;

/** Fences open and close in turn; only opening ones say how code is marked. */
function fences(text: string, note: Note): void {
  let isOpen = false;
  for (const match of text.matchAll(FENCE)) {
    if (!isOpen) {
      const part = (match[2] ?? '').trim() === '' ? 'fenceBare' : 'fenceNamed';
      note(part, match.index, match.index + match[0].length);
    }
    isOpen = !isOpen;
  }
}

function readLines(text: string, note: Note): void {
  let at = 0;
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    if (line.length <= MAX_LINE) readLine(line, at, i === lines.length - 1, note);
    at += line.length + 1;
  });
}

const SURE: readonly Part[] = ['h1', 'h2', 'h3', 'h4', 'bold', 'star', 'wideStar', 'rule'];
const SURE_TOO: readonly Part[] = ['tableTight', 'tableSpaced', 'tableAligned', 'fenceNamed'];

/** Reads all answers of a side. Linear in the text; what stands in code and block quotes is left out. */
export function readSkeleton(input: HeuristicInput): Skeleton {
  const counts = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>;
  const places: Skeleton['places'] = {};
  let size = 0;
  let sample = '';
  input.turns.forEach((turn, index) => {
    for (const window of windows(turn.text)) {
      const note: Note = (part, start, end) => {
        counts[part] += 1;
        const own = places[part] ?? [];
        places[part] = own;
        if (own.length >= MAX_PLACES) return;
        own.push({ turn: index, start: start + window.start, end: end + window.start });
      };
      fences(window.text, note);
      const text = maskCode(window.text);
      size += text.length - (text.match(/\s/g)?.length ?? 0);
      if (sample.length < SAMPLE) sample += text.slice(0, SAMPLE);
      readLines(text, note);
      for (const [part, pattern] of ANYWHERE) {
        for (const match of text.matchAll(pattern)) {
          note(part, match.index, match.index + match[0].length);
        }
      }
    }
  });
  const isMarkdown = [...SURE, ...SURE_TOO].some((part) => counts[part] > 0);
  return { script: scriptClass(sample), size, counts, places, isMarkdown };
}
