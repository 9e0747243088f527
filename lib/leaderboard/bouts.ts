// Which battles count for a leaderboard, and why the others do not.
import type { Line } from '../lines/line';
import type { Bout } from './tally';

/** Battles that a user may let count all the same: their votes may rest on more than the answers. */
export const QUESTIONABLE = ['peeked', 'manual', 'seen', 'pair', 'said', 'probe'] as const;
export type Questionable = (typeof QUESTIONABLE)[number];

/** Why a battle does not count, the first that is true of it. */
export const REASONS = ['open', 'chosen', 'unvoted', 'unnamed', 'same', ...QUESTIONABLE] as const;
export type Reason = (typeof REASONS)[number];

/** What is ranked. */
export type Ranked = 'model' | 'maker';

/** One counted battle. */
export interface CountedBout extends Bout {
  id: string;
  /** ms since the epoch. */
  startedAt: number;
}

export interface Counted {
  /** Oldest first. */
  bouts: readonly CountedBout[];
  /** Battles that do not count, by reason; none has two. */
  leftOut: ReadonlyMap<Reason, number>;
}

const OUTCOMES = { a: 1, b: 0, tie: 0.5, both_bad: 0.5 } as const;
/** Chats in which the user chose no model: all others are no blind battles. */
const BLIND_MODES: ReadonlySet<string> = new Set(['battle', 'unknown']);

/** Sorts lines into battles that count and reasons why the others do not. */
export function countedOf(
  lines: Iterable<Line>,
  ranked: Ranked,
  include: ReadonlySet<Questionable>,
): Counted {
  const bouts: CountedBout[] = [];
  const leftOut = new Map<Reason, number>();
  for (const line of lines) {
    const bout = boutOf(line, ranked, include);
    if (typeof bout === 'string') leftOut.set(bout, (leftOut.get(bout) ?? 0) + 1);
    else bouts.push(bout);
  }
  bouts.sort((x, y) => x.startedAt - y.startedAt);
  return { bouts, leftOut };
}

function boutOf(
  line: Line,
  ranked: Ranked,
  include: ReadonlySet<Questionable>,
): CountedBout | Reason {
  if (!line.isManual && !BLIND_MODES.has(line.mode)) return 'chosen';
  if (line.vote === null || line.vote === 'other') return line.isOpen ? 'open' : 'unvoted';
  const [a, b] = ranked === 'model' ? line.models : line.makers;
  // "None of these" are many makers, and no one of them.
  if (a === null || b === null || (ranked === 'maker' && (a === 'none' || b === 'none'))) {
    return 'unnamed';
  }
  if (a === b) return 'same';
  const doubt = doubtsOf(line).find((one) => !include.has(one));
  return doubt ?? { id: line.id, startedAt: line.startedAt, a, b, outcome: OUTCOMES[line.vote] };
}

function doubtsOf({ isPeeked, isManual, taints }: Line): Questionable[] {
  const doubts: Questionable[] = [];
  if (isManual) doubts.push('manual');
  if (isPeeked) doubts.push('peeked');
  return [...doubts, ...taints];
}
