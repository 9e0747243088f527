// Looks through the probe library: what each group tells apart, and which probes a search and its filters leave.
import { plainPrompt } from './plain-prompt';
import { PROBES } from './registry';
import type { Probe, ReaderSpec } from './types';

/** What probes tell apart, in one word. */
export const SEPARATES = [
  'makers',
  'models',
  'generations',
  'apps',
  'ability',
  'vocabularies',
] as const;
export type Separates = (typeof SEPARATES)[number];

const OF_GROUP: Record<string, Separates> = {
  identity: 'makers',
  self: 'makers',
  instructions: 'apps',
  contact: 'generations',
  knowledge: 'generations',
  date: 'models',
  numbers: 'models',
  words: 'models',
  stories: 'makers',
  jokes: 'models',
  letters: 'ability',
  drawing: 'ability',
  'special-tokens': 'vocabularies',
  'glitch-tokens': 'vocabularies',
};

/** The group of a probe's id. */
export const groupOf = (id: string): string => id.split(':')[0] ?? '';

/** What a probe of the library tells apart; null for one that is not of the library. */
export function separatesOf({ id }: Pick<Probe, 'id'>): Separates | null {
  return OF_GROUP[groupOf(id)] ?? null;
}

/** What the library is filtered by; empty lets everything through. */
export interface LibraryFilter {
  /** Words, all of which must stand in the title, the question, what it separates or the source. */
  words: string;
  separates: Separates | '';
  source: string;
  /** Year of the source. */
  year: string;
  reader: ReaderSpec['kind'] | '';
}

export const NO_FILTER: LibraryFilter = {
  words: '',
  separates: '',
  source: '',
  year: '',
  reader: '',
};

const searched = new Map(
  PROBES.map(({ id, title, prompt, separates, source }) => [
    id,
    plainPrompt(`${title} ${prompt} ${separates} ${source} ${groupOf(id)}`),
  ]),
);

/** The probes of the library that a filter lets through, in the library's order. */
export function filterLibrary(filter: LibraryFilter): Probe[] {
  const words = plainPrompt(filter.words).split(' ');
  return PROBES.filter(
    (probe) =>
      (filter.separates === '' || separatesOf(probe) === filter.separates) &&
      (filter.source === '' || probe.source === filter.source) &&
      (filter.year === '' || probe.date.startsWith(filter.year)) &&
      (filter.reader === '' || probe.reader.kind === filter.reader) &&
      words.every((word) => searched.get(probe.id)?.includes(word)),
  );
}

const distinct = (values: readonly string[]) => [...new Set(values)].sort();

/** The values that can be chosen for each filter. */
export const CHOICES = {
  sources: distinct(PROBES.map(({ source }) => source)),
  years: distinct(PROBES.map(({ date }) => date.slice(0, 4))).reverse(),
  readers: distinct(PROBES.map(({ reader }) => reader.kind)) as ReaderSpec['kind'][],
};
