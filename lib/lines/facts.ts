// What statistics need of a battle beside its line: how long the answers are, what was guessed of each side, the second vote.
import type { Battle, BattleRecord, Body, Evidence, Seal, Side, VoteValue } from '../db/schema';
import { countingSeal } from '../stats/score-battle';

/** A pair of values, of side a and side b. */
export type Pair<T> = readonly [a: T, b: T];

/** Raised when facts say more than before; lines with older ones are written again when statistics are first asked for. */
export const FACTS_VERSION = 1;

export interface LineFacts {
  v: number;
  /** UTF-16 units of all answers of a side together; null while the texts have not been read for it. */
  lengths: Pair<number> | null;
  /** The first second vote. */
  second: VoteValue | null;
  /** What the seal that counts said, packed by `packSaid`; null where the side is not scored. */
  machine: Pair<string | null>;
  /** The maker that the user guessed; null where the side is not scored. */
  user: Pair<string | null>;
}

/** What a seal said of one side whose maker is known. */
export interface Said {
  /** The likeliest maker. */
  maker: string;
  /** Its probability in thousandths, 0 to 1000. */
  p: number;
  /** Place of the true maker among those named, from 1; 0 when it was not among them. */
  rank: number;
  /** What each heuristic that spoke for a maker spoke for most. */
  cues: readonly Cue[];
}

export interface Cue {
  heuristic: string;
  maker: string;
}

/** Most cues kept of one side. */
const MAX_CUES = 24;
/** Ids as ours are; one of a file that is none of this form is left out. */
const ID = /^[\w.-]{1,40}$/;

/** Facts of a battle. `lengths` are those known before, for where the text is not at hand. */
export function factsOf(
  record: Pick<BattleRecord, 'battle' | 'guess' | 'annotation'> & { body?: Body | undefined },
  lengths: Pair<number> | null = null,
): LineFacts {
  const { battle, annotation, body } = record;
  const seal = countingSeal(record);
  const pair = <T>(of: (side: Side) => T): Pair<T> => [of('a'), of('b')];
  return {
    v: FACTS_VERSION,
    lengths: body ? pair((side) => lengthOf(body, side)) : lengths,
    second: annotation?.secondVotes?.[0]?.value ?? null,
    machine: pair((side) => seal && saidOf(battle, seal, side)),
    user: pair((side) => {
      const maker = annotation?.guess[side]?.maker ?? '';
      return battle.score.user[side] !== null && ID.test(maker) ? maker : null;
    }),
  };
}

/** True for a line whose facts have to be written again before they can be counted. */
export function lacksFacts({ facts }: { facts?: LineFacts }): boolean {
  return facts === undefined || facts.v < FACTS_VERSION || facts.lengths === null;
}

function lengthOf(body: Body, side: Side): number {
  return body.turns.reduce((sum, turn) => sum + turn[side].text.length, 0);
}

function saidOf(battle: Battle, seal: Seal, side: Side): string | null {
  const truth = battle.reveal?.[side]?.maker;
  // Nothing of a seal goes into a line before the names are out.
  if (!truth || battle.score.machine[side] === null) return null;
  const { makers, evidence } = seal[side];
  const [top] = makers;
  if (!top || !ID.test(top.maker)) return null;
  const rank = makers.findIndex(({ maker }) => maker === truth) + 1;
  const cues = cuesOf(evidence);
  return packSaid({ maker: top.maker, p: Math.round(top.p * 1000), rank, cues });
}

function cuesOf(evidence: readonly Evidence[]): Cue[] {
  const sums = new Map<string, Map<string, number>>();
  for (const { heuristic, llr } of evidence) {
    if (!ID.test(heuristic)) continue;
    const sum = sums.get(heuristic) ?? new Map<string, number>();
    for (const [maker, n] of Object.entries(llr)) sum.set(maker, (sum.get(maker) ?? 0) + n);
    sums.set(heuristic, sum);
  }
  return [...sums]
    .flatMap(([heuristic, sum]) => {
      const [best] = [...sum].sort(([, x], [, y]) => y - x);
      // What only speaks against makers speaks for none.
      return best && best[1] > 0 && ID.test(best[0]) ? [{ heuristic, maker: best[0] }] : [];
    })
    .slice(0, MAX_CUES);
}

/** One short text, since a hundred thousand lines are read faster and kept smaller with it than with lists in them. */
export function packSaid({ maker, p, rank, cues }: Said): string {
  return [maker, p, rank, ...cues.map((cue) => `${cue.heuristic}:${cue.maker}`)].join(' ');
}

/** The inverse of `packSaid`. */
export function unpackSaid(packed: string): Said {
  const [maker = '', p = '', rank = '', ...cues] = packed.split(' ');
  return {
    maker,
    p: Number(p),
    rank: Number(rank),
    cues: cues.map((cue) => {
      const at = cue.indexOf(':');
      return { heuristic: cue.slice(0, at), maker: cue.slice(at + 1) };
    }),
  };
}
