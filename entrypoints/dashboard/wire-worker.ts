// Reads cuts away from the dashboard's own thread: loading a vocabulary takes longer than a page may stand still.
import { readOwn } from '../../lib/resources/own-files';
import { loadTokenizer } from '../../lib/tokenizers/load';
import type { Tokenizer } from '../../lib/tokenizers/tokenizer';
import { VOCABULARIES, type VocabularyId } from '../../lib/tokenizers/vocabularies';
import { type Pieces, readCuts, readTreatment } from '../../lib/wire';

/** What can be asked; `id` comes back with the answer. */
export type WireQuestion = { id: number } & (
  | { ask: 'treatment'; pieces: Pieces }
  | { ask: 'cuts'; pieces: Pieces }
  | { ask: 'tokenEnds'; text: string; vocabulary: VocabularyId }
);

export type WireAnswer = { id: number } & ({ ok: true; value: unknown } | { ok: false });

const loaded = new Map<VocabularyId, Promise<Tokenizer | null>>();

/** Null when this build does not have the vocabulary. */
function tokenizer(id: VocabularyId): Promise<Tokenizer | null> {
  const known = loaded.get(id);
  if (known) return known;
  const loading = loadTokenizer(id, (file) => readOwn(`tokenizers/${file}`)).catch(() => null);
  loaded.set(id, loading);
  return loading;
}

async function answer(question: WireQuestion): Promise<unknown> {
  if (question.ask === 'treatment') return readTreatment(question.pieces);
  if (question.ask === 'tokenEnds') {
    return (await tokenizer(question.vocabulary))?.boundaries(question.text) ?? null;
  }
  const all = await Promise.all(VOCABULARIES.map(tokenizer));
  const found = all.filter((one) => one !== null);
  return {
    reading: readCuts(question.pieces, found),
    missing: VOCABULARIES.filter((_, i) => all[i] === null),
  };
}

self.addEventListener('message', ({ data }: MessageEvent<WireQuestion>) => {
  const reply = (result: WireAnswer) => self.postMessage(result);
  answer(data).then(
    (value) => reply({ id: data.id, ok: true, value }),
    () => reply({ id: data.id, ok: false }),
  );
});
