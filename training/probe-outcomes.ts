// Writes how often the models of each maker give each answer to the probes whose answers were published: shares without the answers.
import { writeFileSync } from 'node:fs';
import { MAKERS, type MakerOrNone } from '../lib/models/makers';
import { informationOf } from '../lib/probes/next';
import { readAnswer } from '../lib/probes/readers';
import { recogniseProbe } from '../lib/probes/recognise';
import { PROBE_BY_ID } from '../lib/probes/registry';
import { answers, dataFolder } from './corpus';

const SOURCE = 'llmbenchmark_probes';
const FILE = 'lib/probes/outcomes.json';
/** Models that the mean over makers counts for beside those of a maker: a maker is known by one to eight models. */
const PULL = 3;
/** Answers of one kind that fewer models than this give are counted together. */
const LEAST_MODELS = 2;
const ORDER: readonly MakerOrNone[] = [...MAKERS, 'none'];

/** Probe to model to answer to count. */
type Counts = Map<string, Map<string, { maker: MakerOrNone; said: Map<string, number> }>>;

async function count(data: string): Promise<Counts> {
  const counts: Counts = new Map();
  for await (const { prompt, text, canonical, maker } of answers(data, [SOURCE])) {
    const probe = PROBE_BY_ID.get(recogniseProbe(prompt) ?? '');
    if (!probe || probe.reader.kind === 'open') continue;
    const { outcome, value } = readAnswer(probe, text);
    const models = counts.get(probe.id) ?? new Map();
    const model = models.get(canonical) ?? { maker, said: new Map<string, number>() };
    const said = value === '' ? `(${outcome})` : value;
    model.said.set(said, (model.said.get(said) ?? 0) + 1);
    counts.set(probe.id, models.set(canonical, model));
  }
  return counts;
}

function tableOf(models: Counts extends Map<string, infer M> ? M : never) {
  const list = [...models.values()];
  const givers = new Map<string, number>();
  for (const { said } of list) {
    for (const one of said.keys()) givers.set(one, (givers.get(one) ?? 0) + 1);
  }
  const kinds = [...givers].filter(([, n]) => n >= LEAST_MODELS).map(([said]) => said);
  const known = new Set(kinds);
  const shares = list.map(({ maker, said }) => {
    const all = [...said.values()].reduce((sum, n) => sum + n, 0);
    const own = kinds.map((kind) => (said.get(kind) ?? 0) / all);
    const rest = [...said].filter(([one]) => !known.has(one)).reduce((sum, [, n]) => sum + n, 0);
    return { maker, shares: [...own, rest / all] };
  });
  const mean = (of: typeof shares, i: number) =>
    of.reduce((sum, one) => sum + (one.shares[i] ?? 0), 0) / Math.max(1, of.length);
  const outcomes = [...kinds, 'rest'].map((_, i) =>
    ORDER.map((maker) => {
      const own = shares.filter((one) => one.maker === maker);
      const pulled = own.length * mean(own, i) + PULL * mean(shares, i);
      return Number((pulled / (own.length + PULL)).toFixed(4));
    }),
  );
  const answersRead = list.reduce((sum, { said }) => sum + sumOf(said), 0);
  return { models: list.length, answers: answersRead, outcomes };
}

const sumOf = (said: Map<string, number>) => [...said.values()].reduce((sum, n) => sum + n, 0);

const counts = await count(dataFolder());
const tables = Object.fromEntries([...counts].sort().map(([id, models]) => [id, tableOf(models)]));
const made = {
  command: 'npx tsx training/probe-outcomes.ts --data DIR',
  source: 'cpldcpu/llmbenchmark, CC0: one answer a line, models of 2024 and 2025',
  method: `Each model counts once; the shares of a maker are pulled towards the mean over models as by ${PULL} models more.`,
  order: ORDER,
  tables,
};
writeFileSync(FILE, `${JSON.stringify(made)}\n`);
const even = Object.fromEntries(ORDER.map((maker) => [maker, 1 / ORDER.length]));
console.log(`${'probe'.padEnd(24)} models answers kinds bits`);
for (const [id, { models, answers: n, outcomes }] of Object.entries(tables)) {
  const rows = outcomes.map((row) => Object.fromEntries(ORDER.map((m, i) => [m, row[i] ?? 0])));
  const bits = informationOf(even, rows).toFixed(3);
  console.log(`${id.padEnd(24)} ${models} ${n} ${outcomes.length} ${bits}`);
}
