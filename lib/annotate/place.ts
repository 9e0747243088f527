// Finds words that were selected on a page in the stored answers, though the page shows their Markdown rendered.
import { MAX_QUOTE, type Passage } from '../db/annotation-schema';
import { type Body, SIDES } from '../db/schema';

/** Where a selection stands; `many`: in more than one place; `long`: longer than what is kept. */
export type Placed =
  | { kind: 'one'; passage: Passage }
  | { kind: 'none' | 'many' | 'long' | 'empty' };

/** A text without what rendering takes away, and where each unit of it stood. */
interface Plain {
  text: string;
  offsets: number[];
}

const LIST_MARK = /^[ \t]*\d{1,4}[.)][ \t]/gm;
const LINK_TARGET = /\]\([^)\n]{0,500}\)/g;
const KEPT = /[\p{L}\p{N}\p{M}\p{Emoji_Presentation}$€£%+=<>@&]/u;

/** Finds the one place of the selected words in all answers of a battle. */
export function placeSelection(body: Body, selected: string): Placed {
  const words = selected.trim();
  if (words === '') return { kind: 'empty' };
  if (words.length > MAX_QUOTE) return { kind: 'long' };
  const exact = placesIn(body, (text) => everyIndexOf(text, words).map((at) => [at, words.length]));
  const found = exact.length > 0 ? exact : plainPlaces(body, words);
  const [first] = found;
  if (!first) return { kind: 'none' };
  if (first.quote.length > MAX_QUOTE) return { kind: 'long' };
  return found.length > 1 ? { kind: 'many' } : { kind: 'one', passage: first };
}

type Find = (text: string) => (readonly [start: number, length: number])[];

function placesIn({ turns }: Body, find: Find): Passage[] {
  return turns.flatMap((turn) =>
    SIDES.flatMap((side) => {
      const { text } = turn[side];
      return find(text).map(([start, length]) => ({
        turnId: turn.id,
        side,
        start,
        end: start + length,
        quote: text.slice(start, start + length),
      }));
    }),
  );
}

/** Whether numbers of lists are left out of the stored text, and of the selection: a page may or may not select them. */
const WAYS = [
  [false, false],
  [true, false],
  [true, true],
] as const;

/** By letters and figures alone. */
function plainPlaces(body: Body, words: string): Passage[] {
  for (const [ofText, ofWords] of WAYS) {
    const wanted = plain(words, ofWords).text;
    if (wanted === '') continue;
    const found = placesIn(body, (text) => {
      const { text: bare, offsets } = plain(text, ofText);
      return everyIndexOf(bare, wanted).map((at) => {
        const start = offsets[at] ?? 0;
        const end = (offsets[at + wanted.length - 1] ?? 0) + 1;
        return [start, end - start] as const;
      });
    });
    if (found.length > 0) return found;
  }
  return [];
}

function plain(text: string, dropsNumbers: boolean): Plain {
  const gone = new Uint8Array(text.length);
  for (const mark of dropsNumbers ? [LINK_TARGET, LIST_MARK] : [LINK_TARGET]) {
    for (const { index, 0: whole } of text.matchAll(mark)) {
      gone.fill(1, index, index + whole.length);
    }
  }
  const units: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    for (let i = 0; !gone[at] && i < char.length && KEPT.test(char); i++) {
      units.push(char[i] ?? '');
      offsets.push(at + i);
    }
    at += char.length;
  }
  return { text: units.join(''), offsets };
}

/** Offsets of a piece in a text, which may overlap; at most two, since more tell nothing more. */
function everyIndexOf(text: string, piece: string): number[] {
  const found: number[] = [];
  for (
    let at = text.indexOf(piece);
    at >= 0 && found.length < 2;
    at = text.indexOf(piece, at + 1)
  ) {
    found.push(at);
  }
  return found;
}

/**
 * Where a kept passage stands in a text now: where it stood, else in the one place where its words are; null when they
 * are gone, or stand in several places and no longer in theirs.
 */
export function findAgain(text: string, kept: Passage): { start: number; end: number } | null {
  const { start, end, quote } = kept;
  if (quote === '') return null;
  if (text.slice(start, end) === quote) return { start, end };
  const [first, second] = everyIndexOf(text, quote);
  if (first === undefined || second !== undefined) return null;
  return { start: first, end: first + quote.length };
}
