// What a user is told about a file that is wrong, that nothing is changed by one, and how an import can be stopped.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BattleRecord } from '../db/schema';
import { isStorageFull } from '../db/storage-full';
import { exportBlob } from './export';
import { type Fault, faultPlace } from './faults';
import { checkFile, importBattles } from './import';
import { sampleRecords } from './sample';
import { allRecords, dump, fill, withDatabase } from './test-database';

let records: BattleRecord[];
let text: string;
let lines: string[];

beforeAll(async () => {
  records = sampleRecords(4);
  text = await withDatabase(async (db) => {
    await fill(db, records);
    return (await exportBlob(db, { appVersion: '0.1.0' })).text();
  });
  lines = text.split('\n');
});

const check = (...parts: BlobPart[]) => checkFile(new Blob(parts));

async function onlyFault(...parts: BlobPart[]): Promise<Fault> {
  const { faults } = await check(...parts);
  expect(faults).toHaveLength(1);
  return faults[0] as Fault;
}

/** The file with one change in the battle at an index. */
function changed(index: number, change: (record: BattleRecord) => unknown): string {
  const record = structuredClone(records[index]) as BattleRecord;
  change(record);
  const comma = index < records.length - 1 ? ',' : '';
  return lines.with(index + 1, JSON.stringify(record) + comma).join('\n');
}

describe('a file that is something else', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n\n'],
    ['compressed', new Uint8Array([0x1f, 0x8b, 8, 0, 1])],
    ['compressed', new Uint8Array([0x50, 0x4b, 3, 4, 1])],
    ['encoding', new Uint8Array([0xff, 0xfe, 0x7b, 0])],
    ['encoding', new Uint8Array([0x7b, 0x22, 0xe9, 0x22])],
    ['not-json', 'Dear diary,\ntoday I voted.'],
    ['other-format', '[1,2,3]'],
    ['other-format', '{"format":"something","version":1}'],
    ['other-format', '{"question_id":1}\n{"question_id":2}\n'],
    ['newer-version', '{"format":"telltale-battles","version":4,"anything":[\n{}\n]}'],
    ['header', '{"format":"telltale-battles","version":"1","battles":[]}'],
    ['header', '{"format":"telltale-battles","version":2,"exportedAt":"yesterday","battles":[\n]}'],
    ['truncated', '{"format":"telltale-battles",'],
    ['syntax', '{"format":telltale}'],
  ])('is called %s', async (code, part) => {
    const fault = await onlyFault(part);
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(/^[A-Za-z].*\.$/);
  });

  it('names the version it would need', async () => {
    const fault = await onlyFault(text.replace('"version":3', '"version":7'));
    expect(fault.message).toContain('version 7');
  });

  it('is read all the same with a byte-order mark, Windows line ends, or blank lines', async () => {
    expect(await check(new Uint8Array([0xef, 0xbb, 0xbf]), text)).toMatchObject({ faults: [] });
    const windows = await check(text.replaceAll('\n', '\r\n'), '\r\n\r\n');
    expect(windows).toEqual({ battles: 4, faults: [], isMore: false });
  });
});

describe('a damaged file', { timeout: 60_000 }, () => {
  it('is called truncated wherever it is cut', async () => {
    const from = (lines[0] as string).length + 1;
    const cuts = fc.integer({ min: from, max: text.trimEnd().length - 1 });
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const { faults } = await check(text.slice(0, at));
        expect(faults.at(-1)?.code).toBe('truncated');
      }),
    );
  });

  it('never passes, and never throws, when a byte is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: text.length - 3 }), async (at) => {
        const damaged = text.slice(0, at) + text.slice(at + 1);
        const { faults, battles } = await check(damaged);
        if (faults.length === 0) expect(battles).toBe(4);
      }),
    );
  });

  it('names line and column of what is not JSON, and reads on', async () => {
    const second = lines[2] as string;
    const broken = lines.with(2, `${second.slice(0, 10)}@${second.slice(10)}`);
    const { faults, battles } = await check(broken.with(4, '{},').join('\n'));
    expect(faults[0]).toMatchObject({ code: 'syntax', line: 3, battle: 1 });
    expect(faults[0]?.column).toBeGreaterThan(1);
    expect(faults.some(({ line }) => line === 5)).toBe(true);
    expect(battles).toBe(3);
  });

  it('names a comma too few and a comma too many', async () => {
    const few = lines.with(1, (lines[1] as string).replace(/,$/, ''));
    expect(await onlyFault(few.join('\n'))).toMatchObject({ code: 'syntax', line: 2 });
    const many = lines.with(4, `${lines[4]},`);
    const fault = await onlyFault(many.join('\n'));
    expect(fault).toMatchObject({ code: 'syntax', line: 5 });
    expect(fault.message).toBe('Expected no comma after the last battle, found ",".');
  });
});

describe('a wrong field', () => {
  it('is named with line, battle, id, path, what was expected and what was found', async () => {
    const file = changed(3, ({ battle }) => Object.assign(battle.vote as object, { value: 'c' }));
    const fault = await onlyFault(file);
    expect(fault).toMatchObject({
      code: 'field',
      line: 5,
      battle: 3,
      id: 'arena:m3',
      path: 'battles[3].battle.vote.value',
      expected: 'one of "a", "b", "tie", "both_bad"',
      found: '"c"',
    });
    expect(file.split('\n')[4]?.slice((fault.column ?? 0) - 1)).toMatch(/^"c"/);
    expect(faultPlace(fault)).toBe(`line 5, column ${fault.column}, battle 4 (arena:m3)`);
  });

  it.each<[string, string, (record: BattleRecord) => unknown]>([
    ['battles[1].body', 'an object', (record) => Reflect.deleteProperty(record, 'body')],
    [
      'battles[1].body.id',
      'the same id "arena:m1"',
      ({ body }) => Object.assign(body, { id: 'x' }),
    ],
    ['battles[1].capture.turns[0].id', 'the same id "arena:m1"', setCapture({ id: 'x' })],
    ['battles[1].capture.turns[0].a.text.times', 'as many entries', setCuts([1, 2], [0])],
    ['battles[1].capture.turns[0].a.text.ends[1]', 'not below 2', setCuts([2, 1], [0, 0])],
    ['battles[1].capture.turns[0].a.text.ends[1]', "the text's length", setCuts([1, 999], [0, 0])],
    ['battles[1].guess.seals[0].a.makers', 'a sum of p of 1', setGuess({ makers: [] })],
    ['battles[1].guess.seals[0].a.makers[0].p', 'not above 1', setMaker(1.5)],
    ['battles[1].guess.seals[0].a.evidence[0].spans[0]', 'inside the text', setSpan(0, 1, 999)],
    ['battles[1].guess.seals[0].a.evidence[0].spans[0]', 'inside the text', setSpan(0, 2, 1)],
    ['battles[1].guess.seals[0].a.evidence[0].spans[0]', 'inside the text', setSpan(9, 0, 0)],
    ['battles[1].battle.startedAt', 'a number', setBattle({ startedAt: null })],
    ['battles[1].battle.turns', 'a whole number', setBattle({ turns: 1.5 })],
    ['battles[1].battle.id', 'at most 300 characters', setAllIds('x'.repeat(301))],
  ])('%s is expected to be %s', async (path, expected, change) => {
    const file = changed(1, change);
    const { faults } = await check(file);
    const fault = faults.find((one) => one.path === path);
    expect(fault?.expected ?? faults).toContain(expected);
    expect(fault).toMatchObject({ line: 3, battle: 1 });
  });

  it('is found by line and column in a file of another layout too', async () => {
    const value = JSON.parse(changed(2, setBattle({ phase: 'over' })));
    const pretty = JSON.stringify(value, null, 2);
    const fault = await onlyFault(pretty);
    expect(fault.path).toBe('battles[2].battle.phase');
    const at = pretty.split('\n')[(fault.line ?? 0) - 1];
    expect(at?.slice((fault.column ?? 0) - 1)).toBe('"over",');
    expect(await onlyFault(JSON.stringify(value))).toMatchObject({ line: 1, path: fault.path });
  });

  it('is refused when the same battle stands in the file twice', async () => {
    const fault = await onlyFault(changed(2, setAllIds('arena:m0')));
    expect(fault).toMatchObject({ code: 'duplicate', line: 4, battle: 2, id: 'arena:m0' });
    expect(fault.message).toContain('battle 1 has the same id');
  });

  it('is one of at most twenty that are told', async () => {
    const bad = Array.from({ length: 50 }, () => '{}').join(',\n');
    const result = await check(`${lines[0]}\n${bad}\n]}\n`);
    expect(result.faults).toHaveLength(20);
    expect(result.isMore).toBe(true);
  });

  it('is refused when it is nested so deep that it could not be written again', async () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const first = (lines[1] as string).replace('{"battle":{', `{"battle":{"zDeep":${deep},`);
    const fault = await onlyFault(lines.with(1, first).join('\n'));
    expect(fault).toMatchObject({ code: 'field', expected: 'at most 64 levels', line: 2 });
  });
});

describe('importBattles', () => {
  it('changes nothing when anything is wrong', async () => {
    await withDatabase(async (db) => {
      await fill(db, records.slice(0, 2));
      const before = await dump(db);
      const file = changed(3, setBattle({ turns: -1 }));
      const result = await importBattles(db, new Blob([file]));
      expect(result).toMatchObject({ ok: false, reason: 'faults', isMore: false });
      expect(await dump(db)).toEqual(before);
    });
  });

  it('tells what it added, changed and left, and how far it is', async () => {
    await withDatabase(async (db) => {
      const [first, second] = structuredClone(records) as [BattleRecord, BattleRecord];
      second.battle.vote = null;
      await fill(db, [first, second]);
      const steps: string[] = [];
      const result = await importBattles(db, new Blob([text]), {
        onProgress: ({ step, done, total }) => steps.push(`${step} ${done === total}`),
      });
      expect(result).toEqual({ ok: true, added: 2, changed: 1, same: 1 });
      expect(new Set(steps)).toEqual(new Set(['checking true', 'writing true']));
      expect(await allRecords(db)).toEqual(records);
    });
  });

  it('takes in one-line and pretty-printed files', async () => {
    for (const file of [
      JSON.stringify(JSON.parse(text)),
      JSON.stringify(JSON.parse(text), null, 2),
    ]) {
      await withDatabase(async (db) => {
        const result = await importBattles(db, new Blob([file]));
        expect(result).toEqual({ ok: true, added: 4, changed: 0, same: 0 });
        expect(await allRecords(db)).toEqual(records);
      });
    }
  });

  it('stops when told to, before anything is written', async () => {
    await withDatabase(async (db) => {
      const result = await importBattles(db, new Blob([text]), { signal: AbortSignal.abort() });
      expect(result).toMatchObject({ ok: false, reason: 'stopped', written: { added: 0 } });
      expect(await allRecords(db)).toEqual([]);
    });
  });

  it('keeps parts of a later version and writes them out beside the others again', async () => {
    const file = changed(0, (record) => Object.assign(record, { dossier: { seen: [1] } }));
    await withDatabase(async (db) => {
      await importBattles(db, new Blob([file]));
      const again = JSON.parse(await (await exportBlob(db, { appVersion: '1' })).text());
      expect(again.battles[0]).toEqual({ ...records[0], dossier: { seen: [1] } });
    });
  });

  it('lets no key __proto__ in', async () => {
    const first = (lines[1] as string).replace(
      '{"battle":{',
      '{"__proto__":{"x":1},"battle":{"\\u005f_proto__":{"polluted":true},',
    );
    await withDatabase(async (db) => {
      const result = await importBattles(db, new Blob([lines.with(1, first).join('\n')]));
      expect(result).toMatchObject({ ok: true });
      const [stored] = await allRecords(db);
      expect(stored).toEqual(records[0]);
      expect(Object.keys(stored?.battle ?? {})).not.toContain('__proto__');
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });
  });

  it('knows a full disk however the database wraps it', () => {
    const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    expect(isStorageFull(full)).toBe(true);
    expect(isStorageFull(Object.assign(new Error('Transaction aborted'), { inner: full }))).toBe(
      true,
    );
    expect(isStorageFull(new Error('no'))).toBe(false);
  });
});

function setBattle(fields: object) {
  return ({ battle }: BattleRecord) => Object.assign(battle, fields);
}
function setAllIds(id: string) {
  return ({ battle, body, capture, guess, annotation }: BattleRecord) => {
    for (const part of [battle, body, capture, guess, annotation]) if (part) part.id = id;
  };
}
function setCapture(fields: object) {
  return ({ capture }: BattleRecord) => Object.assign(capture.turns[0] as object, fields);
}
function setCuts(ends: number[], times: number[]) {
  return ({ capture }: BattleRecord) =>
    Object.assign(capture.turns[0]?.a as object, { text: { ends, times } });
}
function setGuess(fields: object) {
  return ({ guess }: BattleRecord) => Object.assign(guess?.seals[0]?.a as object, fields);
}
function setMaker(p: number) {
  return setGuess({ makers: [{ maker: 'openai', p }] });
}
function setSpan(turn: number, start: number, end: number) {
  return ({ guess }: BattleRecord) =>
    Object.assign(guess?.seals[0]?.a.evidence[0] as object, { spans: [{ turn, start, end }] });
}
