// What the harness asks of a guesser, and the guesser that ships, made to answer it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../../lib/db/schema';
import { guessSide } from '../../lib/guess/engine';
import { styleEvidence } from '../../lib/guess/style-evidence';
import type { MakerOrNone } from '../../lib/models/makers';
import { loadStyle } from '../../lib/style/load';
import { piecesOfChunks, readWire, wireEvidence } from '../../lib/wire';
import { openTokenizers } from '../measure-cuts';

/** One answer as a guesser gets it. */
export interface Turn {
  prompt: string;
  text: string;
  chunks: readonly string[] | null;
}

/** A guess as far as it is scored. */
export interface Said {
  makers: readonly { maker: string; p: number }[];
  /** The likeliest models; empty for a guesser that knows none. */
  models: readonly { model: string; p: number }[];
  /** True when a maker is named at all. */
  isNamed: boolean;
  /** True when it is named with the strong word. */
  isStrong: boolean;
  /** Makers that are said to hold the truth nine times in ten; empty for "no idea". */
  set: readonly string[];
}

/** A guesser: what it reads of a side, what it makes of that, and what it learns from a revealed name. */
export interface Contestant<Reading, Learnt> {
  read(turns: readonly Turn[]): Reading;
  guess(reading: Reading, learnt: Learnt): Said;
  fresh(): Learnt;
  learn(learnt: Learnt, reading: Reading, truth: { model: string; maker: MakerOrNone }): Learnt;
  /** True when it could name this model. */
  knows(model: string, learnt: Learnt): boolean;
}

type Read = ReturnType<typeof guessSide>;

const STYLE = join(import.meta.dirname, '../../public/style');
const style = await loadStyle((file) => readFile(join(STYLE, file)));

const tokenizers = await openTokenizers(join(import.meta.dirname, '../../public/tokenizers'));

/** What the pieces tell, where a row has any. */
function wireOf(turns: readonly Turn[]): Evidence[] {
  const came = turns.flatMap(({ chunks }) => (chunks ? [piecesOfChunks(chunks)] : []));
  return came.length === 0 ? [] : wireEvidence(readWire(came, tokenizers));
}

/** The guesser of the extension, with all that it weighs before it has learnt anything. */
export const shippedGuesser: Contestant<Read, null> = {
  read: (turns) =>
    guessSide({ turns }, [...styleEvidence(style, { turns }, 'markdown'), ...wireOf(turns)]),
  guess: (guess) => ({
    makers: guess.makers,
    models: [],
    isNamed: guess.verdict !== 'flat',
    isStrong: false,
    set: [],
  }),
  fresh: () => null,
  learn: () => null,
  knows: () => false,
};
