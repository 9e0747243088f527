// The recorded streams as rows to learn from and to measure on: what was read of each, and which rows belong together.
import type { Tokenizer } from '../lib/tokenizers/tokenizer';
import { type CadenceFeatures, cadenceFeatures } from '../lib/wire/cadence';
import { readCuts } from '../lib/wire/cuts';
import { cutLogs } from '../lib/wire/makers';
import { type Pieces, piecesOfChunks } from '../lib/wire/pieces';
import { readTreatment } from '../lib/wire/treatment';
import { merged, random, remembered } from './recut';
import { originOf, readStreams, type Stream } from './streams';

/** Fewest pieces that anything is read from. */
export const LEAST_PIECES = 12;

export interface WireRow {
  stream: Stream;
  /** Reasoning that came apart teaches; only answers are measured. */
  isAnswer: boolean;
  pieces: Pieces;
  /** False where the treatment says that the site cut anew: then nothing is said. */
  readable: boolean;
  features: CadenceFeatures;
  /** What the cuts say of makers, before any scale. */
  cuts: Readonly<Record<string, number>>;
}

/** Reads pieces as the program does; the features are read even where the treatment is not `readable`. */
export function rowOf(
  stream: Stream,
  isAnswer: boolean,
  pieces: Pieces,
  tokenizers: readonly Tokenizer[],
): WireRow {
  const own = tokenizers.map((tokenizer) => remembered(tokenizer, pieces.text));
  const cuts = readCuts(pieces, own);
  const view = { vocabularies: cuts.perVocabulary, tokensPerPiece: cuts.tokensPerPiece };
  return {
    stream,
    isAnswer,
    pieces,
    readable: readTreatment(pieces).readable,
    features: cadenceFeatures(pieces, view),
    cuts: cutLogs([cuts]) ?? {},
  };
}

/** A row for every answer and every reasoning of the recorded streams with enough pieces, in file order. */
export function wireRows(data: string, tokenizers: readonly Tokenizer[]): WireRow[] {
  return readStreams(data).flatMap((stream) =>
    [stream.chunks, stream.reasoning].flatMap((chunks, i) => {
      const pieces = piecesOfChunks(chunks);
      if (pieces.ends.length < LEAST_PIECES) return [];
      return [rowOf(stream, i === 0, pieces, tokenizers)];
    }),
  );
}

/** Chance with which a piece is joined to the next in the copies that teach. */
const MERGED = 0.2;

/**
 * The rows and a copy of each with some pieces joined, so that a forest does not take joined pieces for another
 * maker's. Copies only teach; they belong to the model and repository of their row.
 */
export function withMerged(rows: readonly WireRow[], tokenizers: readonly Tokenizer[]): WireRow[] {
  const next = random(23);
  const copies = rows.flatMap(({ stream, pieces }) => {
    const joined = merged(pieces, MERGED, next);
    return joined.ends.length < LEAST_PIECES ? [] : [rowOf(stream, false, joined, tokenizers)];
  });
  return [...rows, ...copies];
}

/** Ways of leaving rows out together. `origins`: copies of a repository are one. */
export const LEFT_OUT = {
  models: ({ stream }: WireRow) => String(hash(stream.model) % 10),
  repositories: ({ stream }: WireRow) => stream.repo,
  origins: ({ stream }: WireRow) => originOf(stream),
} as const;
export type LeftOut = keyof typeof LEFT_OUT;

function hash(text: string): number {
  let of = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1)
    of = Math.imul(of ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return (of ^ (of >>> 15)) >>> 0;
}
