// Guesses a battle anew with what is known now, beside the sealed guess, which stays as it was.
import type { TelltaleDatabase } from '../db/database';
import { learntWithout } from '../db/lessons';
import { loadRecord } from '../db/records';
import { SIDES, type SideGuess } from '../db/schema';
import { visibilityOf } from './make-view';
import { inputOf, type SealContext, wireOf } from './seal';

/** A guess that is shown and never stored. */
export interface FreshGuess {
  a: SideGuess;
  b: SideGuess;
}

/**
 * What would be guessed now, with all that was learnt but from this battle itself. Null while the sealed guess may not be
 * shown, while an answer is coming, and when there is no such battle.
 */
export async function guessAgain(
  db: TelltaleDatabase,
  id: string,
  context: Pick<SealContext, 'guessSide' | 'prepare'>,
): Promise<FreshGuess | null> {
  const record = await loadRecord(db, id);
  if (!record || record.battle.phase === 'streaming') return null;
  if (visibilityOf(record.battle) === 'hidden') return null;
  const [learnt] = await Promise.all([learntWithout(db, id), context.prepare?.()]);
  const [a, b] = SIDES.map((side) =>
    context.guessSide(inputOf(record, side), wireOf(record, side), learnt),
  );
  return a && b ? { a, b } : null;
}
