// Puts a vocabulary's table, its way of cutting and its normal form together into a tokenizer.
import { makeEncodePiece } from './encode';
import { type Normal, type NormalForm, normalise } from './normal';
import { SPLITS, WHOLE } from './splits';
import { makeNormalStream, makeStream } from './stream';
import type { Table } from './table';
import type { Tokenizer } from './tokenizer';
import type { VocabularyId } from './vocabularies';

/** Those whose reader looks a piece up before it merges: OpenAI's own code, what was made from it, and Llama 3's. */
const TAKES_WHOLE: readonly VocabularyId[] = ['cl100k', 'o200k', 'llama3', 'tekken', 'claude2'];
const FROM_CHARACTERS: readonly VocabularyId[] = ['gemma3', 'gemini'];
const FORMS: Partial<Record<VocabularyId, NormalForm>> = { qwen3: 'NFC', claude2: 'NFKC' };
const AS_IT_IS = (text: string): Normal => ({ text, back: (offset) => offset });

/** A tokenizer over a table that was read before. */
export function makeTokenizer(id: VocabularyId, table: Table): Tokenizer {
  const split = SPLITS[id];
  const form = FORMS[id] ?? null;
  const encode = makeEncodePiece({
    table,
    takesWhole: TAKES_WHOLE.includes(id),
    fromCharacters: FROM_CHARACTERS.includes(id),
    isWhole: WHOLE[id] ?? null,
  });
  const read = form === null ? AS_IT_IS : (text: string) => normalise(text, form);
  return {
    id,
    boundaries(text) {
      const { text: seen, back } = read(text);
      const ends = new Uint32Array(text.length);
      let count = 0;
      split(seen, 0, (start, end) => {
        for (const offset of encode(seen.slice(start, end)).ends) {
          const at = back(start + offset);
          if (at < 0) continue;
          ends[count] = at;
          count += 1;
        }
        return true;
      });
      return ends.slice(0, count);
    },
    count(text) {
      const { text: seen } = read(text);
      let count = 0;
      split(seen, 0, (start, end) => {
        count += encode(seen.slice(start, end)).count;
        return true;
      });
      return count;
    },
    stream() {
      const plain = makeStream(split, encode);
      return form === null ? plain : makeNormalStream(plain, form);
    },
  };
}
