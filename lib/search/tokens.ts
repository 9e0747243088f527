// Cuts a text into what can be searched for: words where they are written apart, and runs of letters where they are not.

/** Scripts that set no spaces between words, or hang endings on them as Korean does: found by pairs of letters. */
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
/** Built from parts, which a literal cannot be. */
const UNSPACED = new RegExp(`^[${SCRIPTS.map((script) => `\\p{scx=${script}}`).join('')}]`, 'u');
const LETTER = /^[\p{L}\p{N}\p{M}_]/u;

/** Longest word that the index keeps, UTF-16 units; longer ones are known by their start. */
export const MAX_WORD = 32;

export interface Token {
  /** As it is compared: small letters, without accents. */
  folded: string;
  /** True for a run of letters in a script that sets no spaces. */
  isRun: boolean;
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
}

/** All tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (start, end, isRun) => {
    const one = folded(text.slice(start, end), isRun);
    // Accents that stand on nothing.
    if (one !== '') tokens.push({ folded: one, isRun, start, end });
  });
  return tokens;
}

/** What a character is: between tokens, of a word, of a run. Looked up once for each, since a pattern takes ten times as long. */
const GAP = 1;
const WORD = 2;
const RUN = 3;
const kinds = new Uint8Array(0x110000);

function kindOf(code: number): number {
  const known = kinds[code];
  if (known) return known;
  const letter = String.fromCodePoint(code);
  const kind = !LETTER.test(letter) ? GAP : UNSPACED.test(letter) ? RUN : WORD;
  kinds[code] = kind;
  return kind;
}

function eachToken(text: string, take: (start: number, end: number, isRun: boolean) => void): void {
  let start = 0;
  let present = GAP;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const code = unit < 0xd800 || unit > 0xdfff ? unit : (text.codePointAt(i) ?? unit);
    const kind = kindOf(code);
    if (kind !== present) {
      if (present !== GAP) take(start, i, present === RUN);
      start = i;
      present = kind;
    }
    i += code > 0xffff ? 2 : 1;
  }
  if (present !== GAP) take(start, text.length, present === RUN);
}

/** The same for words that differ only in capitals, accents, or width. */
function folded(raw: string, isRun: boolean): string {
  if (!isRun && PLAIN.test(raw)) return raw.toLowerCase();
  if (isRun) return raw.normalize('NFKC');
  return raw.normalize('NFKD').replace(ACCENTS, '').toLowerCase().normalize('NFC');
}

const PLAIN = /^\w+$/;
const ACCENTS = /[\u0300-\u036f]/g;

/** The keys of the index under which a text is found, added to a set. */
export function addKeys(text: string, keys: Set<string>): void {
  eachToken(text, (start, end, isRun) => {
    const one = folded(text.slice(start, end), isRun);
    if (one === '') return;
    if (!isRun) keys.add(one.slice(0, MAX_WORD));
    else for (const key of keysOfRun(one)) keys.add(key);
  });
}

/** Each pair of neighbours, and the last letter alone, so that every letter begins a key. */
export function keysOfRun(run: string): string[] {
  const letters = [...run];
  return letters.map((letter, i) => letter + (letters[i + 1] ?? ''));
}

/** Number of the parts of the alphabet that keys are kept in. */
export const BUCKETS = 64;

/** The part of the alphabet that a key belongs to, 0..63: the same for all keys that begin alike. */
export function bucketOf(key: string): number {
  const first = key.codePointAt(0) ?? 0;
  if (kindOf(first) === RUN) return (Math.imul(first, 0x9e3779b1) >>> 16) % BUCKETS;
  const start = key.charCodeAt(0) * 31 + (key.length > 1 ? key.charCodeAt(1) : 0);
  return (Math.imul(start, 0x9e3779b1) >>> 16) % BUCKETS;
}
