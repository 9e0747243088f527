// Rows are read from plain and packed files whatever they are called, and each broken one is named.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type Fault, makerOfFamily, type Row, readRows } from './rows';

const FOLDER = mkdtempSync(join(tmpdir(), 'telltale-rows-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const GOOD = { response: 'A boat.', family: 'OpenAI', canonical: 'gpt-4o' };

async function read(name: string, bytes: string | Buffer) {
  const file = join(FOLDER, name);
  writeFileSync(file, bytes);
  return readFile(file);
}

async function readFile(file: string) {
  const faults: Fault[] = [];
  const rows: Row[] = [];
  for await (const row of readRows(file, (fault) => faults.push(fault))) rows.push(row);
  return { rows, faults: faults.map(({ line, field }) => `${line} ${field}`) };
}

const line = (fields: object) => JSON.stringify({ ...GOOD, ...fields });

describe('readRows', () => {
  it('knows a packed file by what is in it, not by its name', async () => {
    const packed = gzipSync(`${line({})}\n${line({})}`);
    expect((await read('plain.jsonl', packed)).rows).toHaveLength(2);
    expect((await read('packed.jsonl.gz', `${line({})}\n`)).rows[0]?.source).toBe('packed');
  });

  it('reads only what a page would show', async () => {
    const { rows } = await read(
      'v.jsonl',
      line({ response: '<think>x</think>Boat', visible_from: 16 }),
    );
    expect(rows[0]?.text).toBe('Boat');
  });

  it('names each broken row with its field, counts on, and reads the others', async () => {
    const bad = [
      line({ response: 5 }),
      line({ response: '  ' }),
      line({ visible_from: 99 }),
      line({ visible_from: '0' }),
      line({ chunks: 'A boat.' }),
      line({ chunks: [1] }),
      line({ family: null }),
      line({ canonical: '' }),
      line({ prompt: [] }),
      line({ source: 3 }),
      '{"response": "cut',
      '[]',
      'null',
      '',
      '   ',
      line({}),
    ];
    const { rows, faults } = await read('b.jsonl', bad.join('\r\n'));
    expect(rows).toHaveLength(1);
    expect(faults).toEqual([
      '1 response',
      '2 response',
      '3 visible_from',
      '4 visible_from',
      '5 chunks',
      '6 chunks',
      '7 family',
      '8 canonical',
      '9 prompt',
      '10 source',
      '11 line',
      '12 line',
      '13 line',
    ]);
  });

  it('names bytes that are no UTF-8, a packed file that breaks off, and a file that is not there', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0x22, 0x0a]), Buffer.from(line({}))]);
    expect(await read('u.jsonl', bytes)).toMatchObject({ rows: [{}], faults: ['1 line'] });
    const packed = gzipSync(`${line({})}\n`.repeat(2000));
    const broken = await read('half.gz', packed.subarray(0, packed.length - 20));
    expect(broken.faults.at(-1)).toMatch(/ file$/);
    expect((await readFile(join(FOLDER, 'absent'))).faults).toEqual(['0 file']);
    expect((await readFile(FOLDER)).faults).toEqual(['0 file']);
  });

  it('ends lines at line feeds only, and takes a mark of byte order and other separators for what they are', async () => {
    const odd = `\ufeff${line({ response: 'one\u2028two\u0085' })}\n${line({})}`;
    const { rows, faults } = await read('o.jsonl', odd);
    expect(faults).toEqual([]);
    expect(rows.map(({ text }) => text)).toEqual(['one\u2028two\u0085', 'A boat.']);
  });

  it('takes a recorded stream without the whole, and passes over pieces that are not of the text', async () => {
    const own = line({ response: undefined, chunks: ['A ', 'boat.'] });
    const other = line({ chunks: ['Another ', 'boat.'] });
    const { rows } = await read('c.jsonl', `${own}\n${other}`);
    expect(rows[0]).toMatchObject({ text: 'A boat.', chunks: ['A ', 'boat.'] });
    expect(rows[1]).toMatchObject({ text: 'A boat.', chunks: null });
  });

  it('tells prompts apart by their text, or by their id, or else takes each row for its own', async () => {
    const rows = [{ prompt: ' Hi ' }, { prompt: 'Hi' }, { prompt_id: '7' }, {}, {}].map(line);
    const keys = (await read('k.jsonl', rows.join('\n'))).rows.map(({ promptKey }) => promptKey);
    expect(keys.slice(0, 3)).toEqual(['Hi', 'Hi', '7']);
    expect(keys[3]).not.toBe(keys[4]);
  });
});

describe('makerOfFamily', () => {
  it('knows families in any case, our own ids, and nobody else', () => {
    expect(['OpenAI', 'openai', 'Zhipu', '01', 'other', 'Tencent', ''].map(makerOfFamily)).toEqual([
      'openai',
      'openai',
      'zhipu',
      '01ai',
      'none',
      'none',
      'none',
    ]);
  });
});
