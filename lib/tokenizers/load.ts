// Loads one packed vocabulary on demand, from wherever the caller keeps the files.
import type { Tokenizer } from './tokenizer';
import type { VocabularyId } from './vocabularies';

/** Gives the bytes of one file of `public/tokenizers`; fails when this build does not have it. */
export type ReadFile = (file: string) => Promise<Uint8Array>;

/** A tokenizer ready to use; fails when this build does not have the vocabulary or the file is broken. */
export type LoadTokenizer = (id: VocabularyId, read: ReadFile) => Promise<Tokenizer>;
