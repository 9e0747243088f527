// Times a whole guess of one answer beside one o200k encoding of the same text, in turns; prints a table.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getEncoding } from 'js-tiktoken';
import { guessSide } from '../../lib/guess/engine';
import { readStyle } from '../../lib/guess/style-evidence';
import { loadStyle } from '../../lib/style/load';
import { answers, dataFolder, SOURCES } from '../../training/corpus';
import { inputOf } from '../../training/tally';

/** Tokens of the answers that are timed, as o200k counts them: about 2,000. */
const LEAST = 1_800;
const MOST = 2_200;
/** Answers, evenly from all sources, and how often each is timed after a first time that does not count. */
const ANSWERS = 60;
const ROUNDS = 5;
/** Characters of a token, roughly: spares the encoding of answers that are far too short or too long. */
const LIKELY = [4_000, 14_000] as const;

type Input = ReturnType<typeof inputOf>;

const encoding = getEncoding('o200k_base');
const encode = ({ turns: [turn] }: Input): number =>
  encoding.encode(turn?.text ?? '', [], []).length;

async function sample(data: string): Promise<Input[]> {
  const bySource = new Map<string, Input[]>();
  for await (const answer of answers(data, SOURCES)) {
    const own = bySource.get(answer.source) ?? [];
    bySource.set(answer.source, own);
    const { length } = answer.text;
    if (own.length >= ANSWERS / 10 || length < LIKELY[0] || length > LIKELY[1]) continue;
    const input = inputOf(answer);
    const tokens = encode(input);
    if (tokens >= LEAST && tokens <= MOST) own.push(input);
  }
  return [...bySource.values()].flat().slice(0, ANSWERS);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function main(): Promise<void> {
  const inputs = await sample(dataFolder());
  const style = await loadStyle((file) => readFile(join('public/style', file)));
  const ways: [string, (input: Input) => unknown][] = [
    ['a whole guess', (input) => guessSide(input, { style: readStyle(style, input, 'markdown') })],
    ['its explicit tells and fusion alone', (input) => guessSide(input)],
    ['its style alone', (input) => readStyle(style, input, 'markdown')],
    ['one o200k encoding (js-tiktoken)', encode],
  ];
  const times = ways.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const input of inputs) {
      for (const [at, [, run]] of ways.entries()) {
        const began = performance.now();
        run(input);
        if (round > 0) times[at]?.push(performance.now() - began);
      }
    }
  }
  const base = quantile(times.at(-1) ?? [], 0.5);
  console.log(
    `${inputs.length} answers of ${LEAST} to ${MOST} tokens, ${ROUNDS} times each, in turns\n`,
  );
  console.log('| what | median ms | nine in ten below, ms | times an encoding |');
  console.log('| --- | --- | --- | --- |');
  for (const [at, [name]] of ways.entries()) {
    const own = times[at] ?? [];
    const [middle, high] = [quantile(own, 0.5), quantile(own, 0.9)];
    console.log(
      `| ${name} | ${middle.toFixed(2)} | ${high.toFixed(2)} | ${(middle / base).toFixed(1)} |`,
    );
  }
}

await main();
