// What a battle adds to the running totals, and the counting of all of them anew.
import type { Table } from 'dexie';
import { type Battle, SIDES } from './schema';

/** True when two models met and at least one was hidden. */
function isBattle({ mode }: Battle): boolean {
  return mode === 'battle' || mode === 'unknown' || mode === 'direct-battle';
}

/** What one battle adds to each total. Totals are always the sum of this over all battles. */
export function contribution(battle: Battle): Map<string, number> {
  const out = new Map<string, number>();
  const add = (key: string) => out.set(key, (out.get(key) ?? 0) + 1);
  if (battle.isManual) {
    add('manual');
    return out;
  }
  if (!isBattle(battle)) {
    add('examples');
    return out;
  }
  add('battles');
  if (battle.vote) add('voted');
  if (battle.vote && !battle.vote.blind) add('seen');
  const hasProbe = (battle.probes ?? []).length > 0;
  if (hasProbe) add('probed');
  // Who asks who answers does not vote on the answers alone; the arena itself leaves such votes out.
  if (battle.vote?.value && !hasProbe) add(`vote.${battle.vote.value}`);
  if (battle.reveal) add('revealed');
  if (battle.peekedAt !== null) add('peeked');
  for (const who of ['machine', 'user'] as const) {
    for (const side of SIDES) {
      const outcome = battle.score[who][side];
      if (outcome) add(`${who}.${outcome}`);
    }
  }
  return out;
}

/** Counts all battles one after another and replaces the totals. Call inside a transaction over both tables. */
export async function countAnew(
  battles: Table<Battle, string>,
  counters: Table<{ key: string; n: number }, string>,
): Promise<void> {
  const sums = new Map<string, number>();
  await battles.each((battle) => {
    for (const [key, n] of contribution(battle)) sums.set(key, (sums.get(key) ?? 0) + n);
  });
  await counters.clear();
  await counters.bulkPut([...sums].map(([key, n]) => ({ key, n })));
}
