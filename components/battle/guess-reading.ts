// Turns a sealed guess into what is drawn: the shares worth showing, and which way each piece of evidence points.
import type { Evidence, SideGuess } from '../../lib/db/schema';

/** One bar. */
export interface Share {
  maker: string;
  /** 0..1. */
  p: number;
}

/** The three most likely, and "none of these" whatever its rank, highest first. */
export function topShares(guess: SideGuess): Share[] {
  const top = guess.makers.slice(0, 3);
  const none = guess.makers.find(({ maker }) => maker === 'none');
  return none && !top.includes(none) ? [...top, none] : top;
}

/** The maker that the guess names; null when it says "not enough to tell". */
export function namedMaker(guess: SideGuess): Share | null {
  return guess.verdict === 'flat' ? null : (guess.makers[0] ?? null);
}

export type Strength = 'weak' | 'fair' | 'strong';

/** One piece of evidence, read against the maker that the guess names. */
export interface Reading {
  evidence: Evidence;
  direction: 'for' | 'against' | 'elsewhere';
  /** The maker it speaks of most, and whether it speaks for that one; null when it moves nothing. */
  target: { maker: string; isFor: boolean } | null;
  strength: Strength;
}

/** Below this many nats a likelihood ratio moves nothing that a reader should care about. */
const NEGLIGIBLE = 0.1;

/** Strongest first. `named` is the maker the guess names, or null. */
export function readEvidence(list: readonly Evidence[], named: string | null): Reading[] {
  return list
    .map((evidence) => ({ reading: readOne(evidence, named), weight: weightOf(evidence, named) }))
    .sort((x, y) => y.weight - x.weight)
    .map(({ reading }) => reading);
}

function readOne(evidence: Evidence, named: string | null): Reading {
  const own = ownOf(evidence, named);
  const strength = strengthOf(weightOf(evidence, named));
  if (named !== null && Math.abs(own) >= NEGLIGIBLE) {
    const isFor = own > 0;
    return {
      evidence,
      direction: isFor ? 'for' : 'against',
      target: { maker: named, isFor },
      strength,
    };
  }
  const strongest = strongestOf(evidence);
  const target = strongest && { maker: strongest[0], isFor: strongest[1] > 0 };
  return { evidence, direction: 'elsewhere', target, strength };
}

/** What it counted for a maker, nats; what it weighs where a guess does not say what counted. */
function ownOf({ llr, counted = llr }: Evidence, maker: string | null): number {
  return maker === null ? 0 : (counted[maker] ?? 0);
}

/** How far, in nats, it moves what it speaks of. */
function weightOf(evidence: Evidence, named: string | null): number {
  const own = Math.abs(ownOf(evidence, named));
  return own >= NEGLIGIBLE ? own : Math.abs(strongestOf(evidence)?.[1] ?? 0);
}

function strongestOf(evidence: Evidence): [string, number] | null {
  let best: [string, number] | null = null;
  for (const entry of Object.entries(evidence.llr)) {
    if (Math.abs(entry[1]) >= Math.max(NEGLIGIBLE, Math.abs(best?.[1] ?? 0))) best = entry;
  }
  return best;
}

/** Twice and ten times as likely are where the words change. */
function strengthOf(nats: number): Strength {
  if (nats < Math.log(2)) return 'weak';
  return nats < Math.log(10) ? 'fair' : 'strong';
}
