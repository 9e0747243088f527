// Stores what the user puts in by hand: a whole battle, or the names and the vote of one.
import type { TelltaleDatabase } from '../db/database';
import { loadRecord, recordTables, saveRecord } from '../db/records';
import type { BattleRecord } from '../db/schema';
import type { ReducerContext } from './battle';
import type { Draft } from './draft';
import { type Amendment, amend, type ManualDraft, manualProblems, manualRecord } from './manual';
import { type SealContext, sealGuess } from './seal';

export interface KeeperContext extends ReducerContext, SealContext {}

/** Keeps a battle; the same one twice is kept once. Null when the form has problems. */
export async function keepBattle(
  db: TelltaleDatabase,
  manual: ManualDraft,
  context: KeeperContext,
): Promise<BattleRecord | null> {
  if (manualProblems(manual).size > 0) return null;
  await context.prepare?.();
  return db.transaction('rw', recordTables(db), async () => {
    const draft = manualRecord(manual, context, context.now());
    const stored = await loadRecord(db, draft.record.battle.id);
    if (stored) return stored;
    // Nothing that gives the answer away was put in: the machine may still be put to the test.
    sealGuess(draft, context);
    await saveRecord(db, draft.record, null);
    return draft.record;
  });
}

/** Adds names or a vote by hand, or takes them back. Null when there is no such battle. */
export async function amendBattle(
  db: TelltaleDatabase,
  id: string,
  change: Amendment,
  context: KeeperContext,
): Promise<BattleRecord | null> {
  return db.transaction('rw', recordTables(db), async () => {
    const record = await loadRecord(db, id);
    if (!record) return null;
    const before = structuredClone(record.battle);
    const draft: Draft = { record, touched: new Set() };
    amend(draft, change, context, context.now());
    await saveRecord(db, record, before, draft.touched);
    return record;
  });
}
