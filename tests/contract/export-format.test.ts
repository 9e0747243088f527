// The export's format as promised to its readers: the JSON Schema and the document describe what the code does.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportBlob } from '../../lib/transfer/export';
import { FileSchema } from '../../lib/transfer/format';
import { importBattles } from '../../lib/transfer/import';
import { exportJsonSchema, fieldPaths } from '../../lib/transfer/json-schema';
import { sampleRecords } from '../../lib/transfer/sample';
import { allRecords, fill, withDatabase } from '../../lib/transfer/test-database';

const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const document = docs('data-format.md');

/** Paths in the first column of a table, with `{a,b}` written out. */
function documentedPaths(): string[] {
  const cells = document.matchAll(/^\| `([^`]+)` \|/gm);
  return [...cells].flatMap(([, path = '']) =>
    path.includes('{a,b}') ? ['a', 'b'].map((side) => path.replace('{a,b}', side)) : [path],
  );
}

const schemaPaths = fieldPaths(exportJsonSchema()).map((path) =>
  path.replace(/^battles\[\]\./, ''),
);

describe('docs/telltale-export.schema.json', () => {
  it('is up to date; else print it anew as lib/transfer/print-json-schema.ts says', () => {
    expect(JSON.parse(docs('telltale-export.schema.json'))).toEqual(exportJsonSchema());
  });
});

describe('docs/data-format.md', () => {
  it('explains every field of the format', () => {
    const documented = new Set(documentedPaths());
    expect(schemaPaths.filter((path) => !documented.has(path))).toEqual([]);
  });

  it('explains no field that is not there, and none twice', () => {
    const known = new Set(schemaPaths);
    const paths = documentedPaths();
    expect(paths.filter((path) => !known.has(path))).toEqual([]);
    expect(paths).toHaveLength(new Set(paths).size);
  });

  it('shows an example that can be imported and comes out again as it went in', async () => {
    const example = /```json\n([\s\S]+?)```/.exec(document)?.[1] ?? '';
    await withDatabase(async (db) => {
      const result = await importBattles(db, new Blob([example]));
      expect(result).toEqual({ ok: true, added: 1, changed: 0, same: 0 });
      expect(await allRecords(db)).toEqual(JSON.parse(example).battles);
    });
  });
});

describe('an exported file', () => {
  const exported = (count: number) =>
    withDatabase(async (db) => {
      await fill(db, sampleRecords(count));
      const now = new Date('2026-08-01T12:00:00Z');
      return (await exportBlob(db, { appVersion: '0.1.0', now })).text();
    });

  it.each([0, 1, 8])('of %i battles is a JSON document of the described form', async (count) => {
    const file = JSON.parse(await exported(count));
    expect(FileSchema.safeParse(file).error).toBeUndefined();
    expect(file.battles).toHaveLength(count);
  });

  it.each([0, 1, 8])('of %i battles has each battle on a line of its own', async (count) => {
    const lines = (await exported(count)).split('\n');
    expect(lines).toHaveLength(count + 3);
    expect(lines[0]).toBe(
      '{"format":"telltale-battles","version":3,"exportedAt":"2026-08-01T12:00:00.000Z","app":{"name":"telltale","version":"0.1.0"},"battles":[',
    );
    expect(lines.slice(-2)).toEqual([']}', '']);
    const ids = lines.slice(1, -2).map((line) => JSON.parse(line.replace(/,$/, '')).battle.id);
    expect(ids).toEqual(sampleRecords(count).map(({ battle }) => battle.id));
  });
});
