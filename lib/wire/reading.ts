// Reads all that the wire tells of the answers of one side: what was done to the pieces, cuts, cadence and rhythm.
import type { Tokenizer } from '../tokenizers/tokenizer';
import { type CadenceFeatures, cadenceFeatures } from './cadence';
import type { TokenView } from './cadence-tokens';
import { type CutReading, readCuts } from './cuts';
import type { Pieces } from './pieces';
import { type Rhythm, readRhythm } from './rhythm';
import { readTreatment, type Treatment, type TreatmentPrior } from './treatment';

/** What the wire tells of one answer; plain data. */
export interface AnswerReading {
  /** Pieces that hold text. */
  pieces: number;
  treatment: Treatment;
  /** Null where the site cut anew, so that nothing is left to read, or where no vocabulary was at hand. */
  cuts: CutReading | null;
  /** Null where the site cut anew. */
  cadence: CadenceFeatures | null;
  /** Null where no times were recorded or too few pieces came. */
  rhythm: Rhythm | null;
}

/** What the wire tells of all answers of one side, in their order; plain data that can be stored and sent. */
export interface WireReading {
  answers: readonly AnswerReading[];
}

function viewOf(cuts: CutReading | null): TokenView | null {
  return cuts && { vocabularies: cuts.perVocabulary, tokensPerPiece: cuts.tokensPerPiece };
}

function readAnswer(
  pieces: Pieces,
  tokenizers: readonly Tokenizer[],
  prior: TreatmentPrior | undefined,
): AnswerReading {
  const treatment = readTreatment(pieces, prior);
  const cuts =
    treatment.readable && tokenizers.length > 0 && pieces.ends.length > 1
      ? readCuts(pieces, tokenizers)
      : null;
  return {
    pieces: pieces.ends.length,
    treatment,
    cuts,
    cadence: treatment.readable ? cadenceFeatures(pieces, viewOf(cuts)) : null,
    rhythm: readRhythm(pieces),
  };
}

/**
 * Reads the answers of one side. Pure and total; about as much work as the texts are long, times the vocabularies.
 * `prior` is what earlier answers of the same site and modality make likely, see `priorOf`.
 */
export function readWire(
  turns: readonly Pieces[],
  tokenizers: readonly Tokenizer[],
  prior?: TreatmentPrior,
): WireReading {
  return { answers: turns.map((pieces) => readAnswer(pieces, tokenizers, prior)) };
}
