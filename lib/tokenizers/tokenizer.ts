// What a tokenizer can tell of a text: where its tokens end, all at once or while the text grows.
import type { VocabularyId } from './vocabularies';

/** Finds the ends of tokens while a text grows. Not to be shared between two texts. */
export interface TokenStream {
  /** Takes the next piece of text; gives the ends that are now settled, whatever comes after, as absolute UTF-16 offsets. */
  push(piece: string): readonly number[];
  /** Nothing more will come: gives the ends that were still open. */
  end(): readonly number[];
}

/** One vocabulary, ready to use. Total: any string is fine, broken surrogates too, and no string costs more than about its length. */
export interface Tokenizer {
  id: VocabularyId;
  /** Ends of tokens as UTF-16 offsets, ascending, the last one the text's length; a token ending inside a character is left out. */
  boundaries(text: string): Uint32Array;
  /** How many tokens the text has, those that end inside a character too. */
  count(text: string): number;
  /** Starts reading a text that is still growing. */
  stream(): TokenStream;
}
