// Exports page by page: progress, stopping, and databases that are not quite whole.
import { describe, expect, it } from 'vitest';
import type { BattleRecord } from '../db/schema';
import { exportBlob, exportChunks, exportFileName } from './export';
import { checkFile } from './import';
import { sampleRecords } from './sample';
import { fill, withDatabase } from './test-database';

const appVersion = '0.1.0';

describe('exportChunks', () => {
  it('writes every battle once over many pages, and tells how far it is', async () => {
    await withDatabase(async (db) => {
      await fill(db, sampleRecords(250));
      const steps: string[] = [];
      const chunks: string[] = [];
      const onProgress = (done: number, total: number) => steps.push(`${done}/${total}`);
      for await (const chunk of exportChunks(db, { appVersion, onProgress })) chunks.push(chunk);
      expect(steps).toEqual(['0/250', '100/250', '200/250', '250/250']);
      expect(chunks).toHaveLength(5);
      const { battles } = JSON.parse(chunks.join(''));
      expect(new Set(battles.map(({ battle }: { battle: { id: string } }) => battle.id)).size).toBe(
        250,
      );
    });
  });

  it('goes on while battles are added and deleted between pages', async () => {
    await withDatabase(async (db) => {
      await fill(db, sampleRecords(150));
      const chunks: string[] = [];
      for await (const chunk of exportChunks(db, { appVersion })) {
        chunks.push(chunk);
        await fill(db, sampleRecords(152).slice(150));
        await db.battles.delete('arena:m99');
      }
      expect(await checkFile(new Blob(chunks))).toMatchObject({ faults: [] });
    });
  });

  it('leaves out no battle whose text or cuts are gone', async () => {
    await withDatabase(async (db) => {
      await fill(db, sampleRecords(3));
      await db.bodies.delete('arena:m0');
      await db.guesses.clear();
      await db.captures.delete('arena:m1');
      expect(await checkFile(await exportBlob(db, { appVersion }))).toEqual({
        battles: 3,
        faults: [],
        isMore: false,
      });
    });
  });
});

describe('exportBlob', () => {
  it('stops when told to', async () => {
    await withDatabase(async (db) => {
      await fill(db, sampleRecords(250));
      const stop = new AbortController();
      const onProgress = (done: number) => done === 100 && stop.abort();
      const work = exportBlob(db, { appVersion, onProgress, signal: stop.signal });
      await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    });
  });
});

describe('exportFileName', () => {
  it('has the day in it, by UTC', () => {
    expect(exportFileName(new Date('2026-08-01T23:59:00Z'))).toBe(
      'telltale-battles-2026-08-01.json',
    );
  });
});

describe('an export of some battles', () => {
  it.each([1, 100])('holds those that are there, each once, by pages of up to %i', async (many) => {
    await withDatabase(async (db) => {
      const records = sampleRecords(many + 3);
      await fill(db, records);
      const ids = [...records.slice(2).map(({ battle }) => battle.id), 'arena:gone'].toReversed();
      const file = await (await exportBlob(db, { appVersion: '1', ids })).text();
      const { battles } = JSON.parse(file) as { battles: unknown[] };
      expect(battles).toHaveLength(many + 1);
      const byId = (x: BattleRecord, y: BattleRecord) => (x.battle.id < y.battle.id ? -1 : 1);
      expect(battles).toEqual(records.slice(2).sort(byId));
    });
  });

  it('is a file without battles when none is left', async () => {
    await withDatabase(async (db) => {
      const file = await (await exportBlob(db, { appVersion: '1', ids: ['arena:gone'] })).text();
      expect(JSON.parse(file).battles).toEqual([]);
    });
  });
});
