// What ships of each vocabulary: the bytes that were packed, a notice of its licence, and no more than the limit.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import sums from './golden/sha256.json';
import { fileOf } from './load';
import { VOCABULARIES, VOCABULARY_FACTS } from './vocabularies';

const FOLDER = 'public/tokenizers';
const notices = readFileSync(`${FOLDER}/LICENSES.txt`, 'utf8');

describe.each(VOCABULARIES)('%s', (id) => {
  it('is what was packed', () => {
    const bytes = readFileSync(`${FOLDER}/${fileOf(id)}`);
    const sum = createHash('sha256').update(bytes).digest('hex');
    expect(sum).toBe((sums as Record<string, string>)[fileOf(id)]);
  });

  it('comes with a notice of whose it is, from where, and under which licence', () => {
    const { owner, from, licence } = VOCABULARY_FACTS[id];
    const part = notices.split(/\n(?=\S+\.bin\.gz)/).find((text) => text.includes(fileOf(id)));
    expect(part).toContain(owner);
    expect(part).toContain(from);
    expect(part).toContain(licence.split('-')[0]);
  });
});

it('come with the whole text of the licences that ask for it', () => {
  expect(notices).toContain(
    'The above copyright notice and this permission notice shall be included',
  );
  expect(notices).toMatch(
    /TERMS AND CONDITIONS FOR USE, REPRODUCTION[\s\S]*END OF TERMS AND CONDITIONS/,
  );
  expect(notices).toContain('Built with Meta Llama 3.');
});

it('all take less than 5.2 MB', () => {
  const sizes = VOCABULARIES.map((id) => statSync(`${FOLDER}/${fileOf(id)}`).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_200_000);
});
