// How many of the test texts each packed vocabulary cuts as its reference library does, for the report of the wire.
import { readFileSync } from 'node:fs';
import { TEXTS } from '../lib/tokenizers/golden/texts';
import { loadTokenizer } from '../lib/tokenizers/load';
import { VOCABULARIES, type VocabularyId } from '../lib/tokenizers/vocabularies';
import { REFERENCES } from './pack-tokenizers-references';

export interface Agreement {
  id: VocabularyId;
  /** Texts whose token ends and count are the reference's. */
  equal: number;
  of: number;
  /** Library and data with their versions. */
  with: string;
}

interface Golden {
  with: string;
  counts: number[];
  lengths: string[];
}

const read = async (file: string) => new Uint8Array(readFileSync(`public/tokenizers/${file}`));

/** OpenAI's are asked of js-tiktoken here and now, the others of what their libraries once said. */
function referenceOf(id: VocabularyId): { with: string; tell(at: number): [number, string] } {
  const lengthsOf = (ends: readonly number[]) =>
    ends.map((end, i) => end - (ends[i - 1] ?? 0)).join(' ');
  if (id === 'cl100k' || id === 'o200k') {
    const reference = REFERENCES[id]();
    const tell = (at: number): [number, string] => {
      const { count, ends } = reference.tell(TEXTS[at] ?? '');
      return [count, lengthsOf(ends)];
    };
    return { with: reference.with, tell };
  }
  const golden: Golden = JSON.parse(readFileSync(`lib/tokenizers/golden/${id}.json`, 'utf8'));
  return {
    with: golden.with,
    tell: (at) => [golden.counts[at] ?? -1, golden.lengths[at] ?? ''],
  };
}

/** Compares every vocabulary with its reference over the test texts. */
export async function checkAgainstReferences(): Promise<Agreement[]> {
  const found: Agreement[] = [];
  for (const id of VOCABULARIES) {
    const tokenizer = await loadTokenizer(id, read);
    const reference = referenceOf(id);
    const equal = TEXTS.filter((text, at) => {
      const [count, lengths] = reference.tell(at);
      const ends = [...tokenizer.boundaries(text)];
      const ours = ends.map((end, i) => end - (ends[i - 1] ?? 0)).join(' ');
      return tokenizer.count(text) === count && ours === lengths;
    });
    found.push({ id, equal: equal.length, of: TEXTS.length, with: reference.with });
  }
  return found;
}
