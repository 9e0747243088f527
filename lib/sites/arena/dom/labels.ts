// What the page's labels mean, in every language that the site data knows.
import type { VoteValue } from '../../../db/schema';
import type { SiteData } from '../site-data';

/** What the bar under two answers of a chat with one model offers. */
export type Choice = 'a' | 'skip' | 'b';

export interface Labels {
  votes: Map<string, VoteValue>;
  choices: Map<string, Choice>;
  modes: Map<string, string>;
  stops: Set<string>;
  retries: Set<string>;
  failures: Set<string>;
  /** Words that stand before the letter of a head without a name. */
  stems: Set<string>;
}

const known = new WeakMap<SiteData, Labels>();

/** The labels of some site data, ready for looking up. */
export function labelsOf(data: SiteData): Labels {
  const old = known.get(data);
  if (old) return old;
  const all = Object.values(data.labels);
  const set = (pick: (labels: (typeof all)[number]) => readonly string[]) =>
    new Set(all.flatMap(pick).map(plain));
  const labels: Labels = {
    votes: mapOf(all.map(({ vote }) => vote)),
    choices: mapOf(all.map(({ choice }) => choice)),
    modes: mapOf(all.map(({ mode }) => mode)),
    stops: set(({ stop }) => stop),
    retries: set(({ retry }) => retry),
    failures: set(({ failed }) => failed),
    stems: set(({ anonymous }) => anonymous),
  };
  known.set(data, labels);
  return labels;
}

function mapOf<T extends string>(tables: readonly Record<T, readonly string[]>[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const table of tables) {
    for (const value of Object.keys(table) as T[]) {
      for (const word of table[value]) map.set(plain(word), value);
    }
  }
  return map;
}

/** A label's letters and digits, lower case: emoji, spaces and signs come and go between versions of the page. */
export function plain(text: string): string {
  return (text.slice(0, 200).match(/[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase();
}

/**
 * True when two labels name models. Before the vote they differ by nothing but the letter A or B ("Assistant A",
 * "助手 B"), so no word of any language needs to be known.
 */
export function areNames(a: string, b: string): boolean {
  if (!a || !b) return false;
  const stem = (label: string, letter: string) =>
    label.toUpperCase().endsWith(letter) ? label.slice(0, -1).trim() : null;
  const stemA = stem(a, 'A');
  return stemA === null || stemA !== stem(b, 'B');
}

/** True when a label is a known word and the letter A or B. */
export function isAnonymous(label: string, { stems }: Labels): boolean {
  return /[ab]$/i.test(label) && stems.has(plain(label.slice(0, -1)));
}
