// Which battles statistics leave out, and why: what rests on more than the two answers says little of who guessed or voted.
import type { Line } from '../lines/line';

/** Reasons to leave a battle out, unless the user wants it in. */
export const REASONS = ['peeked', 'manual', 'known', 'probe', 'said'] as const;
export type Reason =
  /** The user looked at the sealed guess before the vote. */
  | 'peeked'
  /** Kept by hand. */
  | 'manual'
  /** Names were in sight at the vote, or the pair was known from before. */
  | 'known'
  /** A probe was among the prompts. */
  | 'probe'
  /** An answer said who made it: no reason to leave out guesses, of which this is the plainest tell. */
  | 'said';

/** All that would leave a battle out. */
export function reasonsOf({ isPeeked, isManual, taints }: Line): Reason[] {
  const reasons: Reason[] = [];
  if (isPeeked) reasons.push('peeked');
  if (isManual) reasons.push('manual');
  if (taints.includes('seen') || taints.includes('pair')) reasons.push('known');
  if (taints.includes('probe')) reasons.push('probe');
  if (taints.includes('said')) reasons.push('said');
  return reasons;
}

/** True for a chat whose models the user chose: no battle, and never counted. */
export function isChosen({ mode }: Pick<Line, 'mode'>): boolean {
  return mode === 'direct' || mode === 'side-by-side';
}

/** Whether a battle counts for guesses and for votes when battles with the reasons in `wanted` are let in. */
export function countsFor(
  reasons: readonly Reason[],
  wanted: ReadonlySet<Reason>,
): { guesses: boolean; votes: boolean } {
  const unwanted = reasons.filter((reason) => !wanted.has(reason));
  return {
    guesses: unwanted.every((reason) => reason === 'said'),
    votes: unwanted.length === 0,
  };
}
