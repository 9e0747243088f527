// Measures of two answers beside each other: how long they are and how they are laid out. Says nothing of who wrote them.
import { type BattleRecord, SIDES, type Side } from '../db/schema';

/** Measures of one answer, each a count but for the last. */
export interface Measures {
  words: number;
  lists: number;
  headings: number;
  bold: number;
  code: number;
  emoji: number;
  /** Characters per second while it came; null where that was not seen. */
  speed: number | null;
}

export const MEASURES = [
  'words',
  'lists',
  'headings',
  'bold',
  'code',
  'emoji',
  'speed',
] as const satisfies readonly (keyof Measures)[];
export type Measure = (typeof MEASURES)[number];

export type Difference = Record<Side, Measures>;

const LIST_ITEM = /^[ \t]*(?:[-*+•]|\d{1,4}[.)])[ \t]+\S/gm;
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/gm;
const BOLD = /\*\*(?=\S)[^*\n]{1,400}\*\*|__(?=\S)[^_\n]{1,400}__/g;
const FENCE = /^[ \t]{0,12}(?:```|~~~)/gm;
const INLINE_CODE = /`[^`\n]{1,400}`/g;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/gu;
/** A run of letters, or one sign of a script that sets no spaces. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}'’.,-]*[\p{L}\p{N}\p{M}])?/gu;
/** More than this is not measured, UTF-16 units. */
const LONGEST = 200_000;

/** Both answers of the newest turn; null where one of them is missing, still coming or empty. */
export function differenceOf({
  body,
  capture,
}: Pick<BattleRecord, 'body' | 'capture'>): Difference | null {
  const turn = body.turns.at(-1);
  const cuts = capture.turns.at(-1);
  if (!turn || SIDES.some((side) => turn[side].finish === null || turn[side].text === '')) {
    return null;
  }
  const of = (side: Side): Measures => ({
    ...measuresOf(turn[side].text),
    speed: speedOf(turn[side].text.length, cuts?.[side].text.times ?? []),
  });
  return { a: of('a'), b: of('b') };
}

/** Counts of one text; of a very long one, of its beginning. */
export function measuresOf(whole: string): Omit<Measures, 'speed'> {
  const text = whole.slice(0, LONGEST);
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  const blocks = Math.ceil(count(FENCE) / 2);
  return {
    words: count(WORD),
    lists: count(LIST_ITEM),
    headings: count(HEADING),
    bold: count(BOLD),
    code: blocks + count(INLINE_CODE),
    emoji: count(EMOJI),
  };
}

/** Null where the answer came at once, or the layer that saw it does not tell. */
function speedOf(length: number, times: readonly number[]): number | null {
  const first = times[0];
  const last = times.at(-1);
  if (first === undefined || last === undefined || last - first < 200) return null;
  return Math.round((length * 1000) / (last - first));
}
