// Makes scenarios from files of labelled answers or recorded streams: pairs of different models, chosen by a seed.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import { type Random, seededRandom, shuffled } from './random.ts';
import { type Scenario, type ScenarioInput, ScenarioSchema } from './scenario.ts';

const text = z.string().nullish();

/** One labelled answer; fields that the practice arena has no use for are left aside. */
const AnswerRowSchema = z.object({
  prompt_id: z.string(),
  prompt: z.string().min(1),
  response: z.string().min(1),
  model: z.string().min(1),
  canonical: text,
  family: text,
  visible_from: z.number().nullish(),
});

const StreamRowSchema = z.object({
  prompt: text,
  model: text,
  canonical: text,
  family: text,
  chunks: z.array(z.string()),
  reasoning_chunks: z.array(z.string()).nullish(),
});

type AnswerRow = z.infer<typeof AnswerRowSchema>;
type StreamRow = z.infer<typeof StreamRowSchema>;
type BattleInput = ScenarioInput['battles'][number];
type ModelInput = BattleInput['models']['a'];

export type FromFile = {
  file: string;
  seed: number;
  /** How many battles at most. */
  count?: number;
  /** How the answers are delivered; recorded streams keep their own pieces. */
  delivery?: 'words' | 'provider';
};

const COUNT = 100;
/** Rows read at most, so that the largest file still fits into memory. */
const MAX_ROWS = 60_000;
/** Recorded streams shorter than this are error cases, not answers. */
const MIN_PIECES = 8;

/** Battles between two models that answered the same prompt; throws when the file holds no such pair. */
export async function scenarioFromAnswers(options: FromFile): Promise<Scenario> {
  const random = seededRandom(options.seed);
  const byPrompt = new Map<string, AnswerRow[]>();
  for (const row of await readRows(options.file, AnswerRowSchema)) {
    const same = byPrompt.get(row.prompt_id);
    if (same) same.push(row);
    else byPrompt.set(row.prompt_id, [row]);
  }
  const battles: BattleInput[] = [];
  for (const rows of shuffled([...byPrompt.values()], random)) {
    if (battles.length >= (options.count ?? COUNT)) break;
    const pair = pickPair(rows, nameOf, random);
    if (pair) battles.push(answerBattle(pair, options.delivery ?? 'words'));
  }
  return makeScenario('answers', options.file, battles);
}

/** Battles that replay recorded streams piece by piece, two different models at a time. */
export async function scenarioFromStreams(options: FromFile): Promise<Scenario> {
  const random = seededRandom(options.seed);
  const rows = await readRows(options.file, StreamRowSchema);
  const usable = rows.filter((row) => row.chunks.length >= MIN_PIECES && nameOf(row) !== null);
  const battles: BattleInput[] = [];
  let left = shuffled(usable, random);
  while (battles.length < (options.count ?? COUNT)) {
    const pair = pickPair(left, nameOf, random);
    if (!pair) break;
    battles.push(streamBattle(pair));
    left = left.filter((row) => !pair.includes(row));
  }
  return makeScenario('streams', options.file, battles);
}

async function readRows<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const raw = createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  const rows: T[] = [];
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const row = schema.safeParse(JSON.parse(line));
    if (row.success) rows.push(row.data);
    else if (number === 1) throw new Error(`${file}: ${z.prettifyError(row.error)}`);
    if (rows.length >= MAX_ROWS) break;
  }
  return rows;
}

function pickPair<T>(
  rows: T[],
  name: (row: T) => string | null,
  random: Random,
): [T, T] | undefined {
  const [first, ...rest] = shuffled(rows, random);
  const second = rest.find((row) => first !== undefined && name(row) !== name(first));
  return first !== undefined && second !== undefined ? [first, second] : undefined;
}

const nameOf = (row: { canonical?: string | null; model?: string | null }): string | null =>
  row.canonical || row.model || null;

function model(row: AnswerRow | StreamRow): ModelInput {
  const family = row.family ?? null;
  // Stealth models are filed under "other": they have no maker to show.
  return { name: nameOf(row) ?? 'unknown', organization: family === 'other' ? null : family };
}

function answerBattle([a, b]: [AnswerRow, AnswerRow], kind: 'words' | 'provider'): BattleInput {
  const answer = (row: AnswerRow) => ({
    text: row.response.slice(row.visible_from ?? 0),
    delivery: { kind },
  });
  return {
    models: { a: model(a), b: model(b) },
    turns: [{ prompt: a.prompt, a: answer(a), b: answer(b) }],
  };
}

function streamBattle([a, b]: [StreamRow, StreamRow]): BattleInput {
  const answer = (row: StreamRow) => ({
    pieces: row.chunks,
    ...(row.reasoning_chunks?.length && { reasoningPieces: row.reasoning_chunks }),
    delivery: { kind: 'provider' as const },
  });
  const prompt = a.prompt || b.prompt || 'Replay a recorded stream';
  return { models: { a: model(a), b: model(b) }, turns: [{ prompt, a: answer(a), b: answer(b) }] };
}

function makeScenario(name: string, file: string, battles: BattleInput[]): Scenario {
  if (battles.length === 0) throw new Error(`${file} holds no two models that could meet.`);
  return ScenarioSchema.parse({ name, describe: `Battles from ${file}.`, battles });
}
