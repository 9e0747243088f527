// Counts between what kinds of characters a text was cut, and how often it could have been.

/** Kinds of characters that vendors' tokenizers and servers treat apart. */
export const CHARACTER_KINDS = [
  'lower',
  'upper',
  'dense',
  'digit',
  'space',
  'newline',
  'apostrophe',
  'mark',
  'stop',
  'other',
] as const;
export type CharacterKind = (typeof CHARACTER_KINDS)[number];

const KIND_COUNT = CHARACTER_KINDS.length;
const indexOf = (kind: CharacterKind): number => CHARACTER_KINDS.indexOf(kind);
const LOWER = indexOf('lower');
const UPPER = indexOf('upper');
const DENSE = indexOf('dense');
const DIGIT = indexOf('digit');
const SPACE = indexOf('space');
const NEWLINE = indexOf('newline');
const APOSTROPHE = indexOf('apostrophe');
const MARK = indexOf('mark');
const STOP = indexOf('stop');
const OTHER = indexOf('other');

function asciiKind(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 10 || code === 13) return NEWLINE;
  if (code === 32 || code === 9) return SPACE;
  if (code === 39) return APOSTROPHE;
  if ('*#`_~|>-'.includes(String.fromCharCode(code))) return MARK;
  return '.,:;!?'.includes(String.fromCharCode(code)) ? STOP : OTHER;
}
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => asciiKind(code));

/** Index into `CHARACTER_KINDS` of one UTF-16 unit; never throws, broken surrogates are `other`. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? OTHER;
  if (code === 0x2019) return APOSTROPHE;
  if (code === 0xa0 || code === 0x3000) return SPACE;
  // Scripts without spaces between words, and Hangul, whose syllables are tokens of their own.
  if (code >= 0x0e00 && code <= 0x0eff) return DENSE;
  if ((code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af)) return DENSE;
  if (code >= 0x00c0 && code <= 0x1fff) return LOWER;
  return OTHER;
}

/** A place between two kinds of characters that is looked at on its own. */
export interface Border {
  id: string;
  left: readonly number[];
  right: readonly number[];
}

const WORD = [LOWER, UPPER];
const PUNCTUATION = [MARK, STOP, OTHER, APOSTROPHE];

/** Borders whose cutting differs between vocabularies and between ways of serving. */
export const BORDERS: readonly Border[] = [
  { id: 'in-word', left: WORD, right: [LOWER] },
  { id: 'before-capital', left: WORD, right: [UPPER] },
  { id: 'in-dense', left: [DENSE], right: [DENSE] },
  { id: 'word-space', left: [LOWER, UPPER, DENSE], right: [SPACE] },
  { id: 'space-word', left: [SPACE], right: [LOWER, UPPER, DENSE] },
  { id: 'in-number', left: [DIGIT], right: [DIGIT] },
  { id: 'space-digit', left: [SPACE], right: [DIGIT] },
  { id: 'digit-after', left: [DIGIT], right: [...PUNCTUATION, ...WORD] },
  { id: 'digit-before', left: [...PUNCTUATION, ...WORD], right: [DIGIT] },
  { id: 'before-apostrophe', left: WORD, right: [APOSTROPHE] },
  { id: 'after-apostrophe', left: [APOSTROPHE], right: WORD },
  { id: 'word-stop', left: WORD, right: [STOP] },
  { id: 'stop-space', left: PUNCTUATION, right: [SPACE] },
  { id: 'stop-newline', left: PUNCTUATION, right: [NEWLINE] },
  { id: 'word-newline', left: [LOWER, UPPER, DIGIT, SPACE], right: [NEWLINE] },
  { id: 'in-newlines', left: [NEWLINE], right: [NEWLINE] },
  { id: 'newline-after', left: [NEWLINE], right: [LOWER, UPPER, DIGIT, ...PUNCTUATION] },
  { id: 'newline-space', left: [NEWLINE], right: [SPACE] },
  { id: 'in-spaces', left: [SPACE], right: [SPACE] },
  { id: 'space-mark', left: [SPACE], right: PUNCTUATION },
  { id: 'in-marks', left: [MARK], right: [MARK] },
  { id: 'mark-word', left: [MARK, OTHER], right: WORD },
  { id: 'word-mark', left: WORD, right: [MARK, OTHER] },
  { id: 'in-punctuation', left: [STOP, OTHER], right: PUNCTUATION },
];

const NO_BORDER = 255;
/** Border of each pair of kinds; every pair belongs to one at most, the first that names it. */
const BORDER_OF = new Uint8Array(KIND_COUNT * KIND_COUNT).fill(NO_BORDER);
BORDERS.forEach(({ left, right }, index) => {
  for (const from of left) {
    for (const to of right) {
      const pair = from * KIND_COUNT + to;
      if (BORDER_OF[pair] === NO_BORDER) BORDER_OF[pair] = index;
    }
  }
});

export interface BorderCounts {
  /** How often each border occurs in the text, in the order of `BORDERS`. */
  chances: number[];
  /** How often it was cut there. */
  cuts: number[];
  /** Characters after which a cut was possible, and cuts in all. */
  places: number;
  cutsInAll: number;
}

/** Counts borders and cuts in the first `length` UTF-16 units; `ends` ascending offsets. Linear. */
export function countBorders(text: string, ends: readonly number[], length: number): BorderCounts {
  const chances = BORDERS.map(() => 0);
  const cuts = BORDERS.map(() => 0);
  const stop = Math.min(length, text.length);
  let cutsInAll = 0;
  let next = 0;
  let left = kindAt(text, 0);
  for (let at = 1; at < stop; at += 1) {
    const right = kindAt(text, at);
    while ((ends[next] ?? stop) < at) next += 1;
    const isCut = ends[next] === at;
    if (isCut) cutsInAll += 1;
    const border = BORDER_OF[left * KIND_COUNT + right] ?? NO_BORDER;
    if (border !== NO_BORDER) {
      chances[border] = (chances[border] ?? 0) + 1;
      if (isCut) cuts[border] = (cuts[border] ?? 0) + 1;
    }
    left = right;
  }
  return { chances, cuts, places: Math.max(0, stop - 1), cutsInAll };
}
