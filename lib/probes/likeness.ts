// How alike two texts are: the share of runs of five letters that they have in common.
import { plainPrompt } from './plain-prompt';

/** Letters of a shingle. */
const SHINGLE = 5;
/** Shingles of a text that are looked at; a longer text is judged by its beginning. */
const MOST = 4_000;

/** A 32-bit number for a text; the same text always has the same. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** A text as it is compared: words alone, in lower case. Texts without words keep their signs. */
export function comparable(text: string): string {
  const plain = plainPrompt(text);
  return plain === '' ? text.trim() : plain;
}

/** The numbers of the shingles of a comparable text; a text shorter than one is one. */
export function shinglesOf(plain: string): Set<number> {
  const shingles = new Set<number>();
  const last = Math.min(plain.length - SHINGLE, MOST);
  for (let i = 0; i <= last; i++) shingles.add(hashOf(plain.slice(i, i + SHINGLE)));
  if (shingles.size === 0) shingles.add(hashOf(plain));
  return shingles;
}

/** Share of two sets that they have in common, 0..1; 1 for the same. */
export function jaccard(x: ReadonlySet<number>, y: ReadonlySet<number>): number {
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  let both = 0;
  for (const one of few) if (many.has(one)) both += 1;
  return both / Math.max(1, few.size + many.size - both);
}

/** How alike two texts are. `exact`: the same but for case, spaces and stops. */
export interface Likeness {
  isExact: boolean;
  /** 0..1. */
  share: number;
}

/** Likeness of two texts, by all their shingles up to the limit. */
export function likeness(x: string, y: string): Likeness {
  const [one, other] = [comparable(x), comparable(y)];
  if (one === other) return { isExact: true, share: 1 };
  return { isExact: false, share: jaccard(shinglesOf(one), shinglesOf(other)) };
}

/** Prompts from this share of common shingles on count as nearly the same. */
export const NEAR_PROMPT = 0.8;

/** A prompt made ready to be compared with many. */
export interface Asked {
  plain: string;
  shingles: () => ReadonlySet<number>;
}

/** Makes a prompt ready; its shingles are taken when they are first needed. */
export function asked(prompt: string): Asked {
  const plain = comparable(prompt);
  let made: ReadonlySet<number> | null = null;
  return {
    plain,
    shingles: () => {
      made ??= shinglesOf(plain);
      return made;
    },
  };
}

/** True when two prompts are the same but for case, spaces and stops, or nearly. */
export function isNearAsked(x: Asked, y: Asked): boolean {
  if (x.plain === y.plain) return true;
  // Of sets this different in size no more can be in common.
  const [few, many] = [x.plain.length, y.plain.length].sort((one, other) => one - other);
  if ((few ?? 0) < NEAR_PROMPT * 0.8 * (many ?? 0)) return false;
  return jaccard(x.shingles(), y.shingles()) >= NEAR_PROMPT;
}
