// Readers of cuts for the gallery and the component tests: toy vocabularies in place of the real ones.
import type { WireReader } from '../../components/wire/reader';
import type { BattleRecord } from '../../lib/db/schema';
import type { Tokenizer } from '../../lib/tokenizers/tokenizer';
import { VOCABULARIES, type VocabularyId } from '../../lib/tokenizers/vocabularies';
import { readCuts, readTreatment } from '../../lib/wire';
import { PROSE, toyTokenizer } from '../../lib/wire/toy-tokenizer';

const letters = (most: number) =>
  new RegExp(` ?\\p{L}{1,${most}}|\\p{N}{1,3}|\\n+|[^\\p{L}\\p{N}\\n ]+`, 'gu');

/** Longest run of letters that is one token, for each vocabulary. */
const LONGEST: Record<VocabularyId, number> = {
  o200k: 8,
  cl100k: 7,
  llama3: 7,
  qwen3: 7,
  deepseek3: 6,
  tekken: 5,
  gemma3: 4,
  gemini: 4,
  claude2: 3,
};

const toys = new Map<VocabularyId, Tokenizer>(
  VOCABULARIES.map((id) => [id, toyTokenizer(id, letters(LONGEST[id]))]),
);

/** Answers at once; `missing` vocabularies are not in its build. */
export function toyReader(missing: readonly VocabularyId[] = []): WireReader {
  const has = (id: VocabularyId) => !missing.includes(id);
  const known = [...toys.values()].filter(({ id }) => has(id));
  return {
    treatment: async (pieces) => readTreatment(pieces),
    cuts: async (pieces) => ({ reading: readCuts(pieces, known), missing }),
    tokenEnds: async (text, id) => (has(id) ? (toys.get(id)?.boundaries(text) ?? null) : null),
  };
}

const never = () => new Promise<never>(() => undefined);
/** Never answers. */
export const SLOW_READER: WireReader = { treatment: never, cuts: never, tokenEnds: never };

const fail = () => Promise.reject(new Error('no'));
/** Fails. */
export const BROKEN_READER: WireReader = { treatment: fail, cuts: fail, tokenEnds: fail };

/** Gives both answers of the first turn text and pieces: a as cut by a provider, b smoothed at words. */
export function withPieces({ body, capture }: BattleRecord): void {
  const turn = body.turns[0];
  const cuts = capture.turns[0];
  if (!turn || !cuts) return;
  turn.a.text = PROSE;
  turn.b.text = PROSE;
  const tokens = [...(toys.get('o200k')?.boundaries(PROSE) ?? [])];
  // Bursts, as a network makes them.
  const times = (ends: readonly number[], gap: number) =>
    ends.map((_, i) => 420 + Math.floor(i / 5) * 5 * gap + (i % 5) * 3 + (i > 90 ? 700 : 0));
  const words = [...PROSE.matchAll(/\S+\s*/g)].map(({ 0: word, index }) => index + word.length);
  cuts.a.text = { ends: tokens, times: times(tokens, 31) };
  cuts.b.text = { ends: words, times: words.map((_, i) => 610 + i * 11) };
}
