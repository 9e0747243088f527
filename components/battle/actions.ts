// What a view of a battle can ask for, and the words for an answer of "no".
import type { Side } from '../../lib/db/schema';
import type { Failure } from '../../lib/messages';
import { t } from '../../lib/text';

/** A guess as the user gives it. */
export interface OwnGuessDraft {
  maker: string;
  model: string;
}

/** Each answers null when done, else why not. None throws. */
export interface BattleActions {
  peek: () => Promise<Failure | null>;
  setOwnGuess: (side: Side, guess: OwnGuessDraft | null) => Promise<Failure | null>;
  setTags: (tags: string[]) => Promise<Failure | null>;
  setNote: (note: string) => Promise<Failure | null>;
}

export function failureText(failure: Failure | null): string | null {
  return failure === null ? null : t(`failure.${failure}`);
}
