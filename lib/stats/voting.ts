// How the user votes: ties, both bad, the pull of the place and of the length, and agreement with oneself.
import { VoteValueSchema } from '../db/schema';
import { type Proportion, wilson } from './intervals';
import { fitLogistic } from './logistic';
import type { Tally, VoteCounts } from './tally';

/** Shares of votes; null where there was nothing to count. */
export interface Voting {
  count: number;
  tie: Proportion | null;
  bothBad: Proportion | null;
  /** Of votes for a side, those for A: half, if the place does not matter. */
  forA: Proportion | null;
  /** Of votes for a side where one answer was longer, those for the longer. */
  forLonger: Proportion | null;
}

export function votingOf(votes: VoteCounts): Voting {
  const { a, b, tie, both_bad, longer, shorter } = votes;
  const count = a + b + tie + both_bad;
  return {
    count,
    tie: wilson(tie, count),
    bothBad: wilson(both_bad, count),
    forA: wilson(a, a + b),
    forLonger: wilson(longer, longer + shorter),
  };
}

/** Votes of one group of battles. */
export interface VotingGroup extends Voting {
  group: string;
}

/** Groups that have votes, the largest first. */
export function groupsOf(groups: ReadonlyMap<string, VoteCounts>): VotingGroup[] {
  return [...groups]
    .map(([group, votes]) => ({ group, ...votingOf(votes) }))
    .filter(({ count }) => count > 0)
    .sort((x, y) => y.count - x.count || (x.group < y.group ? -1 : 1));
}

/** How many times as likely an answer wins, in odds, when it is twice as long. */
export interface LengthSlope {
  odds: number;
  /** Ends of the 95 % interval. */
  low: number;
  high: number;
}

const Z95 = 1.959963984540054;

/**
 * Logistic regression of votes for A on the binary logarithm of how many times longer A is; the pull of the place is taken
 * out by its intercept. Null where the votes do not tell, as when there are few.
 */
export function lengthSlopeOf(lengths: Tally['lengths']): LengthSlope | null {
  const cases = [...lengths].map(([tenths, { a, b }]) => ({ x: tenths / 10, yes: a, no: b }));
  const fit = fitLogistic(cases.filter(({ yes, no }) => yes + no > 0));
  if (!fit) return null;
  const { slope, slopeError } = fit;
  const [low, high] = [slope - Z95 * slopeError, slope + Z95 * slopeError];
  return { odds: Math.exp(slope), low: Math.exp(low), high: Math.exp(high) };
}

export interface Agreement {
  /** How often the second vote was the first. */
  same: Proportion | null;
  /** How often both were for a side, and not for the same one. */
  turned: Proportion | null;
  count: number;
}

/** From pairs of first and second votes. */
export function agreementOf(again: Tally['again']): Agreement {
  let [same, turned, count] = [0, 0, 0];
  for (const first of VoteValueSchema.options) {
    for (const second of VoteValueSchema.options) {
      const n = again.get(`${first} ${second}`) ?? 0;
      count += n;
      if (first === second) same += n;
      if (`${first}${second}` === 'ab' || `${first}${second}` === 'ba') turned += n;
    }
  }
  return { same: wilson(same, count), turned: wilson(turned, count), count };
}
