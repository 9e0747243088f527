// The list of heuristics the guesser asks.
import { leakedInstructions } from './leaked-instructions/heuristic';
import { selfIdentification } from './self-identification/heuristic';
import type { Heuristic } from './types';
import { typographicMarks } from './typographic-marks/heuristic';

/** Every heuristic, in the order in which they run; the order does not change a guess. */
export const HEURISTICS: readonly Heuristic[] = [
  selfIdentification,
  leakedInstructions,
  typographicMarks,
];
