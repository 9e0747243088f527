// What a view of a battle can ask for, and the words for an answer of "no".
import type { Change } from '../../lib/annotate/change';
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
  annotate: (change: Change) => Promise<Failure | null>;
}

export function failureText(failure: Failure | null): string | null {
  return failure === null ? null : t(`failure.${failure}`);
}
