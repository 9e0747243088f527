// A battle guessed anew: never before its guess may be shown, never from its own names, and nothing stored of it.
import { describe, expect, it, vi } from 'vitest';
import { learnDue } from '../db/lessons';
import { recordTables, saveRecord } from '../db/records';
import type { BattleRecord, SideGuess } from '../db/schema';
import type { Places } from '../guess/learn/pack';
import { sampleRecord } from '../transfer/sample';
import { dump, withDatabase } from '../transfer/test-database';
import { guessAgain } from './again';
import type { SealContext } from './seal';

const FLAT: SideGuess = { makers: [], verdict: 'flat', evidence: [] };

function battle(n: number, isRevealed: boolean): BattleRecord {
  const record = structuredClone(sampleRecord(n));
  const model = { name: `m${n}`, modelId: null, organization: null, maker: 'xai' };
  Object.assign(record.battle, {
    mode: 'battle',
    modality: 'chat',
    phase: isRevealed ? 'revealed' : 'answered',
    vote: null,
    peekedAt: null,
    isManual: false,
    reveal: isRevealed ? { a: model, b: model, at: 1, source: 'dom' } : null,
  });
  for (const turn of record.body.turns) turn.a.finish = turn.b.finish = 'stop';
  return record;
}

async function asked(records: readonly BattleRecord[], id: string) {
  return withDatabase(async (db) => {
    for (const record of records) {
      await db.transaction('rw', recordTables(db), () => saveRecord(db, record, null));
    }
    await learnDue(db);
    const before = await dump(db);
    const guessSide = vi.fn<SealContext['guessSide']>(() => FLAT);
    const guess = await guessAgain(db, id, { guessSide });
    expect(await dump(db)).toEqual(before);
    const seen: Places[] = guessSide.mock.calls.map(([, , learnt]) => learnt ?? {});
    return { guess, models: seen.flatMap((places) => Object.values(places).flatMap(Object.keys)) };
  });
}

describe('guessAgain', () => {
  it('guesses by what other battles taught, and stores nothing', async () => {
    const { guess, models } = await asked([battle(1, true), battle(2, true)], 'arena:m2');
    expect(guess).toEqual({ a: FLAT, b: FLAT });
    expect(new Set(models)).toEqual(new Set(['m1']));
  });

  it('gives nothing while the sealed guess may not be shown', async () => {
    expect((await asked([battle(1, false)], 'arena:m1')).guess).toBeNull();
    expect((await asked([], 'arena:m1')).guess).toBeNull();
  });
});
