// Notices answers that were cut off at a round number of tokens of one vocabulary, as a limit on their length leaves them.
import type { Evidence, Finish } from '../db/schema';
import { MAKERS } from '../models/makers';
import type { Tokenizer } from '../tokenizers/tokenizer';
import { VOCABULARY_FACTS, type VocabularyId } from '../tokenizers/vocabularies';
import { vocabularyChance } from './makers';

/** Limits that people set. */
const ROUND = [512, 1000, 1024, 1500, 2000, 2048, 3000, 4000, 4096, 8000, 8192, 16_000, 16_384];
/** The token that ends an answer may or may not be counted, and the last one may be half a character. */
const NEAR = 1;
/** Longer texts are not counted, UTF-16 units. */
const MAX_UNITS = 120_000;

/**
 * Log of how much oftener a broken-off answer has a round number of tokens in its own vocabulary than in another, nats:
 * the least that was measured with any one source left out, less a third (docs/wire.md).
 */
const LIFT = 1.1;

/** An answer's length in one vocabulary, and the limit it stops at. */
export interface RoundStop {
  id: VocabularyId;
  tokens: number;
  limit: number;
}

/** The vocabularies in which the text has a round number of tokens, give or take one. Linear in the text up to a limit. */
export function roundStops(text: string, tokenizers: readonly Tokenizer[]): RoundStop[] {
  if (text.length > MAX_UNITS) return [];
  return tokenizers.flatMap((tokenizer) => {
    const tokens = tokenizer.count(text);
    const limit = ROUND.find((one) => Math.abs(tokens - one) <= NEAR);
    return limit === undefined ? [] : [{ id: tokenizer.id, tokens, limit }];
  });
}

/** What round numbers in these vocabularies say of makers, nats against the average maker. */
function weightsOf(stops: readonly RoundStop[]): Record<string, number> {
  const makers = [...MAKERS, 'none' as const];
  const logs = makers.map((maker) => {
    const own = stops.reduce((sum, { id }) => sum + vocabularyChance(maker, id), 0);
    return Math.log(1 + Math.min(1, own) * (Math.exp(LIFT) - 1));
  });
  const mean = Math.log(logs.reduce((sum, log) => sum + Math.exp(log), 0) / logs.length);
  return Object.fromEntries(makers.map((maker, i) => [maker, (logs[i] ?? 0) - mean]));
}

/**
 * What it says when an answer was cut off at a round number of tokens; nothing for answers that ended by themselves.
 * The vocabularies of few makers are ours, so it speaks for those only.
 */
export function roundStopEvidence(
  text: string,
  finish: Finish | null,
  tokenizers: readonly Tokenizer[],
): Evidence[] {
  if (finish !== 'length' && finish !== 'truncated') return [];
  const stops = roundStops(text, tokenizers);
  const [first] = stops;
  if (first === undefined) return [];
  const counts = stops.map(({ id, tokens }) => `${tokens} tokens of ${VOCABULARY_FACTS[id].name}`);
  const sentence = `Cut off at a limit: the answer has ${counts.join(', or ')}.`;
  return [
    {
      heuristic: 'wire-round-stop',
      version: 1,
      cue: `round-stop:${first.id}:${first.limit}`,
      sentence,
      quote: '',
      spans: [],
      llr: weightsOf(stops),
    },
  ];
}
