// The running score: the latest hundred reveals and no others.
import { expect, it } from 'vitest';
import { sampleRecord } from '../transfer/sample';
import { fill, withDatabase } from '../transfer/test-database';
import { runningScore } from './recent';
import type { BattleRecord, Outcome } from './schema';

function scored(n: number, outcome: Outcome | null): BattleRecord {
  const record = structuredClone(sampleRecord(n));
  record.battle.isManual = false;
  record.battle.score.machine = { a: outcome, b: null };
  return record;
}

it('counts the newest hundred battles that were scored, whatever lies between and before', async () => {
  await withDatabase(async (db) => {
    const records = Array.from({ length: 150 }, (_, n) => {
      if (n < 20) return scored(n, 'wrong');
      return scored(n, n % 5 === 0 ? null : n % 5 === 1 ? 'silent' : 'right');
    });
    await fill(db, records);
    const { reveals, right, wrong, silent } = await runningScore(db);
    expect({ reveals, wrong }).toEqual({ reveals: 100, wrong: 0 });
    expect(right + silent).toBe(100);
    expect(silent).toBe(25);
  });
});
