// The evaluation as a whole, with a guesser whose every answer is known beforehand.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Contestant } from './contestant';
import { split, steps } from './enrol';
import { gather, Pairing } from './gather';
import { optionsOf } from './options';
import { report, tables } from './report';
import type { Row } from './rows';

const FOLDER = mkdtempSync(join(tmpdir(), 'telltale-evaluate-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Says the maker whose name stands in the text, or what it was once told of the text's first word. */
const parrot: Contestant<string, ReadonlyMap<string, string>> = {
  read: (turns) => turns.map(({ text }) => text).join(' '),
  guess: (text, learnt) => {
    const maker = learnt.get(text.split(' ')[0] ?? '') ?? text.split(' ')[1] ?? '';
    return {
      makers: [
        { maker, p: 0.9 },
        { maker: 'none', p: 0.1 },
      ],
      models: [{ model: `${maker}-1`, p: 0.8 }],
      isNamed: true,
      isStrong: false,
      set: [maker],
    };
  },
  fresh: () => new Map(),
  learn: (learnt, text, { maker }) => new Map([...learnt, [text.split(' ')[0] ?? '', maker]]),
  knows: (model) => model.endsWith('-1'),
};

function file(name: string, rows: readonly object[]): string {
  const path = join(FOLDER, name);
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
}

const row = (family: string, canonical: string, response: string, prompt: string) => ({
  family,
  canonical,
  response,
  prompt,
});
const quiet = { keep: true, onFault: () => {} };

async function evaluated(rows: readonly object[], enrol = 0) {
  const gathered = await gather([file('own.jsonl', rows)], parrot, quiet);
  return report(gathered, parrot, { engine: 'parrot', enrol });
}

describe('report', () => {
  it('keeps makers outside the list apart from the figures of each source', async () => {
    const made = await evaluated([
      row('OpenAI', 'openai-1', 'w1 openai', 'p1'),
      row('OpenAI', 'openai-2', 'w1 xai', 'p2'),
      row('Tencent', 'hunyuan', 'w1 openai', 'p1'),
      { ...row('xAI', 'xai-1', 'w1 xai', 'p1'), source: 'elsewhere' },
    ]);
    const { own, elsewhere } = made.sources;
    expect(own).toMatchObject({ n: 2, maker: { top1: 0.5 }, model: { top1: 0.5, known: 1 } });
    expect(own?.openSet).toMatchObject({ n: 1, top1: 0, falselyNamed: 1, falselyStrong: 0 });
    expect(own?.perMaker.openai).toEqual({ n: 2, recall: 0.5, top3: 0.5, precision: 1 });
    expect(elsewhere).toMatchObject({ n: 1, maker: { top1: 1 } });
    expect(tables(made)).toContain('## elsewhere');
  });

  it('counts what cannot be read beside what can', async () => {
    const made = await evaluated([{ family: 'OpenAI' }, row('OpenAI', 'o', 'w openai', 'p')]);
    expect(made.faults).toMatchObject({ n: 1, first: [{ line: 1, field: 'response' }] });
    expect(made.sources.own?.n).toBe(1);
  });

  it('guesses two answers of a model to two prompts together', async () => {
    const made = await evaluated([
      row('OpenAI', 'openai-1', 'w openai', 'p1'),
      row('OpenAI', 'openai-1', 'w openai', 'p1'),
      row('OpenAI', 'openai-1', 'w xai', 'p2'),
    ]);
    expect(made.sources.own?.pairs).toMatchObject({ n: 1, maker: { top1: 1 } });
    expect(made.sources.own?.paired).toMatchObject({ n: 2 });
  });

  it('scores after learning only answers to prompts that were not learnt from', async () => {
    const rows = Array.from({ length: 12 }, (_, i) =>
      row('xAI', 'xai-1', 'w openai', `p${Math.floor(i / 2)}`),
    );
    const enrol = (await evaluated(rows, 5)).sources.own?.enrol ?? {};
    expect(Object.keys(enrol)).toEqual(['0', '1', '5']);
    expect(enrol[0]).toMatchObject({ n: 6, maker: { top1: 0 } });
    expect(enrol[1]).toMatchObject({ n: 6, maker: { top1: 1 } });
  });
});

describe('split', () => {
  it('puts all answers to a prompt on one side, and never more than half of the prompts on the learnt one', () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({
      reading: i,
      canonical: `m${i % 3}`,
      maker: 'xai' as const,
      promptKey: `p${i % 7}`,
      length: '',
      language: '',
    }));
    const { revealed, scored } = split(rows, 100);
    const prompts = (list: readonly { promptKey: string }[]) =>
      new Set(list.map(({ promptKey }) => promptKey));
    expect(prompts(revealed).size).toBe(3);
    expect([...prompts(revealed)].filter((key) => prompts(scored).has(key))).toEqual([]);
    expect(revealed.length + scored.length).toBe(60);
  });
});

describe('steps', () => {
  it('goes on to the number that was asked for', () => {
    expect(steps(20)).toEqual([0, 1, 5, 10, 20]);
    expect(steps(50)).toEqual([0, 1, 5, 10, 20, 40, 50]);
    expect(steps(3)).toEqual([0, 1, 3]);
  });
});

describe('Pairing', () => {
  it('uses no answer twice', () => {
    const pairing = new Pairing();
    const one = (promptKey: string) => ({ source: 's', canonical: 'm', promptKey }) as Row;
    expect(pairing.partnerOf(one('a'))).toBeNull();
    expect(pairing.partnerOf(one('b'))?.promptKey).toBe('a');
    expect(pairing.partnerOf(one('c'))).toBeNull();
  });
});

describe('optionsOf', () => {
  it('takes several files, and says what it does not understand', () => {
    const args = ['--data', 'a', 'b', '--enrol', '20', '--data', 'c', '--json', 'out'];
    expect(optionsOf(args)).toEqual({ files: ['a', 'b', 'c'], enrol: 20, json: 'out' });
    for (const bad of [[], ['--what'], ['--data', 'a', '--enrol', 'x']]) {
      expect(typeof optionsOf(bad)).toBe('string');
    }
  });
});
