// Loads packed vocabularies one by one, from wherever the caller keeps the files.
import { makeTokenizer } from './make-tokenizer';
import { readPacked } from './packed';
import { makeTable, type Table, type TableData } from './table';
import type { Tokenizer } from './tokenizer';
import { VOCABULARIES, type VocabularyId } from './vocabularies';

/** Gives the bytes of one file of `public/tokenizers`; fails when this build does not have it. */
export type ReadFile = (file: string) => Promise<Uint8Array>;

/** The vocabulary that another one goes on from: its file is needed too. */
export const BASES: Partial<Record<VocabularyId, VocabularyId>> = {
  llama3: 'cl100k',
  qwen3: 'cl100k',
};

/** Name of a vocabulary's file in `public/tokenizers`. */
export function fileOf(id: VocabularyId): string {
  return `${id}.bin.gz`;
}

/** The bytes that were packed with gzip; fails on anything else. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(bytes)]).stream();
  const inflated = packed.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

async function readData(id: VocabularyId, read: ReadFile): Promise<TableData> {
  const base = BASES[id];
  const data = base === undefined ? null : await readData(base, read);
  return readPacked(await inflate(await read(fileOf(id))), data);
}

/** The tokens of a vocabulary, lowest rank first. Fails as `loadTokenizer` does. */
export async function loadTable(id: VocabularyId, read: ReadFile): Promise<Table> {
  return makeTable(await readData(id, read));
}

/** A tokenizer ready to use; fails when this build does not have the vocabulary or its file is broken. */
export async function loadTokenizer(id: VocabularyId, read: ReadFile): Promise<Tokenizer> {
  return makeTokenizer(id, await loadTable(id, read));
}

async function has(id: VocabularyId, read: ReadFile): Promise<boolean> {
  const base = BASES[id];
  if (base !== undefined && !(await has(base, read))) return false;
  return read(fileOf(id)).then(
    (bytes) => bytes.length > 0,
    () => false,
  );
}

/** The vocabularies that this build has; never fails. */
export async function available(read: ReadFile): Promise<VocabularyId[]> {
  const found = await Promise.all(VOCABULARIES.map((id) => has(id, read)));
  return VOCABULARIES.filter((_, at) => found[at]);
}

/**
 * The tokenizers of all vocabularies that this build has, one loaded after the other so that each pause is short. Fails
 * when there is none.
 */
export async function loadTokenizers(read: ReadFile): Promise<Tokenizer[]> {
  const found: Tokenizer[] = [];
  for (const id of VOCABULARIES) {
    const one = await loadTokenizer(id, read).catch(() => null);
    if (one) found.push(one);
  }
  if (found.length === 0) throw new Error('This build has no vocabularies.');
  return found;
}
