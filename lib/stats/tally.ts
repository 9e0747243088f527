// Counts battles for all statistics in one pass; a battle can be counted out again, so that changes cost no new pass.
import type { VoteValue } from '../db/schema';
import { type Said, unpackSaid } from '../lines/facts';
import type { Line } from '../lines/line';
import { countsFor, isChosen, REASONS, type Reason, reasonsOf } from './left-out';

/** How the guesses of one day came out; all counts. */
export interface DayCounts {
  user: { right: number; wrong: number };
  /** `placed`: sealed guesses of which it is known where the true maker stood; `top3`: those where it was among the first three. */
  machine: { right: number; wrong: number; silent: number; placed: number; top3: number };
}

/** Votes of one kind of battle; all counts. */
export interface VoteCounts {
  a: number;
  b: number;
  tie: number;
  both_bad: number;
  /** Of votes for a side: how often the longer answer won, and the shorter one. */
  longer: number;
  shorter: number;
}

/** Pairs of makers: the true one, and the one that was guessed; null for a guess that said nothing. */
export interface GuessPair {
  truth: string;
  guess: string | null;
}

/** How often a heuristic spoke for a maker, and how often that was the maker. */
export interface CueCounts {
  spoke: number;
  right: number;
}

export interface Tally {
  /** Battles that count for guesses, and for votes. */
  guessed: number;
  voted: number;
  /** Battles that would count but for this; one may have several reasons. */
  leftOut: Record<Reason, number>;
  /** Chats with chosen models. */
  chosen: number;
  /** By day: days since 1970 of the user's calendar. */
  days: Map<number, DayCounts>;
  /** Sealed guesses by the probability of the likeliest maker, thousandths: those that were right, and the others. */
  sure: { right: number[]; wrong: number[] };
  /** Sides of named makers that have a sealed guess, by maker. */
  truths: Map<string, number>;
  /** Keys by `pairKey`. */
  pairs: { machine: Map<string, number>; user: Map<string, number> };
  /** By heuristic, then by the maker that it spoke for. */
  cues: Map<string, Map<string, CueCounts>>;
  votes: VoteCounts;
  byMode: Map<string, VoteCounts>;
  byKind: Map<string, VoteCounts>;
  byLanguage: Map<string, VoteCounts>;
  /** Votes for a side by tenths of the binary logarithm of how many times longer A is. */
  lengths: Map<number, { a: number; b: number }>;
  /** First votes and second votes: `${first} ${second}`. */
  again: Map<string, number>;
}

/** Longer than this many doublings counts as this many, in tenths. */
const MOST_TENTHS = 80;

export function emptyTally(): Tally {
  const zeros = () => Array.from({ length: 1001 }, () => 0);
  return {
    guessed: 0,
    voted: 0,
    leftOut: { peeked: 0, manual: 0, known: 0, probe: 0, said: 0 },
    chosen: 0,
    days: new Map(),
    sure: { right: zeros(), wrong: zeros() },
    truths: new Map(),
    pairs: { machine: new Map(), user: new Map() },
    cues: new Map(),
    votes: noVotes(),
    byMode: new Map(),
    byKind: new Map(),
    byLanguage: new Map(),
    lengths: new Map(),
    again: new Map(),
  };
}

function noVotes(): VoteCounts {
  return { a: 0, b: 0, tie: 0, both_bad: 0, longer: 0, shorter: 0 };
}

/** Counts a battle in, or out again with `times` -1. `wanted`: reasons that leave no battle out. */
export function count(tally: Tally, line: Line, wanted: ReadonlySet<Reason>, times: 1 | -1 = 1) {
  if (line.isOpen) return;
  if (isChosen(line)) {
    tally.chosen += times;
    return;
  }
  const hasGuess = SIDES.some((i) => line.machine[i] !== null || line.user[i] !== null);
  const vote = line.vote === 'other' ? null : line.vote;
  if (!hasGuess && !vote) return;
  const reasons = reasonsOf(line);
  for (const reason of REASONS) {
    if (reasons.includes(reason) && (reason !== 'said' || vote)) tally.leftOut[reason] += times;
  }
  const counts = countsFor(reasons, wanted);
  if (counts.guesses && hasGuess) countGuesses(tally, line, times);
  if (counts.votes && vote) countVote(tally, line, vote, times);
}

const SIDES = [0, 1] as const;

function countGuesses(tally: Tally, line: Line, times: number): void {
  tally.guessed += times;
  const day = dayOf(tally, line.startedAt);
  for (const i of SIDES) {
    const truth = line.makers[i];
    const [machine, user] = [line.machine[i], line.user[i]];
    // An id of a file may be anything; ours are words.
    if (!truth || /\s/.test(truth)) continue;
    if (machine) {
      day.machine[machine] += times;
      const packed = line.facts?.machine[i];
      if (packed) countSaid(tally, day, unpackSaid(packed), truth, machine === 'silent', times);
    }
    if (user === 'right' || user === 'wrong') {
      day.user[user] += times;
      const guess = line.facts?.user[i];
      if (guess) bump(tally.pairs.user, pairKey({ truth, guess }), times);
    }
  }
}

function countSaid(
  tally: Tally,
  day: DayCounts,
  said: Said,
  truth: string,
  isSilent: boolean,
  times: number,
): void {
  day.machine.placed += times;
  if (said.rank >= 1 && said.rank <= 3) day.machine.top3 += times;
  const sure = tally.sure[said.maker === truth ? 'right' : 'wrong'];
  const p = Math.min(1000, Math.max(0, said.p));
  sure[p] = (sure[p] ?? 0) + times;
  bump(tally.truths, truth, times);
  bump(tally.pairs.machine, pairKey({ truth, guess: isSilent ? null : said.maker }), times);
  for (const { heuristic, maker } of said.cues) {
    const byMaker = at(tally.cues, heuristic, () => new Map<string, CueCounts>());
    const counts = at(byMaker, maker, () => ({ spoke: 0, right: 0 }));
    counts.spoke += times;
    if (maker === truth) counts.right += times;
  }
}

function countVote(tally: Tally, line: Line, vote: VoteValue, times: number): void {
  tally.voted += times;
  const [a, b] = line.facts?.lengths ?? [0, 0];
  const groups = [
    tally.votes,
    at(tally.byMode, line.mode, noVotes),
    at(tally.byKind, line.modality, noVotes),
    at(tally.byLanguage, line.language, noVotes),
  ];
  const isDecided = vote === 'a' || vote === 'b';
  for (const group of groups) {
    group[vote] += times;
    if (!isDecided || a === b || a === 0 || b === 0) continue;
    group[a > b === (vote === 'a') ? 'longer' : 'shorter'] += times;
  }
  if (isDecided && a > 0 && b > 0) {
    const tenths = Math.round(Math.log2(a / b) * 10);
    const capped = Math.max(-MOST_TENTHS, Math.min(MOST_TENTHS, tenths)) || 0;
    at(tally.lengths, capped, () => ({ a: 0, b: 0 }))[vote] += times;
  }
  const second = line.facts?.second;
  if (second) bump(tally.again, `${vote} ${second}`, times);
}

function dayOf(tally: Tally, time: number): DayCounts {
  return at(tally.days, localDay(time), () => ({
    user: { right: 0, wrong: 0 },
    machine: { right: 0, wrong: 0, silent: 0, placed: 0, top3: 0 },
  }));
}

/** Days from 1970-01-01 to the day of the user's calendar on which a time falls; ms since the epoch. */
export function localDay(time: number): number {
  const offset = new Date(time).getTimezoneOffset() * 60_000;
  return Math.floor((time - offset) / 86_400_000);
}

export function pairKey({ truth, guess }: GuessPair): string {
  return guess === null ? truth : `${truth} ${guess}`;
}

/** The inverse of `pairKey`. */
export function pairOf(key: string): GuessPair {
  const [truth = '', guess = null] = key.split(' ');
  return { truth, guess };
}

function bump(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
