// Names and figures of the leaderboard as the reader knows them, and the addresses of its battles.
import type { Questionable, Ranked } from '../../lib/leaderboard/bouts';
import { type LineFilter, NO_FILTER, NONE, pairValue, withValue } from '../../lib/lines/filter';
import { formatCount } from '../../lib/text/format';
import { makerName } from '../battle/maker-name';

/** A name for display. */
export function rankedName(ranked: Ranked, name: string): string {
  return ranked === 'maker' ? makerName(name) : name;
}

/** A rating to the whole point. */
export function formatRating(rating: number): string {
  return formatCount(Math.round(rating));
}

const TAINTS = ['seen', 'pair', 'said', 'probe'] as const;

/** The filter that shows the battles of two names that a leaderboard counts. */
export function meetingFilter(
  ranked: Ranked,
  names: readonly [string, string],
  include: ReadonlySet<Questionable>,
): LineFilter {
  let filter = withValue(NO_FILTER, ranked === 'model' ? 'pair' : 'makerPair', pairValue(names));
  for (const vote of ['a', 'b', 'tie', 'both_bad']) filter = withValue(filter, 'vote', vote);
  if (!include.has('peeked')) filter = withValue(filter, 'peeked', 'no');
  if (!include.has('manual')) {
    filter = withValue(filter, 'manual', 'no');
    for (const mode of ['battle', 'unknown']) filter = withValue(filter, 'mode', mode);
  }
  if (TAINTS.every((taint) => include.has(taint))) return filter;
  filter = withValue(filter, 'tainted', NONE);
  for (const taint of TAINTS) {
    if (include.has(taint)) filter = withValue(filter, 'tainted', taint);
  }
  return filter;
}
