// A leaderboard as it is shown: who stands where, who cannot be placed, and how it came about over time.
import type { Counted, CountedBout } from './bouts';
import { type Fit, fitTally } from './bradley-terry';
import { comparable } from './connected';
import { type Rating, ranksOf, ratingsOf } from './ratings';
import { STYLE_MARKS, type StyleCounts, styleDifferences } from './style';
import { fitStyled, type StyleWorth } from './style-control';
import { type NameRecord, recordsOf, type Tally, talliesAt, tallyAmong, tallyOf } from './tally';

export interface BoardRow extends Rating, NameRecord {
  /** From 1; names that cannot be told apart share one. */
  rank: number;
}

/** A name without a rating. `apart`: not joined to the others by battles that say who is better. */
export interface Unplaced extends NameRecord {
  name: string;
  why: 'won' | 'lost' | 'apart';
}

export interface Board extends Counted {
  /** Highest rating first; only names with enough games. */
  rows: readonly BoardRow[];
  /** Names with a rating and too few games to be shown. */
  hidden: number;
  unplaced: readonly Unplaced[];
  tally: Tally;
  /** What style is worth, in the order of `STYLE_MARKS`; null where it was not held equal. */
  style: readonly StyleWorth[] | null;
}

/** How both sides of battles are written, by battle id. */
export type Styles = ReadonlyMap<string, readonly [a: StyleCounts, b: StyleCounts]>;

/** Ranks the names of counted battles; with `styles`, battles that have none do not enter the ratings. */
export function boardOf(counted: Counted, minGames: number, styles: Styles | null = null): Board {
  const bouts = styles ? counted.bouts.filter(({ id }) => styles.has(id)) : counted.bouts;
  const tally = tallyOf(bouts);
  const among = comparable(tally);
  const own = tallyAmong(tally, among);
  const records = recordsOf(tally);
  const fit: (Fit & { style?: StyleWorth[] }) | null =
    among.length < 2 ? null : styles ? styledFit(bouts, own, styles) : fitTally(own);
  const ratings = fit ? ratingsOf(own.names, fit) : [];
  const ranks = ranksOf(ratings);
  const all = ratings.map((rating, i) => ({
    ...rating,
    ...(records[among[i] ?? -1] ?? NO_GAMES),
    rank: ranks[i] ?? 1,
  }));
  const rows = all
    .filter(({ games }) => games >= minGames)
    .sort((x, y) => y.rating - x.rating || (x.name < y.name ? -1 : 1));
  return {
    ...counted,
    rows,
    hidden: all.length - rows.length,
    unplaced: unplacedOf(tally, records, fit ? among : []),
    tally,
    style: fit?.style ?? null,
  };
}

const NO_GAMES: NameRecord = { games: 0, wins: 0, losses: 0, ties: 0 };

function styledFit(
  bouts: readonly CountedBout[],
  { names }: Tally,
  styles: Styles,
): (Fit & { style: StyleWorth[] }) | null {
  const places = new Map(names.map((name, i) => [name, i]));
  const rated = bouts.filter(({ a, b }) => places.has(a) && places.has(b));
  const differences = styleDifferences(
    rated.map(({ id }) => styles.get(id) ?? [NO_STYLE, NO_STYLE]),
  );
  const rows = rated.map(({ a, b, outcome }, i) => ({
    a: places.get(a) ?? 0,
    b: places.get(b) ?? 0,
    outcome,
    style: differences[i] ?? new Float64Array(STYLE_MARKS.length),
  }));
  return fitStyled(rows, names.length);
}

const NO_STYLE: StyleCounts = [0, 0, 0, 0];

function unplacedOf(
  { names }: Tally,
  records: readonly NameRecord[],
  placed: readonly number[],
): Unplaced[] {
  const isPlaced = new Set(placed);
  return names
    .flatMap((name, i): Unplaced[] => {
      if (isPlaced.has(i)) return [];
      const record = records[i] ?? NO_GAMES;
      const { games, wins, losses } = record;
      const why = wins === games ? 'won' : losses === games ? 'lost' : 'apart';
      return [{ name, ...record, why }];
    })
    .sort((x, y) => y.games - x.games || (x.name < y.name ? -1 : 1));
}

/** What became of the battles of two names, seen from the first. */
export interface Meeting {
  games: number;
  wins: number;
  losses: number;
  ties: number;
  /** Wins and half the ties, of all games; 0..1. */
  share: number;
}

/** Looks up the meetings of names; null where two never met. */
export function meetingsOf({ names, pairs }: Tally): (a: string, b: string) => Meeting | null {
  const places = new Map(names.map((name, i) => [name, i]));
  const known = new Map(pairs.map((pair) => [pair.first * names.length + pair.second, pair]));
  return (a, b) => {
    const x = places.get(a) ?? -1;
    const y = places.get(b) ?? -1;
    const pair = known.get(Math.min(x, y) * names.length + Math.max(x, y));
    if (x < 0 || y < 0 || x === y || !pair) return null;
    const [wins, losses] = x < y ? [pair.wins, pair.losses] : [pair.losses, pair.wins];
    const games = wins + losses + pair.ties;
    return { games, wins, losses, ties: pair.ties, share: (wins + pair.ties / 2) / games };
  };
}

/** Ratings as they were after a battle. */
export interface Moment {
  /** Start of that battle, ms since the epoch. */
  at: number;
  ratings: readonly Rating[];
}

/**
 * How the ratings of all battles up to some point grew, at no more than `steps` points with equally many battles between
 * them, the last one among them; style is not held equal. `bouts` are oldest first. Points at which nothing could be rated
 * are left out.
 */
export function historyOf(bouts: readonly CountedBout[], steps: number): Moment[] {
  const points = Array.from({ length: steps }, (_, i) =>
    Math.ceil((bouts.length * (i + 1)) / steps),
  );
  const ends = [...new Set(points)];
  return talliesAt(bouts, ends).flatMap((tally, i) => {
    const own = tallyAmong(tally, comparable(tally));
    const fit = own.names.length < 2 ? null : fitTally(own);
    const last = bouts[(ends[i] ?? 0) - 1];
    return fit && last ? [{ at: last.startedAt, ratings: ratingsOf(own.names, fit) }] : [];
  });
}
