// Decides whether an answer to a question about letters is right; says nothing where the answer cannot be read.
import { findSpelled } from '../letters';
import type { Puzzle } from './questions';

export interface Verdict {
  isRight: boolean;
  /** Where the answer says it, UTF-16 offsets. */
  start: number;
  end: number;
}

/** UTF-16 units of an answer that are read. */
const READ = 20_000;

const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['zero', 'cero', 'zéro', 'null', 'ноль'],
    ['one', 'once', 'uno', 'una', 'une', 'eine', 'einmal', 'одна', 'один', '한'],
    ['two', 'twice', 'dos', 'dois', 'duas', 'deux', 'zwei', 'zweimal', 'две', 'два', '两', '두'],
    ['three', 'tres', 'três', 'trois', 'drei', 'dreimal', 'три', '三', '세'],
    ['four', 'cuatro', 'quatro', 'quatre', 'vier', 'четыре', '四', '네'],
    ['five', 'cinco', 'cinq', 'fünf', 'пять', '五', '다섯'],
    ['six', 'seis', 'sechs', 'шесть', '六', '여섯'],
  ].flatMap((words, value) => words.map((word) => [word, value])),
);
const LATIN_WORDS = Object.keys(NUMBER_WORDS).filter((word) => !/[가-힣一-鿿]/.test(word));
const EASTERN = /([两三四五六])\s?(?:个|次)|([한두세네]|다섯|여섯)\s?(?:개|번)/u;
const NUMBER = new RegExp(
  `(?<![a-zà-ÿа-яё\\p{N}.])(?:(\\d{1,2})(?![\\p{N}]|\\.\\d)|(${LATIN_WORDS.join('|')})(?!\\p{L})|${EASTERN.source})`,
  'gu',
);

const plain = (text: string): string => text.toLowerCase().normalize('NFC');

interface Said {
  value: number;
  start: number;
  end: number;
}

/** Sentences and lines with their offsets; the numbers of list items are blanked out. */
function sentencesOf(text: string): { text: string; start: number }[] {
  const lower = text.toLowerCase();
  // Lower case may change the length of a text in rare scripts: then it is read as it is.
  const masked = (lower.length === text.length ? lower : text).replace(
    /^[ \t]{0,8}\d{1,3}[.):]/gm,
    (mark) => ' '.repeat(mark.length),
  );
  return [...masked.matchAll(/[^.!?。！？\n]{1,2000}/gu)].map((match) => ({
    text: match[0],
    start: match.index,
  }));
}

function numbersIn({ text, start }: { text: string; start: number }): Said[] {
  const found = [...text.matchAll(NUMBER)].map((match): Said & { isDigit: boolean } => {
    const spelled = (match[2] ?? match[3] ?? match[4] ?? '').toLowerCase();
    const value = match[1] === undefined ? (NUMBER_WORDS[spelled] ?? -1) : Number(match[1]);
    const at = start + match.index;
    return { value, start: at, end: at + match[0].length, isDigit: match[1] !== undefined };
  });
  const digits = found.filter(({ isDigit }) => isDigit);
  return digits.length > 0 ? digits : found;
}

/** The number that an answer settles on: one that is alone in it, or alone in both its first and last sentence with any. */
function countSaid(answer: string): Said | null {
  const groups = sentencesOf(answer)
    .map(numbersIn)
    .filter((numbers) => numbers.length > 0);
  const values = (numbers: readonly Said[]) => new Set(numbers.map(({ value }) => value));
  const all = groups.flat();
  if (all[0] !== undefined && values(all).size === 1) return all[0];
  const [first = [], last = []] = [groups[0], groups[groups.length - 1]];
  const said = last[0];
  const isSettled = values([...first, ...last]).size === 1;
  return said !== undefined && isSettled ? said : null;
}

/** Share of the letters of `word` that `other` has too, as often. */
function overlap(word: string, other: string): number {
  const rest = [...other];
  const shared = [...word].filter((char) => {
    const at = rest.indexOf(char);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return shared.length / Math.max(word.length, other.length);
}

/** Something in the answer that was meant as the word's letters, and is not: words and single letters in a row. */
function wrongTry(
  answer: string,
  puzzle: { kind: string; word: string; answer: string },
): Verdict | null {
  const word = plain(puzzle.word);
  const tries = [...answer.matchAll(puzzle.kind === 'spell' ? SINGLES : TRIES)];
  for (const match of tries.slice(0, 400)) {
    const letters = plain(match[0].replace(/[^\p{L}]/gu, ''));
    if (letters === word || letters === puzzle.answer || overlap(word, letters) < 0.7) continue;
    return { isRight: false, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** Single letters with something between them. */
const SINGLES = /(?<!\p{L})\p{L}(?:[\s,.·–-]{1,3}\p{L}(?!\p{L})){2,40}/gu;
/** The same, or one word. */
const TRIES = new RegExp(`${SINGLES.source}|(?<!\\p{L})\\p{L}{3,40}(?!\\p{L})`, 'gu');

/** Whether the answer solves the puzzle; null when it cannot be told. Never throws. */
export function judge(puzzle: Puzzle, whole: string): Verdict | null {
  const answer = whole.slice(0, READ);
  if (puzzle.kind === 'count') {
    const said = countSaid(answer);
    return said && { isRight: said.value === puzzle.answer, start: said.start, end: said.end };
  }
  const right =
    puzzle.kind === 'spell'
      ? findSpelled(answer, puzzle.answer, 1, 4)
      : findSpelled(answer, puzzle.answer, 0, 4);
  if (right) return { isRight: true, ...right };
  return wrongTry(answer, puzzle);
}
