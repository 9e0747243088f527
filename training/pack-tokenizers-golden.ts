// Writes what the reference libraries find in the test texts, for the vocabularies whose library is too heavy for every test run.
import { writeFileSync } from 'node:fs';
import { TEXTS } from '../lib/tokenizers/golden/texts';
import { VOCABULARIES, type VocabularyId } from '../lib/tokenizers/vocabularies';
import { REFERENCES } from './pack-tokenizers-references';

/** Vocabularies that js-tiktoken, a package of the project, is asked about in the tests themselves. */
const LIVE: readonly VocabularyId[] = ['cl100k', 'o200k'];

/** Writes the golden file of each vocabulary named, or of all; takes a minute and several gigabytes for Google's. */
export function writeGolden(ids: readonly VocabularyId[]): void {
  for (const id of ids.filter((one) => !LIVE.includes(one))) {
    const reference = REFERENCES[id]();
    const told = TEXTS.map((text) => reference.tell(text));
    const golden = {
      with: reference.with,
      counts: told.map(({ count }) => count),
      // Lengths of what lies between two ends.
      lengths: told.map(({ ends }) => ends.map((end, i) => end - (ends[i - 1] ?? 0)).join(' ')),
    };
    writeFileSync(`lib/tokenizers/golden/${id}.json`, `${JSON.stringify(golden, null, 2)}\n`);
    console.log(`${id}: ${told.length} texts by ${reference.with}`);
  }
}

const asked = process.argv.slice(2);
writeGolden(VOCABULARIES.filter((id) => asked.length === 0 || asked.includes(id)));
