// Finds a word by its letters alone, one by one with other marks between them: "e - n - d".

/** UTF-16 units of a text that are read. */
const READ = 20_000;
const LETTER = /[\p{L}\p{N}]/u;

/** A text's letters and digits in lower case, and where each stands (UTF-16 offsets of its start and end). */
interface Letters {
  text: string;
  starts: number[];
  ends: number[];
}

function lettersIn(whole: string): Letters {
  const letters: Letters = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const char of whole.slice(0, READ)) {
    if (LETTER.test(char)) {
      const lower = char.toLowerCase();
      letters.text += lower;
      for (let i = 0; i < lower.length; i++) {
        letters.starts.push(at);
        letters.ends.push(at + char.length);
      }
    }
    at += char.length;
  }
  return letters;
}

/** Only the letters and digits of a text, as they are. */
export const onlyLetters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

function isWhole({ starts, ends }: Letters, from: number, to: number): boolean {
  const touchesBefore = from > 0 && ends[from - 1] === starts[from];
  return !touchesBefore && starts[to + 1] !== ends[to];
}

function hasGaps({ starts, ends }: Letters, from: number, to: number, least: number, most: number) {
  for (let i = from; i < to; i++) {
    const gap = (starts[i + 1] ?? 0) - (ends[i] ?? 0);
    // Two units of one letter have the same place.
    if (starts[i + 1] !== starts[i] && (gap < least || gap > most)) return false;
  }
  return true;
}

/**
 * Where the letters of `word` stand in a row, whatever their case, with `least` to `most` units between each two and not
 * inside a longer word; null when nowhere in the first 20,000 units. Linear in the text.
 */
export function findSpelled(
  text: string,
  word: string,
  least: number,
  most: number,
): { start: number; end: number } | null {
  const wanted = onlyLetters(word).toLowerCase();
  if (wanted === '') return null;
  const letters = lettersIn(text);
  for (let at = letters.text.indexOf(wanted); at >= 0; at = letters.text.indexOf(wanted, at + 1)) {
    const last = at + wanted.length - 1;
    if (isWhole(letters, at, last) && hasGaps(letters, at, last, least, most)) {
      return { start: letters.starts[at] ?? 0, end: letters.ends[last] ?? 0 };
    }
  }
  return null;
}
