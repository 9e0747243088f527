// Describes how the pieces of an answer were made, in numbers that do not depend on how long the answer is.
import { BORDERS, countBorders } from './cadence-cuts';
import { LENGTH_NAMES, lengthFeatures } from './cadence-lengths';
import { TOKEN_NAMES, type TokenView, tokenFeatures } from './cadence-tokens';

/** A text and where its pieces ended: what both a capture and a recorded stream can give. */
export interface CutText {
  text: string;
  /** UTF-16 offsets, never falling, the last one the text's length. */
  ends: readonly number[];
}

/** Names of the numbers in `CadenceFeatures.values`, in their order. */
export const CADENCE_FEATURES: readonly string[] = [
  ...LENGTH_NAMES,
  ...BORDERS.map(({ id }) => `cut:${id}`),
  ...TOKEN_NAMES,
];

export interface CadenceFeatures {
  /** Pieces that hold any text. */
  pieces: number;
  /** One number for each of `CADENCE_FEATURES`; always finite. */
  values: readonly number[];
}

/** Pieces and UTF-16 units that are read; what comes after adds nothing. */
const MAX_PIECES = 4_000;
const MAX_UNITS = 100_000;
/** How many cuts a border's own rate must outweigh before it counts more than the rate of all places. */
const SHRINK = 2;

/** How much more often each border is cut than the average place: a logarithm, 0 where nothing is known. */
function borderFeatures(cut: CutText, length: number): number[] {
  const { chances, cuts, places, cutsInAll } = countBorders(cut.text, cut.ends, length);
  const overall = (cutsInAll + 0.5) / (places + 1);
  return BORDERS.map((_, i) => {
    const rate = ((cuts[i] ?? 0) + SHRINK * overall) / ((chances[i] ?? 0) + SHRINK);
    return Math.log(rate / overall);
  });
}

/**
 * Features of one answer's pieces. Pure and total: linear in the text up to a limit, never throws, all numbers finite.
 * `tokens` is null where no vocabulary could be loaded: its features are then 0.
 */
export function cadenceFeatures(cut: CutText, tokens: TokenView | null): CadenceFeatures {
  const ends = cut.ends.slice(0, MAX_PIECES);
  const length = Math.min(ends[ends.length - 1] ?? 0, cut.text.length, MAX_UNITS);
  const lengths = lengthFeatures(cut.text, ends, length);
  const values = [
    ...lengths.values,
    ...borderFeatures({ text: cut.text, ends }, length),
    ...tokenFeatures(tokens),
  ];
  return {
    pieces: lengths.pieces,
    values: values.map((value) => (Number.isFinite(value) ? value : 0)),
  };
}
