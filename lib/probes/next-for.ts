// What to ask next in a battle, by what may be seen of it: while its guess is sealed, by nothing that the answers show.
import type { BattleView } from '../capture/view';
import calibration from '../guess/calibration.json';
import { type Belief, nextProbes, type Suggestion } from './next';

/** What the suggestion rests on, and what is suggested, best first. */
export interface NextFor {
  by: 'prior' | 'guess' | 'named';
  list: readonly Suggestion[];
}

/** How common each maker is, before any answer. */
const PRIOR: Belief = calibration.prior;

/** The suggestion for a battle; before the vote it is the same for every battle, unless the user has looked at the guess. */
export function nextFor(
  view: Pick<BattleView, 'guess' | 'visibility' | 'reveal' | 'lanes'>,
): NextFor {
  const { guess, visibility, reveal, lanes } = view;
  const open = lanes.filter((side) => (reveal?.[side]?.maker ?? null) === null);
  if (open.length === 0) return { by: 'named', list: [] };
  if (visibility === 'hidden' || !guess) {
    return { by: 'prior', list: nextProbes(open.map(() => PRIOR)) };
  }
  const beliefs = open.map((side) =>
    Object.fromEntries(guess[side].makers.map(({ maker, p }) => [maker, p])),
  );
  return { by: 'guess', list: nextProbes(beliefs) };
}
