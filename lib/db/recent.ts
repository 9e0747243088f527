// How the sealed guesses of the latest reveals came out: the figure that shows when models or sites have moved on.
import type { TelltaleDatabase } from './database';
import { type Outcome, SIDES } from './schema';

/** Reveals that the running score is over. */
export const RUNNING = 100;
/** Newest battles that are looked through for them, however many are stored. */
const MAX_READ = 400;

/** Outcomes of single sides in the latest reveals. */
export interface RunningScore extends Record<Outcome, number> {
  /** Battles that were scored: at most `RUNNING`. */
  reveals: number;
}

/** Reads at most a few hundred short rows, the newest first. Battles kept by hand are left out. */
export async function runningScore(db: TelltaleDatabase): Promise<RunningScore> {
  const score: RunningScore = { reveals: 0, right: 0, wrong: 0, silent: 0 };
  const newest = await db.battles.orderBy('startedAt').reverse().limit(MAX_READ).toArray();
  for (const {
    isManual,
    score: { machine },
  } of newest) {
    const outcomes = SIDES.flatMap((side) => machine[side] ?? []);
    if (isManual || outcomes.length === 0) continue;
    score.reveals += 1;
    for (const outcome of outcomes) score[outcome] += 1;
    if (score.reveals === RUNNING) break;
  }
  return score;
}
