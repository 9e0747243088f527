// Reads the recorded API streams: who wrote them, which repository kept them, and the pieces as they came.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { MakerOrNone } from '../lib/models/makers';
import { MAKER_OF_FAMILY, option } from './corpus';

/** One recorded stream of text pieces. */
export interface Stream {
  /** Repository that keeps the recording, `owner/name`. */
  repo: string;
  licence: string;
  /** The model, its dated versions taken together. */
  model: string;
  maker: MakerOrNone;
  /** Pieces as recorded, empty ones too. */
  chunks: readonly string[];
  /** Pieces of the reasoning that came apart from the answer. */
  reasoning: readonly string[];
}

interface Row {
  source: string;
  license?: string;
  model: string | null;
  canonical: string | null;
  family: string | null;
  chunks: string[] | null;
  reasoning_chunks: string[] | null;
}

/** A repository that is a copy of another, with recordings of the same prompts and hosts: one source in truth. */
const COPIES: Record<string, string> = { 'social-growth-studio/req_llm': 'neilberkman/req_llm' };

/** The repository, copies of one taken together. */
export function originOf(stream: Stream): string {
  return COPIES[stream.repo] ?? stream.repo;
}

const FILE = join('streams', 'streams.jsonl.gz');

/** The corpora folder of `--data`; ends the program with a plain message when it holds no streams. */
export function streamsFolder(): string {
  const folder = option('data', '');
  if (existsSync(join(folder, FILE))) return folder;
  console.error(`No recorded streams in "${folder}": give the corpora folder with --data DIR.`);
  process.exit(1);
}

/** All recorded streams whose maker is known, in file order; the same pieces of the same model are kept once. */
export function readStreams(data: string): Stream[] {
  const seen = new Set<string>();
  const lines = gunzipSync(readFileSync(join(data, FILE)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.flatMap((line) => {
    const row = JSON.parse(line) as Row;
    const maker = MAKER_OF_FAMILY[row.family ?? ''];
    const model = row.canonical ?? row.model;
    const chunks = row.chunks ?? [];
    const reasoning = row.reasoning_chunks ?? [];
    const key = JSON.stringify([row.source, model, chunks, reasoning]);
    if (maker === undefined || model === null || seen.has(key)) return [];
    seen.add(key);
    return [
      { repo: row.source, licence: row.license ?? 'none stated', model, maker, chunks, reasoning },
    ];
  });
}
