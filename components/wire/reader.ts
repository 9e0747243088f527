// What the views of cuts ask for, away from the page's own thread: whoever shows them brings it along.
import type { VocabularyId } from '../../lib/tokenizers/vocabularies';
import type { CutReading, Pieces, Treatment } from '../../lib/wire';

/** What the cuts of an answer say under all vocabularies that this build has. */
export interface CutFacts {
  reading: CutReading;
  /** Vocabularies that could not be loaded. */
  missing: readonly VocabularyId[];
}

/** Each promise may take seconds; it rejects when the answer cannot be given. */
export interface WireReader {
  treatment(pieces: Pieces): Promise<Treatment>;
  cuts(pieces: Pieces): Promise<CutFacts>;
  /** Ends of the tokens of a text, UTF-16 offsets; null when this build does not have the vocabulary. */
  tokenEnds(text: string, vocabulary: VocabularyId): Promise<Uint32Array | null>;
}
