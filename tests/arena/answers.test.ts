// Scenarios made from files of answers and streams: pairs of different models, the same for the same seed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { scenarioFromAnswers, scenarioFromStreams } from './answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'practice-arena-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, rows: unknown[]): string {
  const file = join(folder, name);
  const text = rows.map((row) => JSON.stringify(row)).join('\n');
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}

const answer = (prompt: string, model: string, family: string, from = 0) => ({
  prompt_id: prompt,
  prompt: `Prompt ${prompt}`,
  model,
  canonical: model,
  family,
  response: `hidden ${model} on ${prompt}`,
  visible_from: from,
});

describe('labelled answers', () => {
  const file = write('answers.jsonl.gz', [
    answer('p1', 'm1', 'OpenAI', 7),
    answer('p1', 'm2', 'Google', 7),
    answer('p1', 'm2', 'Google', 7),
    answer('p2', 'm3', 'other'),
    answer('p2', 'm1', 'OpenAI'),
    answer('p3', 'm1', 'OpenAI'),
  ]);

  it('pair two models on the same prompt and show only what was visible', async () => {
    const { battles } = await scenarioFromAnswers({ file, seed: 1 });
    expect(battles.map((b) => b.turns[0]?.prompt).sort()).toEqual(['Prompt p1', 'Prompt p2']);
    for (const { models, turns } of battles) {
      expect(models.a.name).not.toBe(models.b.name);
      const visible = turns[0]?.prompt === 'Prompt p1' ? '' : 'hidden ';
      const on = turns[0]?.prompt.slice(-2);
      expect(turns[0]?.a.text).toBe(`${visible}${models.a.name} on ${on}`);
    }
    const all = battles.flatMap(({ models }) => [models.a, models.b]);
    expect(all.find((model) => model.name === 'm3')?.organization).toBeNull();
  });

  it('are chosen alike for the same seed', async () => {
    const pick = async (seed: number) => (await scenarioFromAnswers({ file, seed })).battles;
    expect(await pick(3)).toEqual(await pick(3));
  });

  it('say what is wrong with a file that holds none', async () => {
    const bad = write('bad.jsonl', [{ hello: 1 }]);
    await expect(scenarioFromAnswers({ file: bad, seed: 1 })).rejects.toThrow(/prompt_id/);
    const alone = write('alone.jsonl', [answer('p1', 'm1', 'OpenAI')]);
    await expect(scenarioFromAnswers({ file: alone, seed: 1 })).rejects.toThrow(/no two models/);
  });
});

describe('recorded streams', () => {
  it('keep their pieces, and leave out what is too short', async () => {
    const chunks = Array.from({ length: 9 }, (_, i) => ` p${i}`);
    const file = write('streams.jsonl', [
      { prompt: 'Hi', model: 'm1', family: 'OpenAI', chunks, reasoning_chunks: ['x', 'y'] },
      { prompt: null, model: 'm2', family: 'Google', chunks, reasoning_chunks: null },
      { prompt: 'Hi', model: 'm3', family: 'Meta', chunks: ['short'] },
    ]);
    const { battles } = await scenarioFromStreams({ file, seed: 1 });
    expect(battles).toHaveLength(1);
    const turn = battles[0]?.turns[0];
    expect([turn?.a.pieces, turn?.b.pieces]).toEqual([chunks, chunks]);
    const thought = [turn?.a.reasoningPieces, turn?.b.reasoningPieces].filter(Boolean);
    expect(thought).toEqual([['x', 'y']]);
  });
});
