// Counts quotes, dashes, ellipses, arrows, special spaces and the like, and puts each rate into a bucket.
import { maskCode, type Script, scriptClass, windows } from '../text';
import type { HeuristicInput } from '../types';

/** Where a mark was seen, UTF-16 offsets into the answer of a turn. */
interface Place {
  turn: number;
  start: number;
  end: number;
}

const PATTERNS = {
  straightApostrophe: /(?<=\p{L})'(?=\p{L})/gu,
  curlyApostrophe: /(?<=\p{L})’(?=\p{L})/gu,
  straightDouble: /"/g,
  curlyDouble: /[“”]/g,
  angleQuote: /[«»「」『』]/g,
  emClose: /(?<=[^\s—\n|-])—(?=[^\s—\n|-])/g,
  emSpaced: /(?<=[^\s|-] )— (?=[^\s|-])/g,
  enSpaced: /(?<=\p{L} )– (?=\p{L})/gu,
  dots: /(?<!\.)\.\.\.(?!\.)/g,
  ellipsis: /…/g,
  arrow: /[→⇒➡⟶]/g,
  narrowSpace: /\u202f/g,
  // French sets U+00A0 around its own marks: only spaces elsewhere count.
  hardSpace: /(?<![«\s])\u00a0(?![»:;!?%€\s])/g,
  hardHyphen: /\u2011/g,
  semicolon: /[;；](?!\n)/g,
  emoji: /\p{Extended_Pictographic}(?<![\u00a9\u00ae\u2122\u2194-\u21aa➡])/gu,
} as const;

export type Mark = keyof typeof PATTERNS;
const MARKS = Object.keys(PATTERNS) as Mark[];
const MAX_PLACES = 8;

/** What was counted in all answers of a side, outside code and block quotes. */
export interface Census {
  script: Script;
  /** UTF-16 units read that are not white space. */
  size: number;
  counts: Record<Mark, number>;
  /** The first eight places of each mark. */
  places: Record<Mark, Place[]>;
}

const perMark = <T>(make: () => T): Record<Mark, T> =>
  Object.fromEntries(MARKS.map((mark) => [mark, make()])) as Record<Mark, T>;

/** Counts every mark. Linear in the text; code and block quotes are left out. */
export function takeCensus(input: HeuristicInput): Census {
  const counts = perMark(() => 0);
  const places = perMark<Place[]>(() => []);
  let size = 0;
  let sample = '';
  input.turns.forEach((turn, index) => {
    for (const window of windows(turn.text)) {
      const text = maskCode(window.text);
      size += text.length - (text.match(/\s/g)?.length ?? 0);
      if (sample.length < 6_000) sample += text.slice(0, 6_000);
      for (const mark of MARKS) {
        for (const match of text.matchAll(PATTERNS[mark])) {
          counts[mark] += 1;
          if (places[mark].length >= MAX_PLACES) continue;
          const start = match.index + window.start;
          places[mark].push({ turn: index, start, end: start + match[0].length });
        }
      }
    }
  });
  return { script: scriptClass(sample), size, counts, places };
}

/** Below this size (units without white space) marks say too little. */
const MIN_SIZE = 200;
const LONG = 900;

/** The table of rates a census belongs to: its script, for English also its length; null when too short. */
export function tableOf(census: Census): string | null {
  if (census.size < MIN_SIZE || census.script === 'other') return null;
  if (census.script !== 'english') return census.script;
  return census.size < LONG ? 'english-short' : 'english-long';
}

/** Letter for two ways of writing the same mark: none, straight, curly, both often. */
function mixOf(straight: number, curly: number): string {
  if (straight + curly === 0) return 'n';
  const share = curly / (straight + curly);
  return share <= 0.1 ? 's' : share >= 0.9 ? 'c' : 'm';
}

/** Number of limits that a rate per 1,000 units reaches; 0 only where the mark does not occur. */
function bucketOf(count: number, size: number, limits: readonly number[]): number {
  if (count === 0) return 0;
  const rate = (1000 * count) / size;
  return 1 + limits.filter((limit) => rate >= limit).length;
}

export interface Feature {
  id: string;
  bucket(census: Census): string;
  marks: readonly Mark[];
}

/** Each feature yields exactly one bucket for each answer; the marks in one feature go together in real texts. */
/** How sentences are interrupted: nothing, close long dashes (by rate), spaced long dashes, spaced short ones. */
function dashStyle({ counts: c, size }: Census): string {
  if (c.emClose + c.emSpaced + c.enSpaced === 0) return '0';
  if (c.enSpaced > c.emClose + c.emSpaced) return 'e';
  if (c.emSpaced > c.emClose) return `s${bucketOf(c.emSpaced, size, [1.5])}`;
  return `c${bucketOf(c.emClose, size, [0.8, 2.2])}`;
}

function quoteStyle({ counts: c }: Census): string {
  const hasAngles = c.angleQuote > c.straightDouble + c.curlyDouble;
  const double = hasAngles ? 'g' : mixOf(c.straightDouble, c.curlyDouble);
  return `${mixOf(c.straightApostrophe, c.curlyApostrophe)}${double}`;
}

export const FEATURES: readonly Feature[] = [
  {
    // Quotes and dashes are one feature: it is their meeting that marks a model, and counting them as
    // independent would count the same habit twice.
    id: 'quotes-dashes',
    marks: [
      'curlyDouble',
      'curlyApostrophe',
      'straightDouble',
      'straightApostrophe',
      'angleQuote',
      'emClose',
      'emSpaced',
      'enSpaced',
    ],
    bucket: (census) => `${quoteStyle(census)}-${dashStyle(census)}`,
  },
  {
    id: 'ellipses',
    marks: ['ellipsis', 'dots'],
    bucket: ({ counts: c }) => mixOf(c.dots, c.ellipsis),
  },
  {
    id: 'arrows',
    marks: ['arrow'],
    bucket: ({ counts: c, size }) => `${bucketOf(c.arrow, size, [1])}`,
  },
  {
    id: 'spaces',
    marks: ['narrowSpace', 'hardSpace', 'hardHyphen'],
    bucket: ({ counts: c }) =>
      [c.narrowSpace, c.hardSpace, c.hardHyphen].map((n) => (n > 0 ? 1 : 0)).join(''),
  },
  {
    id: 'semicolons',
    marks: ['semicolon'],
    bucket: ({ counts: c, size }) => `${bucketOf(c.semicolon, size, [0.6, 1.6])}`,
  },
  {
    id: 'emoji',
    marks: ['emoji'],
    bucket: ({ counts: c, size }) => `${bucketOf(c.emoji, size, [2])}`,
  },
];
