// The guesser of the background: what it loads from the extension's own files, and where it keeps what it learnt.
import type { SealContext } from '../../lib/capture/seal';
import type { TelltaleDatabase } from '../../lib/db/database';
import { learnDue, learntPlaces } from '../../lib/db/lessons';
import { guessSide } from '../../lib/guess/engine';
import { Guessing } from '../../lib/guess/guessing';
import { readOwn } from '../../lib/resources/own-files';
import { treatmentLog, wireLessons } from '../../lib/settings';
import { loadStyle } from '../../lib/style/load';
import { loadTokenizers } from '../../lib/tokenizers/load';

/** The part of the recorder's context that makes guesses. */
export function guessing(db: TelltaleDatabase): Omit<SealContext, 'engine' | 'now'> {
  const made = new Guessing({
    guessSide,
    loadTokenizers: () => loadTokenizers((file) => readOwn(`tokenizers/${file}`)),
    loadStyle: () => loadStyle((file) => readOwn(`style/${file}`)),
    treatments: {
      read: () => treatmentLog.getValue(),
      write: (log) => treatmentLog.setValue(log),
    },
    learnt: { read: () => learntPlaces(db) },
    lessons: {
      read: () => wireLessons.getValue(),
      write: (log) => wireLessons.setValue(log),
    },
  });
  wireLessons.watch((stored) => made.takeLessons(stored));
  // What is due is learnt before the next guess, also where a worker died, or another page deleted a battle.
  const learnAll = async (): Promise<void> => {
    await learnDue(db);
    await made.relearn();
  };
  const go = (): void => void learnAll().catch((error) => console.warn('telltale:', error));
  return {
    guessSide: (input, wire, learnt) => made.guessSide(input, wire, learnt),
    warm: () => {
      made.warm();
      go();
    },
    prepare: () => made.prepare(),
    without: () => made.without(),
    learn: (known) => {
      go();
      return made.learn(known);
    },
  };
}
