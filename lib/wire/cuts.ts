// Reads from where an answer was cut which vocabulary its maker's tokenizer has.
import type { VocabularyId } from '../tokenizers/vocabularies';
import type { NullId } from './nulls';

/** How well the cuts fit one vocabulary. */
export interface VocabularyFit {
  id: VocabularyId;
  /** How many of the pieces end between two tokens. */
  fits: number;
  /** How many pieces were looked at; the answer's last one ends anyhow and is not. */
  of: number;
  /** Of the cuts given the vocabulary, nats. */
  logLikelihood: number;
}

/** What the cuts of an answer say so far. */
export interface CutReading {
  perVocabulary: VocabularyFit[];
  /** Log-likelihood of the cuts under each way of cutting that knows no tokens, nats. */
  nulls: Record<NullId, number>;
  /** The likeliest of `nulls`. */
  bestNull: NullId;
  /** The likeliest vocabulary; null means no token-level evidence. */
  best: VocabularyId | null;
  /** `best` and what cannot be told from it; empty when `best` is null. */
  group: VocabularyId[];
  /** Log-likelihood ratio of each vocabulary against the best null, nats; 0 for vocabularies that were not asked. */
  llr: Record<VocabularyId, number>;
  /** The same for "a tokenizer that we do not have". */
  unknown: number;
  /** Tokens in each piece in the likeliest vocabulary, whether or not it is named. */
  tokensPerPiece: number[];
}
