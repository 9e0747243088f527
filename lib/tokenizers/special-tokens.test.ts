// Holds the list of special tokens to the packages: each is one token there, and none is missing.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import golden from './golden/special-ids.json';
import { loadTokenizer } from './load';
import { SPECIAL_TOKENS } from './special-tokens';
import { VOCABULARIES } from './vocabularies';

it.each(VOCABULARIES)('lists the special tokens of %s as its package has them, by id', (id) => {
  const { ids } = golden[id];
  const byId = Object.entries(ids).sort(([, a], [, b]) => a - b);
  expect(SPECIAL_TOKENS[id]).toEqual(byId.map(([token]) => token));
  expect(new Set(byId.map(([, token]) => token)).size).toBe(byId.length);
});

it('has no special token among the packed ones: read as text it is several', async () => {
  const read = async (file: string) => new Uint8Array(readFileSync(`public/tokenizers/${file}`));
  for (const id of ['cl100k', 'o200k', 'llama3', 'qwen3', 'deepseek3', 'tekken'] as const) {
    const tokenizer = await loadTokenizer(id, read);
    for (const token of SPECIAL_TOKENS[id]) {
      expect(tokenizer.count(token), `${id} ${token}`).toBeGreaterThan(1);
    }
  }
});
