// Which makers are taken for which: the true one against the guessed one.

import { unpackSaid } from '../lines/facts';
import type { Line } from '../lines/line';
import { countsFor, isChosen, type Reason, reasonsOf } from './left-out';
import { type GuessPair, pairOf } from './tally';

export interface Confusion {
  /** Makers that were there or were guessed, those that were there most often first. */
  makers: string[];
  /** How often each was there. */
  totals: ReadonlyMap<string, number>;
  /** How often `truth` was taken for `guess`; null: nothing was said. */
  of(truth: string, guess: string | null): number;
  hasSilence: boolean;
}

/** From the pairs of a tally. */
export function confusionOf(pairs: ReadonlyMap<string, number>): Confusion {
  const counts = [...pairs].filter(([, n]) => n > 0);
  const totals = new Map<string, number>();
  const makers = new Set<string>();
  let hasSilence = false;
  for (const [key, n] of counts) {
    const { truth, guess } = pairOf(key);
    totals.set(truth, (totals.get(truth) ?? 0) + n);
    makers.add(truth);
    if (guess === null) hasSilence = true;
    else makers.add(guess);
  }
  const order = (x: string, y: string) =>
    (totals.get(y) ?? 0) - (totals.get(x) ?? 0) || (x < y ? -1 : 1);
  return {
    makers: [...makers].sort(order),
    totals,
    of: (truth, guess) => pairs.get(guess === null ? truth : `${truth} ${guess}`) ?? 0,
    hasSilence,
  };
}

/** Ids of the counted battles with a side of this pair, newest first. */
export function battlesOf(
  lines: readonly Line[],
  who: 'machine' | 'user',
  pair: GuessPair,
  wanted: ReadonlySet<Reason>,
): string[] {
  const isPair = (line: Line, i: 0 | 1) => {
    if (line[who][i] === null || line.makers[i] !== pair.truth) return false;
    return guessOf(line, who, i) === pair.guess;
  };
  return lines
    .filter((line) => !line.isOpen && !isChosen(line) && (isPair(line, 0) || isPair(line, 1)))
    .filter((line) => countsFor(reasonsOf(line), wanted).guesses)
    .sort((x, y) => y.startedAt - x.startedAt)
    .map(({ id }) => id);
}

/** The maker that was guessed of a side; null for silence, undefined where it is not known. */
function guessOf(line: Line, who: 'machine' | 'user', i: 0 | 1): string | null | undefined {
  const packed = line.facts?.[who][i];
  if (!packed) return undefined;
  // As in the count: only a guess that was scored.
  if (who === 'user') return line.user[i] === 'silent' ? undefined : packed;
  return line.machine[i] === 'silent' ? null : unpackSaid(packed).maker;
}
