// What an adapter is told of the records: the part of a battle's view by which it knows its turns again.
import type { BattleView } from '../capture/view';
import type { StoredTurn } from './types';

export function storedTurnOf(view: BattleView): StoredTurn {
  return {
    conversationId: view.sessionId,
    mode: view.mode,
    ...view.newestTurn,
    hasVote: view.vote !== null,
    hasNames: view.reveal !== null,
    unnamed: view.unnamed,
  };
}
