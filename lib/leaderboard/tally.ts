// What became of each pair of names: all that a ranking without style needs of the battles.

/** One battle as a ranking counts it. */
export interface Bout {
  a: string;
  b: string;
  /** Share of the win that side a has: 1, 0, or 0.5 for a tie or both bad. */
  outcome: 0 | 0.5 | 1;
}

/** Battles of two names; `first` comes before `second` in `Tally.names`. */
export interface PairTally {
  first: number;
  second: number;
  /** Battles that the first won, that the second won, and that neither did. */
  wins: number;
  losses: number;
  ties: number;
}

export interface Tally {
  /** In the order of the alphabet. */
  names: readonly string[];
  pairs: readonly PairTally[];
}

/** Counts battles by pair; a name against itself says nothing and is left out, but the name stays. */
export function tallyOf(bouts: readonly Bout[]): Tally {
  return talliesAt(bouts, [bouts.length])[0] ?? { names: [], pairs: [] };
}

/**
 * The tallies of the first so many battles, for each of `points`, which rise; in one pass. All have the names of all
 * battles.
 */
export function talliesAt(bouts: readonly Bout[], points: readonly number[]): Tally[] {
  const found = new Set<string>();
  for (const { a, b } of bouts) found.add(a).add(b);
  const names = [...found].sort();
  const places = new Map(names.map((name, i) => [name, i]));
  const pairs = new Map<number, PairTally>();
  const tallies: Tally[] = [];
  let next = 0;
  for (const point of points) {
    for (; next < point; next++) {
      const bout = bouts[next];
      if (bout) count(bout, places, pairs);
    }
    tallies.push({ names, pairs: [...pairs.values()].map((pair) => ({ ...pair })) });
  }
  return tallies;
}

function count(
  { a, b, outcome }: Bout,
  places: ReadonlyMap<string, number>,
  pairs: Map<number, PairTally>,
): void {
  const x = places.get(a) ?? 0;
  const y = places.get(b) ?? 0;
  if (x === y) return;
  const [first, second] = x < y ? [x, y] : [y, x];
  const key = first * places.size + second;
  let pair = pairs.get(key);
  if (!pair) {
    pair = { first, second, wins: 0, losses: 0, ties: 0 };
    pairs.set(key, pair);
  }
  if (outcome === 0.5) pair.ties += 1;
  else if ((outcome === 1) === x < y) pair.wins += 1;
  else pair.losses += 1;
}

/** The tally of some of the names, given by their places, in rising order. */
export function tallyAmong(tally: Tally, among: readonly number[]): Tally {
  const places = new Map(among.map((old, i) => [old, i]));
  const pairs = tally.pairs.flatMap((pair) => {
    const first = places.get(pair.first);
    const second = places.get(pair.second);
    return first === undefined || second === undefined ? [] : [{ ...pair, first, second }];
  });
  return { names: among.map((i) => tally.names[i] ?? ''), pairs };
}

/** A name's own record. */
export interface NameRecord {
  games: number;
  wins: number;
  losses: number;
  ties: number;
}

/** The record of each name, in the order of the names. */
export function recordsOf({ names, pairs }: Tally): NameRecord[] {
  const records = names.map(() => ({ games: 0, wins: 0, losses: 0, ties: 0 }));
  for (const { first, second, wins, losses, ties } of pairs) {
    const own = [
      { record: records[first], won: wins, lost: losses },
      { record: records[second], won: losses, lost: wins },
    ];
    for (const { record, won, lost } of own) {
      if (!record) continue;
      record.games += won + lost + ties;
      record.wins += won;
      record.losses += lost;
      record.ties += ties;
    }
  }
  return records;
}
