// What a view of a battle can ask for, and the words for an answer of "no".
import type { Change } from '../../lib/annotate/change';
import type { Placed } from '../../lib/annotate/place';
import type { Failure, Result } from '../../lib/messages';
import { t } from '../../lib/text';

/** A guess as the user gives it. */
export interface OwnGuessDraft {
  maker: string;
  model: string;
}

/** `peek` answers null when done, else why not. None throws. */
export interface BattleActions {
  peek: () => Promise<Failure | null>;
  /** Answers with the change that takes this one back. */
  annotate: (change: Change) => Promise<Result<Change>>;
  /** Finds what is selected on the page in the stored answers; null when that could not be asked. */
  takePassage: () => Promise<Placed | null>;
}

export function failureText(failure: Failure | null): string | null {
  return failure === null ? null : t(`failure.${failure}`);
}
