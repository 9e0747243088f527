// The parts that a dossier in words is made of, and the words that all of them use.
import { isMaker, MAKER_NAMES } from '../models/makers';
import { t } from '../text';
import { isolated } from '../text/isolate';
import { VOCABULARY_FACTS, type VocabularyId } from '../tokenizers/vocabularies';

/** One part of a section. Texts are plain: whoever shows them escapes them. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** Words of answers: left out of reports without quotes. */
  | { kind: 'quotes'; items: readonly string[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

/** The name of a maker for people. */
export function makerWord(id: string): string {
  if (id === 'none') return t('guess.none');
  return isMaker(id) ? MAKER_NAMES[id] : isolated(id);
}

/** The name of a vocabulary for people, with whose it is. */
export function vocabularyWord(id: string): string {
  if (!Object.hasOwn(VOCABULARY_FACTS, id)) return t('report.noVocabulary');
  const { name, owner } = VOCABULARY_FACTS[id as VocabularyId];
  return name.startsWith(owner) ? name : `${owner} ${name}`;
}

/** A day, `YYYY-MM-DD` UTC; empty for no time. */
export function dayOf(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : '';
}

/** A sentence. */
export const say = (text: string): Block => ({ kind: 'text', text });

/** A table; every row has as many cells as the head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});
