// How the practice page looks: which generation of the arena's page it is built as, in which language, and with which class names.

export const GENERATIONS = ['2025-04', '2025-07', '2026-03', '2026-08'] as const;
export const LOCALES = ['en', 'zh', 'ko', 'ja'] as const;
export const HEADS = ['assistant', 'response', 'option'] as const;
export const ORDERS = ['newest-first', 'oldest-first'] as const;

export type Generation = (typeof GENERATIONS)[number];
export type Locale = (typeof LOCALES)[number];

export type Look = {
  generation: Generation;
  locale: Locale;
  /** The word that stands for a side before its model is named. */
  heads: (typeof HEADS)[number];
  /** How turns stand in the document; the eye always sees the newest at the bottom. */
  order: (typeof ORDERS)[number];
  /** Every class name is a token without meaning, and hooks for tests are gone. */
  nonsense: boolean;
  /** One column is visible at a time, whatever the window's width. */
  phone: boolean;
  /** When a voted turn of 2025-07 drops the column that lost: once it is no longer the newest one seen live, or as soon as it is named. */
  collapse: 'later' | 'at-once';
  /** A page that nobody has seen yet: prompts go to another address, and answers stand in panes of another make. */
  redesign: boolean;
};

/** A whole look from the parts that matter; the rest is as its generation had it. */
export function lookOf(given: Partial<Look> = {}): Look {
  const generation = given.generation ?? '2026-03';
  return {
    generation,
    locale: 'en',
    heads: generation === '2026-08' ? 'response' : 'assistant',
    order: generation === '2025-04' ? 'oldest-first' : 'newest-first',
    nonsense: false,
    phone: false,
    collapse: 'later',
    redesign: false,
    ...given,
  };
}

/** Reads a look from words such as `2025-07,zh,nonsense,phone`; throws when one is unknown. */
export function parseLook(text: string): Partial<Look> {
  const look: Partial<Look> = {};
  for (const word of text.split(',').filter(Boolean)) {
    if (isOneOf(GENERATIONS, word)) look.generation = word;
    else if (isOneOf(LOCALES, word)) look.locale = word;
    else if (isOneOf(HEADS, word)) look.heads = word;
    else if (isOneOf(ORDERS, word)) look.order = word;
    else if (word === 'nonsense' || word === 'phone' || word === 'redesign') look[word] = true;
    else if (word === 'at-once') look.collapse = word;
    else throw new Error(`No look is called "${word}".`);
  }
  return look;
}

/** The language that a path asks for with its first part, if it is one of ours. */
export function localeOfPath(path: string): Locale | null {
  const first = path.split('/')[1] ?? '';
  return isOneOf(LOCALES, first) ? first : null;
}

function isOneOf<T extends string>(words: readonly T[], word: string): word is T {
  return (words as readonly string[]).includes(word);
}

type Practice = { practice?: { settings?: { look?: Look } } };
let current = lookOf((globalThis as Practice).practice?.settings?.look);

/** The look that elements are built in from now on. */
export const currentLook = (): Look => current;

export function applyLook(look: Partial<Look>): void {
  current = lookOf(look);
}

/** A path of the page in the look's language. */
export const localPath = (path: string): string =>
  current.locale === 'en' ? path : `/${current.locale}${path === '/' ? '' : path}`;

/** Class names as the look has them. */
export function classes(names: string): string {
  if (!current.nonsense) return names;
  return names.split(/\s+/).filter(Boolean).map(nonsense).join(' ');
}

/** A token without meaning, the same each time for the same class name. */
export function nonsense(name: string): string {
  let hash = 0x811c9dc5;
  for (const letter of name) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  // Digits only behind a fixed letter: no token can spell a word that a selector looks for.
  return `q${hash}`;
}

/** A style sheet whose class selectors are the tokens of their names. */
export function nonsenseStyles(css: string): string {
  return css.replace(/\.((?:[a-zA-Z-]|\\.)(?:[\w-]|\\.)*)/g, (_match, name: string) => {
    return `.${nonsense(name.replaceAll('\\', ''))}`;
  });
}
