// What the harness asks of a guesser, and the guesser that ships, made to answer it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../../lib/db/schema';
import { guessSide } from '../../lib/guess/engine';
import { habitsOf } from '../../lib/guess/learn/habits';
import { knowledgeIn, readLearnt, VECTORS } from '../../lib/guess/learn/learnt';
import { addLesson, emptyPack, type Pack, wholeParts } from '../../lib/guess/learn/pack';
import { readStyle, type StyleSide } from '../../lib/guess/style-evidence';
import type { HeuristicInput } from '../../lib/heuristics/types';
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

/** One side as it is read: all that was found before anything was learnt, and what is learnt from. */
interface Read {
  input: HeuristicInput;
  style: StyleSide | null;
  further: readonly Evidence[];
  habits: readonly number[];
}

const STYLE = join(import.meta.dirname, '../../public/style');
const style = await loadStyle((file) => readFile(join(STYLE, file)));

const tokenizers = await openTokenizers(join(import.meta.dirname, '../../public/tokenizers'));

/** What the pieces tell, where a row has any. */
function wireOf(turns: readonly Turn[]): Evidence[] {
  const came = turns.flatMap(({ chunks }) => (chunks ? [piecesOfChunks(chunks)] : []));
  return came.length === 0 ? [] : wireEvidence(readWire(came, tokenizers));
}

/** All rows of an evaluation are of one place: the evaluation learns source by source. */
const PLACE = 'evaluated';
const NOTHING = emptyPack('evaluation', VECTORS);

/** The guesser of the extension, with all that it weighs and what it learns. */
export const shippedGuesser: Contestant<Read, Pack> = {
  read: (turns) => ({
    input: { turns },
    style: readStyle(style, { turns }, 'markdown'),
    further: wireOf(turns),
    habits: habitsOf(turns.map(({ text }) => text)),
  }),
  guess: ({ input, style: read, further, habits }, pack) => {
    const place = knowledgeIn(pack.places, PLACE);
    const learnt = place && readLearnt(place, habits);
    const guess = guessSide(input, { style: read, further, learnt });
    return {
      makers: guess.makers,
      models: guess.models ?? [],
      isNamed: guess.verdict !== 'flat',
      isStrong: guess.verdict === 'strong',
      set: guess.set ?? [],
    };
  },
  fresh: () => NOTHING,
  learn: (pack, { habits }, { model, maker }) =>
    addLesson(pack, { place: PLACE, model, maker, isMet: true, vector: wholeParts(habits) }),
  knows: (model, pack) =>
    style.classes.some(({ id }) => id === model) || Object.hasOwn(pack.places[PLACE] ?? {}, model),
};
