// Records by pages: every one once, in the order of ids, whatever the page's size.
import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../transfer/sample';
import { fill, withDatabase } from '../transfer/test-database';
import { countBattles, latestRows, recordsAfter, updateRecords } from './pages';

describe('recordsAfter', () => {
  it.each([1, 3, 7, 100])('gives every record once in pages of %i', async (limit) => {
    await withDatabase(async (db) => {
      const records = sampleRecords(7);
      await fill(db, records);
      const seen = [];
      for (let last: string | null = null; ; last = seen.at(-1)?.battle.id ?? null) {
        const page = await recordsAfter(db, last, limit);
        if (page.length === 0) break;
        expect(page.length).toBeLessThanOrEqual(limit);
        seen.push(...page);
      }
      expect(seen).toEqual(records);
    });
  });
});

describe('latestRows', () => {
  it('gives the newest first, each with its tags', async () => {
    await withDatabase(async (db) => {
      await fill(db, sampleRecords(5));
      const rows = await latestRows(db, 2);
      expect(rows.map(({ battle, tags }) => [battle.id, tags])).toEqual([
        ['arena:m4', []],
        ['arena:m3', ['identity', 'short answer']],
      ]);
    });
  });
});

describe('updateRecords', () => {
  it('writes all of a batch or none of it', async () => {
    await withDatabase(async (db) => {
      const work = updateRecords(db, sampleRecords(3), (_stored, incoming) => {
        if (incoming.battle.id === 'arena:m2') throw new Error('no');
        return incoming;
      });
      await expect(work).rejects.toThrow('no');
      expect(await countBattles(db)).toBe(0);
      expect(await db.counters.count()).toBe(0);
    });
  });
});
