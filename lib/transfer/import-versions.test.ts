// Files of version 1 are taken in as today's records; and what version 2 added is checked like all else.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BattleRecord, MAX_PARTS, MAX_VERSIONS } from '../db/schema';
import { checkRecord } from './check-record';
import { exportBlob } from './export';
import { pathText } from './faults';
import { checkFile, importBattles } from './import';
import { sampleRecord } from './sample';
import { allRecords, withDatabase } from './test-database';

interface OldFixture {
  rows: Record<'battles' | 'bodies' | 'captures' | 'guesses' | 'annotations', { id: string }[]>;
}
const { rows } = JSON.parse(
  readFileSync(new URL('../../tests/fixtures/db/v001.json', import.meta.url), 'utf8'),
) as OldFixture;
const HEADER =
  '{"format":"telltale-battles","version":1,"exportedAt":"2026-08-01T12:00:00.000Z","app":{"name":"telltale","version":"0.1.0"},"battles":[';

/** The records of the frozen database of version 1, as its release exported them. */
const oldRecords = rows.battles.map((battle) => {
  const of = (list: { id: string }[]) => list.find(({ id }) => id === battle.id) ?? null;
  const parts = { body: of(rows.bodies), capture: of(rows.captures), guess: of(rows.guesses) };
  return { battle, ...parts, annotation: of(rows.annotations) };
});
const oldLines = oldRecords.map((record) => JSON.stringify(record));
const oldFile = (lines = oldLines) => `${HEADER}\n${lines.join(',\n')}\n]}\n`;

describe('a file of version 1', () => {
  it.each([
    ['as it was written', oldFile()],
    ['on one line', JSON.stringify(JSON.parse(oldFile()))],
    ['pretty-printed', JSON.stringify(JSON.parse(oldFile()), null, 2)],
  ])('is taken in %s, and goes out as version 3', async (_name, text) => {
    await withDatabase(async (db) => {
      const result = await importBattles(db, new Blob([text]));
      expect(result).toEqual({ ok: true, added: oldRecords.length, changed: 0, same: 0 });
      const records = await allRecords(db);
      for (const record of records) expect(checkRecord(record)).toEqual([]);
      expect(records[1]?.battle).toMatchObject({ isManual: false, vote: { blind: true } });
      expect(records[1]?.body.turns[0]?.b).toMatchObject({ parts: [], versions: [] });
      const out = await exportBlob(db, { appVersion: '0.1.0' });
      expect(await out.text()).toContain('"version":3,');
      expect(await importBattles(db, out)).toMatchObject({ same: oldRecords.length });
      expect(await importBattles(db, new Blob([text]))).toMatchObject({ same: oldRecords.length });
    });
  });

  it('is told of by line and field when it is wrong', async () => {
    const lines = oldLines.with(1, (oldLines[1] as string).replace('"raw":"b"', '"raw":7'));
    const { faults } = await checkFile(new Blob([oldFile(lines)]));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 3, battle: 1, id: 'arena:m1', found: '7' });
    expect(faults[0]?.path).toBe('battles[1].battle.vote.raw');
    expect(lines[1]?.slice((faults[0]?.column ?? 0) - 1)).toMatch(/^7,/);
  });

  it('is no file of version 2: that one lacks fields', async () => {
    const { faults } = await checkFile(new Blob([oldFile().replace('"version":1', '"version":2')]));
    expect(faults.map(({ path }) => path)).toContain('battles[0].battle.isManual');
  });

  it.each([0, 1.5, -1])('is not one of version %d', async (version) => {
    const text = oldFile().replace('"version":1', `"version":${version}`);
    const { faults } = await checkFile(new Blob([text]));
    expect(faults[0]).toMatchObject({
      code: 'header',
      path: 'version',
      expected: 'one of 1, 2, 3',
    });
  });
});

describe('checkRecord', () => {
  const turnOf = (record: BattleRecord) => record.body.turns[0] as BattleRecord['body']['turns'][0];
  const part = { kind: 'citation' as const, url: 'https://example.test/', title: '' };

  it.each<[string, string, (record: BattleRecord) => unknown]>([
    [
      'body.turns[0].b.parts',
      `at most ${MAX_PARTS} entries`,
      (record) => {
        turnOf(record).b.parts = Array.from({ length: MAX_PARTS + 1 }, () => part);
      },
    ],
    [
      'body.turns[0].a.versions[0].parts',
      `at most ${MAX_PARTS} entries`,
      (record) => {
        const [version] = turnOf(record).a.versions;
        if (version) version.parts = Array.from({ length: MAX_PARTS + 1 }, () => part);
      },
    ],
    [
      'body.turns[0].a.versions',
      `at most ${MAX_VERSIONS} entries`,
      (record) => {
        const { versions } = turnOf(record).a;
        while (versions.length <= MAX_VERSIONS) versions.push(...versions);
      },
    ],
    [
      'capture.turns[0].a.versions',
      "a list of 2, as the answer's versions",
      (record) => record.capture.turns[0]?.a.versions.pop(),
    ],
    [
      'capture.turns[0].a.versions[0].text.ends[1]',
      'a number not below 7',
      (record) => record.capture.turns[0]?.a.versions[0]?.text.ends.splice(1, 1, 3),
    ],
    [
      'body.turns[0].a.parts[0].kind',
      'one of "citation", "tool", "file", "image"',
      (record) => turnOf(record).a.parts.push({ ...part, kind: 'link' } as never),
    ],
    [
      'battle.vote.blind',
      'true or false',
      ({ battle }) => {
        const vote = { value: 'a', raw: 'a', at: 1, modelsRevealed: null, source: 'wire' } as const;
        battle.vote = { ...vote, preferences: null } as never;
      },
    ],
  ])('finds that %s is expected to be %s', (path, expected, change) => {
    const record = sampleRecord(4);
    change(record);
    const problem = checkRecord(record).find((one) => pathText(one.path) === path);
    expect(problem?.expected).toBe(expected);
  });

  it('lets cuts and spans be of a text that the record of the site has replaced', () => {
    const record = sampleRecord(0);
    turnOf(record).a.text = 'I am';
    const paths = checkRecord(record).map(({ path }) => path[0]);
    expect(new Set(paths)).toEqual(new Set(['capture', 'guess']));
    turnOf(record).a.textSource = 'record';
    expect(checkRecord(record)).toEqual([]);
  });

  it('lets a span be of an earlier version, but cuts never leave a text that was streamed', () => {
    const record = sampleRecord(4);
    turnOf(record).a.text = 'I am';
    const problems = checkRecord(record);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ path }) => path[0] === 'capture')).toBe(true);
  });
});

describe('a battle that was kept by hand', () => {
  it('comes back as it went out, and stays so when it is taken in again', async () => {
    const record = sampleRecord(7);
    expect(record.battle.isManual).toBe(true);
    expect(checkRecord(record)).toEqual([]);
    const text = `${HEADER.replace('"version":1', '"version":2')}\n${JSON.stringify(record)}\n]}\n`;
    await withDatabase(async (db) => {
      expect(await importBattles(db, new Blob([text]))).toMatchObject({ added: 1 });
      expect(await importBattles(db, new Blob([text]))).toMatchObject({ same: 1 });
      const file = await exportBlob(db, { appVersion: '0.1.0' });
      await withDatabase(async (other) => {
        await importBattles(other, file);
        expect(await allRecords(other)).toEqual([record]);
      });
    });
  });
});
