// Lessons in the database: once a battle, taken back with it, forgotten and restored, shared and removed.
import { describe, expect, it } from 'vitest';
import { VECTORS } from '../guess/learn/learnt';
import { type Pack, sidesIn } from '../guess/learn/pack';
import { sampleRecord } from '../transfer/sample';
import { fill, withDatabase } from '../transfer/test-database';
import type { TelltaleDatabase } from './database';
import {
  addPack,
  forgetLearnt,
  learnAll,
  learnDue,
  learntPlaces,
  learntWithout,
  packToShare,
  removePack,
  restoreLearnt,
} from './lessons';
import { deleteRecord, recordTables, saveRecord } from './records';
import type { BattleRecord } from './schema';

/** A battle between two models, both answers there, names known. */
function revealed(n: number, a = 'alpha', b = 'beta'): BattleRecord {
  const record = structuredClone(sampleRecord(n));
  const named = (name: string) => ({ name, modelId: null, organization: null, maker: 'openai' });
  record.battle.site = 'arena';
  record.battle.mode = 'battle';
  record.battle.modality = 'chat';
  record.battle.phase = 'revealed';
  record.battle.isManual = false;
  record.battle.reveal = { a: named(a), b: named(b), at: 9, source: 'dom' };
  for (const turn of record.body.turns) {
    Object.assign(turn.a, { text: `- one\n- ${n}`, finish: 'stop', textSource: 'wire' });
    Object.assign(turn.b, {
      text: `Prose, and ${n} more of it.`,
      finish: 'stop',
      textSource: 'wire',
    });
  }
  return record;
}

async function save(db: TelltaleDatabase, record: BattleRecord): Promise<void> {
  await db.transaction('rw', recordTables(db), async () => {
    const before = (await db.battles.get(record.battle.id)) ?? null;
    await saveRecord(db, record, before);
  });
}

const counts = async (db: TelltaleDatabase) =>
  Object.values(await learntPlaces(db))
    .flatMap((models) => Object.entries(models).map(([model, { n }]) => `${model} ${n}`))
    .sort();

async function taught(db: TelltaleDatabase, records: readonly BattleRecord[]): Promise<void> {
  for (const record of records) await save(db, record);
  await learnDue(db);
}

async function sharedBy(records: readonly BattleRecord[]): Promise<Pack> {
  return withDatabase(async (db) => {
    await taught(db, records);
    const pack = await packToShare(db);
    if (!pack) throw new Error('nothing to share');
    return pack;
  });
}

describe('learnDue', () => {
  it('learns from each battle once, however often it is stored', async () => {
    await withDatabase(async (db) => {
      await taught(db, [revealed(1), revealed(2), revealed(1)]);
      await taught(db, [revealed(2)]);
      expect(await counts(db)).toEqual(['alpha 2', 'beta 2']);
      expect(await learnDue(db)).toBe(false);
    });
  });

  it('learns from more battles than go into one transaction', async () => {
    await withDatabase(async (db) => {
      await taught(
        db,
        Array.from({ length: 23 }, (_, n) => revealed(n)),
      );
      expect(await counts(db)).toEqual(['alpha 23', 'beta 23']);
    });
  });

  it('unlearns a name that is corrected, and a battle that is deleted', async () => {
    await withDatabase(async (db) => {
      await taught(db, [revealed(1), revealed(2)]);
      await taught(db, [revealed(1, 'gamma')]);
      expect(await counts(db)).toEqual(['alpha 1', 'beta 2', 'gamma 1']);
      await deleteRecord(db, revealed(1).battle.id);
      await learnDue(db);
      expect(await counts(db)).toEqual(['alpha 1', 'beta 1']);
      expect(await db.lessons.count()).toBe(1);
    });
  });

  it('begins its own pack anew when its numbers are of another kind', async () => {
    await withDatabase(async (db) => {
      await taught(db, [revealed(1)]);
      await db.packs.toCollection().modify({ vectors: 'older' });
      await learnDue(db);
      expect(await counts(db)).toEqual(['alpha 1', 'beta 1']);
      expect(await db.packs.count()).toBe(1);
    });
  });

  it('learns nothing of battles without names, and of those kept by hand', async () => {
    await withDatabase(async (db) => {
      const unnamed = revealed(1);
      unnamed.battle.reveal = null;
      const byHand = revealed(2);
      byHand.battle.isManual = true;
      await taught(db, [unnamed, byHand]);
      expect(await counts(db)).toEqual([]);
    });
  });
});

describe('learnAll', () => {
  it('learns from battles that came by import or were forgotten, and from none twice', async () => {
    await withDatabase(async (db) => {
      await taught(db, [revealed(1), revealed(2)]);
      await forgetLearnt(db);
      await fill(db, [revealed(3)]);
      await taught(db, [revealed(4)]);
      expect(await counts(db)).toEqual(['alpha 1', 'beta 1']);
      expect(await learnAll(db)).toBe(4);
      expect(await counts(db)).toEqual(['alpha 4', 'beta 4']);
    });
  });
});

describe('learntWithout', () => {
  it('is what was learnt before the battle', async () => {
    await withDatabase(async (db) => {
      await taught(db, [revealed(1)]);
      const before = await learntPlaces(db);
      await taught(db, [revealed(2, 'gamma')]);
      expect(await learntWithout(db, revealed(2).battle.id)).toEqual(before);
    });
  });
});

describe('forgetLearnt', () => {
  it('leaves nothing, and old battles do not teach again by being stored', async () => {
    await withDatabase(async (db) => {
      await taught(db, [revealed(1), revealed(2)]);
      await forgetLearnt(db);
      await taught(db, [revealed(1)]);
      expect(await counts(db)).toEqual([]);
      await taught(db, [revealed(1, 'gamma'), revealed(3)]);
      expect(await counts(db)).toEqual(['alpha 1', 'beta 2', 'gamma 1']);
    });
  });

  it('can be taken back, with what was learnt and deleted since', async () => {
    await withDatabase(async (db) => {
      await taught(db, [revealed(1), revealed(2)]);
      const kept = await forgetLearnt(db);
      await taught(db, [revealed(3, 'gamma')]);
      await deleteRecord(db, revealed(2).battle.id);
      await restoreLearnt(db, kept);
      await learnDue(db);
      expect(await counts(db)).toEqual(['alpha 1', 'beta 2', 'gamma 1']);
    });
  });
});

describe('addPack', () => {
  it('takes in what another has learnt, once, and leaves nothing of it when it is removed', async () => {
    const pack = await sharedBy([revealed(1), revealed(2)]);
    await withDatabase(async (db) => {
      await taught(db, [revealed(3)]);
      const own = await learntPlaces(db);
      const text = JSON.stringify(pack);
      expect(await addPack(db, text)).toEqual({ pack, before: null });
      expect(await counts(db)).toEqual(['alpha 3', 'beta 3']);
      expect(await addPack(db, text)).toMatchObject({ failure: 'known' });
      expect(await removePack(db, pack.id)).toEqual({ ...pack, own: false });
      expect(await learntPlaces(db)).toEqual(own);
    });
  });

  it('says what is wrong with a file, and takes nothing of it', async () => {
    const pack = await sharedBy([revealed(1)]);
    await withDatabase(async (db) => {
      await taught(db, [revealed(2)]);
      const mine = await packToShare(db);
      const files: [string, string][] = [
        ['{', 'not-json'],
        ['{"format":"other"}', 'not-a-pack'],
        [JSON.stringify({ ...pack, places: { p: { m: { n: -1 } } } }), 'not-a-pack'],
        [JSON.stringify({ ...pack, vectors: 'older' }), 'other-vectors'],
        [JSON.stringify(mine), 'own'],
      ];
      for (const [text, failure] of files)
        expect(await addPack(db, text)).toMatchObject({ failure });
      expect(await db.packs.count()).toBe(1);
      expect(await removePack(db, mine?.id ?? '')).toBeNull();
    });
  });
});

describe('packToShare', () => {
  it('holds counts of the kind that is compared now, and no text of any battle', async () => {
    const pack = await sharedBy([revealed(1), revealed(2)]);
    expect(pack.vectors).toBe(VECTORS);
    expect(sidesIn(pack)).toBe(4);
    expect(JSON.stringify(pack)).not.toContain('Prose');
  });
});
