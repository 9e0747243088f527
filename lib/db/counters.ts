// Running totals, kept in the same transaction as the battle they count, so that nothing ever has to scan.
import { contribution, countAnew } from './contribution';
import type { TelltaleDatabase } from './database';
import type { Battle, Outcome } from './schema';

/** Totals over all stored battles. A guess is of one side, so a battle has two. */
export interface Totals {
  /** Battles recorded as they happened, those against one model of the user's choice among them. */
  battles: number;
  /** Chats with models that the user chose: labelled examples, no battles. */
  examples: number;
  /** Battles kept by hand. */
  manual: number;
  voted: number;
  /** Votes that were cast with names in sight. */
  seen: number;
  revealed: number;
  peeked: number;
  /** Battles with a probe among their prompts: they are in all other totals, but not in `votes`. */
  probed: number;
  /** What was voted, without battles that have a probe. */
  votes: { a: number; b: number; tie: number; both_bad: number };
  /** Outcomes of the machine's sealed guesses. */
  machine: Record<Outcome, number>;
  /** Outcomes of the user's own guesses that were made knowing nothing. */
  user: Record<Outcome, number>;
}

/** Moves the totals from what `before` added to what `after` adds. Call inside the transaction that writes `after`. */
export async function recount(
  db: TelltaleDatabase,
  before: Battle | null,
  after: Battle | null,
): Promise<void> {
  const delta = after ? contribution(after) : new Map<string, number>();
  if (before) {
    for (const [key, n] of contribution(before)) delta.set(key, (delta.get(key) ?? 0) - n);
  }
  for (const [key, n] of delta) {
    if (n === 0) continue;
    const row = await db.counters.get(key);
    await db.counters.put({ key, n: (row?.n ?? 0) + n });
  }
}

/** Reads all totals; a handful of rows however many battles there are. */
export async function readTotals(db: TelltaleDatabase): Promise<Totals> {
  const rows = new Map((await db.counters.toArray()).map(({ key, n }) => [key, n]));
  const n = (key: string) => rows.get(key) ?? 0;
  const outcomes = (who: string) => ({
    right: n(`${who}.right`),
    wrong: n(`${who}.wrong`),
    silent: n(`${who}.silent`),
  });
  return {
    battles: n('battles'),
    examples: n('examples'),
    manual: n('manual'),
    voted: n('voted'),
    seen: n('seen'),
    revealed: n('revealed'),
    peeked: n('peeked'),
    probed: n('probed'),
    votes: { a: n('vote.a'), b: n('vote.b'), tie: n('vote.tie'), both_bad: n('vote.both_bad') },
    machine: outcomes('machine'),
    user: outcomes('user'),
  };
}

/** How many records there are, of every kind: the same as counting them, without doing so. */
export function allOf({ battles, examples, manual }: Totals): number {
  return battles + examples + manual;
}

/** Counts everything anew from the battles themselves; the result equals the running totals. */
export async function rebuildCounters(db: TelltaleDatabase): Promise<void> {
  await db.transaction('rw', db.battles, db.counters, () => countAnew(db.battles, db.counters));
}
