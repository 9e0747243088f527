// Streams labelled answers from the corpora folder, one source after another, never holding a file in memory.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { MakerOrNone } from '../lib/models/makers';

/**
 * Sources that are read. Left out: alpaca_eval (its licence forbids commercial use), llmbenchmark_probes
 * (single words). sneos_vendor has no split and no model versions: it is only ever evaluated on.
 */
export const SOURCES = [
  'ai_independence',
  'arena_hard_v01_en',
  'carena_hard_zh',
  'eqbench_longform',
  'ko_arena_hard',
  'lechmazur_persuasion',
  'm_arena_hard',
  'misguided_attention',
  'ru_arena_hard',
  'shaberi_ja',
  'slop_score_writing',
  'sneos_vendor',
  'spiral_bench',
  'speechmap',
  'vectara_summaries',
] as const;

export interface Answer {
  source: string;
  licence: string;
  canonical: string;
  maker: MakerOrNone;
  promptId: string;
  prompt: string;
  text: string;
  split: 'train' | 'eval';
}

/** Maker by the `family` of a corpus row. */
export const MAKER_OF_FAMILY: Record<string, MakerOrNone> = {
  OpenAI: 'openai',
  Anthropic: 'anthropic',
  Google: 'google',
  xAI: 'xai',
  Meta: 'meta',
  Mistral: 'mistral',
  DeepSeek: 'deepseek',
  Qwen: 'qwen',
  Cohere: 'cohere',
  Microsoft: 'microsoft',
  Moonshot: 'moonshot',
  Zhipu: 'zhipu',
  '01': '01ai',
  Amazon: 'amazon',
  NVIDIA: 'nvidia',
  other: 'none',
};

/** Labels of `other` that name nobody: stealth models and unclear ones are neither a maker nor "none". */
const UNCLEAR = /-stealth$|^fine-tune\/unknown$|^vendor-only label$/;

/** Fields of a row that are read here. */
interface Row {
  license?: string;
  canonical: string;
  family: string;
  org?: string;
  prompt_id?: string;
  prompt?: string;
  response?: string;
  visible_from?: number;
  split?: string;
}

function answerOf(source: string, row: Row): Answer | null {
  const maker = MAKER_OF_FAMILY[row.family];
  if (maker === undefined || (maker === 'none' && UNCLEAR.test(row.org ?? ''))) return null;
  const text = (row.response ?? '').slice(row.visible_from ?? 0);
  if (text.trim() === '') return null;
  return {
    source,
    licence: row.license ?? 'none stated',
    canonical: row.canonical,
    maker,
    promptId: row.prompt_id ?? '',
    prompt: row.prompt ?? '',
    text,
    split: row.split === 'train' ? 'train' : 'eval',
  };
}

/** Every labelled answer of the given sources, in file order. */
export async function* answers(data: string, sources: readonly string[]): AsyncGenerator<Answer> {
  for (const source of sources) {
    const file = join(data, `${source}.jsonl.gz`);
    const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
    for await (const line of lines) {
      const answer = answerOf(source, JSON.parse(line) as Row);
      if (answer !== null) yield answer;
    }
  }
}

/** Value of `--name` on the command line, or what is given for its absence. */
export function option(name: string, absent: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return (at < 0 ? undefined : process.argv[at + 1]) ?? absent;
}

/** The corpora folder of `--data`; ends the program with a plain message when it is not there. */
export function dataFolder(): string {
  const folder = option('data', '');
  if (existsSync(join(folder, 'models.csv'))) return folder;
  console.error(`No corpora in "${folder}": give their folder with --data DIR.`);
  process.exit(1);
}

/** Year (with fraction) in which each model came out, where the list of models says it. */
export function releaseYears(data: string): Map<string, number> {
  const years = new Map<string, number>();
  for (const line of readFileSync(join(data, 'models.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [canonical = '', , , release = ''] = line.split(',');
    const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(release) ?? [];
    if (year !== undefined) years.set(canonical, Number(year) + (Number(month ?? 6) - 1) / 12);
  }
  return years;
}
