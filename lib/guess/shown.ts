// Chooses what of the evidence is sealed and shown: the strongest, what speaks most against the first maker, and a few remarks.
import type { Evidence } from '../db/schema';
import { strengthOf } from '../heuristics/rates';
import type { Fused } from './fuse';

/** Pieces of evidence that a guess keeps at most. */
export const MAX_EVIDENCE = 12;
/** Of these, room that findings without a weight have, however many with a weight there are. */
const MAX_REMARKS = 3;
/** Makers that the guess weighs against each other: for these it is told what counted. */
const WEIGHED = 3;

/** Strongest first; order is fixed for equal strengths, so that equal input gives equal output. */
function byStrength(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort(
    (x, y) => strengthOf(y.llr) - strengthOf(x.llr) || (x.cue < y.cue ? -1 : 1),
  );
}

/** What counted most against a maker; null when nothing did. */
function strongestAgainst(
  maker: string,
  evidence: readonly Evidence[],
  counted: Fused['counted'],
): Evidence | null {
  const against = evidence.filter((item) => counted(item, maker) < 0);
  return against.reduce<Evidence | null>(
    (worst, item) => (worst && counted(worst, maker) <= counted(item, maker) ? worst : item),
    null,
  );
}

/** At most twelve pieces, strongest first, then up to three without a weight; each with what it counted. */
export function shownEvidence(
  evidence: readonly Evidence[],
  { makers, counted }: Fused,
): Evidence[] {
  const remarks = evidence.filter(({ llr }) => strengthOf(llr) === 0).slice(0, MAX_REMARKS);
  const weighed = byStrength(evidence.filter(({ llr }) => strengthOf(llr) > 0));
  const kept = weighed.slice(0, MAX_EVIDENCE - remarks.length);
  const against = strongestAgainst(makers[0]?.maker ?? 'none', weighed, counted);
  if (against && !kept.includes(against)) kept.splice(-1, 1, against);
  const first = makers.slice(0, WEIGHED).map(({ maker }) => maker);
  return [...kept, ...remarks].map((item) => {
    const entries = first.map((maker): [string, number] => [maker, counted(item, maker)]);
    const own = entries.filter(([, nats]) => nats !== 0);
    return own.length === 0 ? item : { ...item, counted: Object.fromEntries(own) };
  });
}
