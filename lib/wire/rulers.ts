// Where a text could be cut by someone who knows nothing of tokens: kinds of characters and the rulers made of them.

/** What a character is, as far as cutting goes. */
export const KINDS = [
  'line',
  'space',
  'letter',
  'capital',
  'digit',
  'ideograph',
  'kana',
  'katakana',
  'mark',
  'inner',
] as const;
export type Kind = (typeof KINDS)[number];

const LETTER = /\p{L}|\p{M}/u;
const CAPITAL = /\p{Lu}/u;
const DIGIT = /\p{N}/u;
const SPACE = /\s/;
/** Scripts written without spaces, by their code units; Korean uses spaces. */
const IDEOGRAPH = /[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]/;
const KANA = /[\u3041-\u309f]/;
const KATAKANA = /[\u30a0-\u30ff\uff66-\uff9f]/;
const LOW_SURROGATE = /[\udc00-\udfff]/;

function kindOfChar(char: string): Kind {
  if (char === '\n' || char === '\r') return 'line';
  if (SPACE.test(char)) return 'space';
  if (LOW_SURROGATE.test(char)) return 'inner';
  if (IDEOGRAPH.test(char)) return 'ideograph';
  if (KANA.test(char)) return 'kana';
  if (KATAKANA.test(char)) return 'katakana';
  if (CAPITAL.test(char)) return 'capital';
  if (LETTER.test(char)) return 'letter';
  return DIGIT.test(char) ? 'digit' : 'mark';
}

const known = new Uint8Array(0x10000);

/** Index into `KINDS` of one UTF-16 code unit. */
export function kindOf(unit: number): number {
  const seen = known[unit] ?? 0;
  if (seen > 0) return seen - 1;
  const kind = KINDS.indexOf(kindOfChar(String.fromCharCode(unit)));
  known[unit] = kind + 1;
  return kind;
}

/** A place between two characters. */
export interface Place {
  before: Kind;
  after: Kind;
  /** The last character before it that is no white space. */
  ink: Kind;
  /** The last character before it that is no white space ends a sentence, or the line ends. */
  endsSentence: boolean;
}

const isSpace = (kind: Kind) => kind === 'space' || kind === 'line';
const isIdeographic = (kind: Kind) =>
  kind === 'ideograph' || kind === 'kana' || kind === 'katakana';
const isWord = (kind: Kind) => kind === 'letter' || kind === 'capital';
const sameRun = (a: Kind, b: Kind) => a === b || b === 'inner' || (isWord(a) && isWord(b));

const afterSpaces = ({ before, after }: Place) => isSpace(before) && !isSpace(after);
const beforeSpaces = ({ before, after }: Place) => !isSpace(before) && isSpace(after);

/** Each ruler says whether a place is one of its marks. */
export const RULERS = {
  /** After the white space behind a word: what the AI SDK's word smoothing (`/\S+\s+/m`) leaves. */
  words: afterSpaces,
  /** After any white space: the same when white space itself comes in parts. */
  spaces: ({ before }: Place) => isSpace(before),
  /** Before the white space in front of a word. */
  starts: beforeSpaces,
  /** Words with the space before them, numbers and punctuation apart: what tokenizers split at before they start. */
  parts: (place: Place) =>
    beforeSpaces(place) ||
    (place.before !== 'space' && !isSpace(place.after) && !sameRun(place.before, place.after)) ||
    (isIdeographic(place.before) && isIdeographic(place.after)),
  /** Words, spaces, numbers and punctuation apart. */
  segments: ({ before, after }: Place) => !sameRun(before, after),
  /** After each ideograph and after white space: the AI SDK's smoothing for Chinese and Japanese. */
  ideographs: (place: Place) =>
    isIdeographic(place.before) || (afterSpaces(place) && !isIdeographic(place.ink)),
  /** After line ends. */
  lines: ({ before, after }: Place) => before === 'line' && after !== 'line',
  /** Behind the end of a sentence, before or after the space. */
  sentences: (place: Place) =>
    place.endsSentence && place.after !== 'inner' && (afterSpaces(place) || !isSpace(place.before)),
} satisfies Record<string, (place: Place) => boolean>;
export type RulerId = keyof typeof RULERS;

const SENTENCE_END = new Set('.!?…。！？:：'.split('').map((char) => char.charCodeAt(0)));

/** Walks over a text and knows, at each place, on the marks of which rulers it lies. */
export class PlaceWalker {
  readonly #cache = new Map<number, RulerId[]>();
  #before = -1;
  #ink = 0;
  #endsSentence = false;

  /** Goes on to the place behind `unit`, with `next` after it; gives the rulers that have a mark there. */
  step(unit: number, next: number): readonly RulerId[] {
    this.#before = kindOf(unit);
    const kind = KINDS[this.#before] ?? 'mark';
    if (kind === 'line') this.#endsSentence = true;
    else if (kind !== 'space') {
      this.#endsSentence = SENTENCE_END.has(unit);
      this.#ink = this.#before;
    }
    const kinds = (this.#before * KINDS.length + kindOf(next)) * KINDS.length + this.#ink;
    const key = kinds * 2 + Number(this.#endsSentence);
    const seen = this.#cache.get(key);
    if (seen !== undefined) return seen;
    const place = {
      before: kind,
      after: KINDS[kindOf(next)] ?? 'mark',
      ink: KINDS[this.#ink] ?? 'mark',
      endsSentence: this.#endsSentence,
    };
    const marks = (Object.keys(RULERS) as RulerId[]).filter((id) => RULERS[id](place));
    this.#cache.set(key, marks);
    return marks;
  }

  /** Which pair of kinds of characters meet at the last place, 0 to `KINDS.length ** 2 - 1`. */
  shape(next: number): number {
    return this.#before * KINDS.length + kindOf(next);
  }
}
