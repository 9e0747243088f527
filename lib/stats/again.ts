// Voting again: which battles are shown again, and what a vote on changed sides means.
import type { VoteValue } from '../db/schema';
import { lacksFacts } from '../lines/facts';
import type { Line } from '../lines/line';
import { countsFor, isChosen, reasonsOf } from './left-out';

/** What was voted of two answers as they were shown. */
export type Choice = 'first' | 'second' | 'tie' | 'both_bad';
export const CHOICES: readonly Choice[] = ['first', 'tie', 'both_bad', 'second'];

/** A battle that is fresh in mind says little about agreement, ms. */
const FRESH = 86_400_000;

/** Battles whose first vote counts, with text on both sides, a day old or older, and not voted on again yet. */
export function againCandidates(lines: readonly Line[], now: number): Line[] {
  return lines.filter((line) => {
    const { vote, facts, startedAt, isOpen } = line;
    if (isOpen || vote === null || vote === 'other' || now - startedAt < FRESH) return false;
    if (isChosen(line) || !facts || lacksFacts(line) || facts.second !== null) return false;
    const [a, b] = facts.lengths ?? [0, 0];
    return a > 0 && b > 0 && countsFor(reasonsOf(line), new Set()).votes;
  });
}

/** The vote in terms of the battle's own sides. `swapped`: side b was shown first. */
export function voteOf(choice: Choice, swapped: boolean): VoteValue {
  if (choice === 'tie' || choice === 'both_bad') return choice;
  return (choice === 'first') === swapped ? 'b' : 'a';
}

/** The same the other way round. */
export function choiceOf(vote: VoteValue, swapped: boolean): Choice {
  if (vote === 'tie' || vote === 'both_bad') return vote;
  return (vote === 'a') === swapped ? 'second' : 'first';
}
