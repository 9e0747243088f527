// Counts over many battles of one name which makers its answers claimed, and what it tells that they never claimed another.
import { MAKERS, type MakerOrNone } from '../models/makers';

/** What one battle of the name showed: makers claimed by its own answers, each once; empty when none was. */
export type ClaimedInBattle = readonly MakerOrNone[];

/** How often each maker was claimed, in battles, and what that says. */
export interface ClaimHistory {
  battles: number;
  /** Battles in which an answer claimed any maker. */
  claiming: number;
  claimed: Partial<Record<MakerOrNone, number>>;
  /** The one maker that was ever claimed; null when there is none or more than one. */
  only: MakerOrNone | null;
  /** Upper bound (0..1, 95 %) of the share of its claims that name another maker, when none did: 3 / n. */
  othersAtMost: number;
}

/** The makers claimed in one battle, from the cues of its evidence (`claims:openai`). */
export function claimedIn(cues: readonly string[]): MakerOrNone[] {
  const known: readonly MakerOrNone[] = [...MAKERS, 'none'];
  return known.filter((maker) => cues.includes(`claims:${maker}`));
}

/** The history of a name; pure, and the same in whatever order battles come. */
export function claimHistory(battles: readonly ClaimedInBattle[]): ClaimHistory {
  const claimed: Partial<Record<MakerOrNone, number>> = {};
  for (const makers of battles) {
    for (const maker of new Set(makers)) claimed[maker] = (claimed[maker] ?? 0) + 1;
  }
  const claiming = battles.filter((makers) => makers.length > 0).length;
  const [only, ...others] = Object.keys(claimed) as MakerOrNone[];
  const isOne = only !== undefined && others.length === 0;
  return {
    battles: battles.length,
    claiming,
    claimed,
    only: isOne ? only : null,
    othersAtMost: isOne ? Math.min(1, 3 / claiming) : 1,
  };
}
