// What a heuristic is: it looks at one kind of tell in one side of a battle and says what it found.
import type { Evidence } from '../db/schema';

/** One answer of a side with the prompt it answers. Texts come whole; a heuristic caps what it reads of them. */
export interface HeuristicTurn {
  prompt: string;
  text: string;
}

/** One side of a battle, oldest turn first. */
export interface HeuristicInput {
  turns: readonly HeuristicTurn[];
}

/**
 * Pure, synchronous and bounded: at most linear in the text, never throws, spans lie inside the text.
 * No heuristic knows another.
 */
export interface Heuristic {
  /** Kebab-case, equal to the folder's name. */
  id: string;
  /** Raised whenever the same input may give other evidence. */
  version: number;
  title: string;
  /** One sentence: what it looks at. */
  describe: string;
  run(input: HeuristicInput): Evidence[];
}
