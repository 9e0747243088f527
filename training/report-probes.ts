// Prints how often ordinary prompts of the corpora are taken for probes, and what readers make of real answers.
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { readAnswer } from '../lib/probes/readers';
import { recogniseProbe } from '../lib/probes/recognise';
import { PROBE_BY_ID } from '../lib/probes/registry';

/** Single-word questions that were asked to tell models apart; their answers are read. */
const PROBE_SOURCE = 'llmbenchmark_probes';

interface Row {
  prompt?: string;
  response?: string;
  visible_from?: number;
}

async function* rowsOf(file: string): AsyncGenerator<Row> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as Row;
}

async function reportPrompts(file: string, name: string): Promise<[number, number]> {
  const prompts = new Set<string>();
  for await (const { prompt } of rowsOf(file)) if (prompt !== undefined) prompts.add(prompt);
  const hits = [...prompts].map((prompt) => recogniseProbe(prompt)).filter((id) => id !== null);
  const ids = [...new Set(hits)].sort().join(', ');
  console.log(
    `${name.padEnd(24)} ${String(prompts.size).padStart(6)} ${String(hits.length).padStart(5)}  ${ids}`,
  );
  return [prompts.size, hits.length];
}

async function reportReaders(file: string): Promise<void> {
  const outcomes = new Map<string, number>();
  for await (const { prompt = '', response = '', visible_from = 0 } of rowsOf(file)) {
    const id = recogniseProbe(prompt);
    const probe = id === null ? undefined : PROBE_BY_ID.get(id);
    const outcome = probe ? readAnswer(probe, response.slice(visible_from)).outcome : 'no probe';
    const key = `${probe?.id ?? '-'} ${outcome}`;
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
  }
  console.log(`\nReaders on the answers of ${PROBE_SOURCE}:`);
  for (const [key, n] of [...outcomes].sort()) console.log(`  ${key}: ${n}`);
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = values.data ?? '';
if (!existsSync(folder)) throw new Error('Say where the corpora are: --data DIR');
console.log(`${'source'.padEnd(24)} ${'prompts'.padStart(6)} ${'hits'.padStart(5)}  probes`);
const sums = [0, 0];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))) {
  const name = file.replace('.jsonl.gz', '');
  const [prompts, hits] = await reportPrompts(join(folder, file), name);
  if (name === PROBE_SOURCE) continue;
  sums[0] = (sums[0] ?? 0) + prompts;
  sums[1] = (sums[1] ?? 0) + hits;
}
console.log(`All but ${PROBE_SOURCE}: ${sums[1]} of ${sums[0]} prompts taken for a probe.`);
await reportReaders(join(folder, `${PROBE_SOURCE}.jsonl.gz`));
