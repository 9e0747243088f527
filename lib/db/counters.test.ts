// Running totals against a plain count of the battles, after any history.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { battleRecord } from '../transfer/arbitrary';
import { sampleRecords } from '../transfer/sample';
import { fill, withDatabase } from '../transfer/test-database';
import { readTotals, type Totals } from './counters';
import type { TelltaleDatabase } from './database';
import { updateRecords } from './pages';
import { deleteRecord, recordTables, saveRecord } from './records';
import type { Battle, BattleRecord, Outcome } from './schema';

/** The totals as one would count them by hand. */
function counted(all: readonly Battle[]): Totals {
  const own = all.filter(({ isManual }) => !isManual);
  const chosen = ({ mode }: Battle) => !['battle', 'unknown', 'direct-battle'].includes(mode);
  const battles = own.filter((battle) => !chosen(battle));
  const isPlain = ({ probes }: Battle) => probes === undefined || probes.length === 0;
  const count = (is: (battle: Battle) => boolean) => battles.filter(is).length;
  const outcomes = (who: 'machine' | 'user') => {
    const list = battles.flatMap(({ score }) => [score[who].a, score[who].b]);
    const of = (outcome: Outcome) => list.filter((one) => one === outcome).length;
    return { right: of('right'), wrong: of('wrong'), silent: of('silent') };
  };
  return {
    battles: battles.length,
    examples: own.length - battles.length,
    manual: all.length - own.length,
    voted: count(({ vote }) => vote !== null),
    seen: count(({ vote }) => vote?.blind === false),
    revealed: count(({ reveal }) => reveal !== null),
    peeked: count(({ peekedAt }) => peekedAt !== null),
    probed: count((battle) => !isPlain(battle)),
    votes: {
      a: count((battle) => isPlain(battle) && battle.vote?.value === 'a'),
      b: count((battle) => isPlain(battle) && battle.vote?.value === 'b'),
      tie: count((battle) => isPlain(battle) && battle.vote?.value === 'tie'),
      both_bad: count((battle) => isPlain(battle) && battle.vote?.value === 'both_bad'),
    },
    machine: outcomes('machine'),
    user: outcomes('user'),
  };
}

type Step = { id: string; how: 'save' | 'merge' | 'delete'; record: BattleRecord };

const step: fc.Arbitrary<Step> = fc.constantFrom('arena:1', 'arena:2', 'arena:3').chain((id) =>
  fc.record({
    id: fc.constant(id),
    how: fc.constantFrom('save', 'save', 'merge', 'delete'),
    record: battleRecord(id),
  }),
);

async function take(db: TelltaleDatabase, { id, how, record }: Step): Promise<void> {
  if (how === 'delete') return deleteRecord(db, id);
  if (how === 'merge') {
    await updateRecords(db, [record], (_stored, incoming) => incoming);
    return;
  }
  await db.transaction('rw', recordTables(db), async () => {
    await saveRecord(db, structuredClone(record), (await db.battles.get(id)) ?? null);
  });
}

describe('readTotals', { timeout: 60_000 }, () => {
  it('equals a count of the battles after any saves, imports and deletions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        await withDatabase(async (db) => {
          for (const one of steps) await take(db, one);
          expect(await readTotals(db)).toEqual(counted(await db.battles.toArray()));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('counts chosen models and what was kept by hand apart from battles, and votes on known pairs', async () => {
    await withDatabase(async (db) => {
      await fill(db, sampleRecords(8));
      const totals = await readTotals(db);
      expect(totals).toMatchObject({ battles: 6, examples: 1, manual: 1, voted: 4, seen: 1 });
      expect(totals).toEqual(counted(await db.battles.toArray()));
    });
  });
});
