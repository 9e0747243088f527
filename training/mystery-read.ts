// Reads the answers of stealth models as a dossier would: from the corpora, where no training takes them.
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { MetName } from '../lib/dossier/kinship';
import { drawsFrom, shuffled } from '../lib/dossier/random';
import { habitsItem } from '../lib/dossier/reading';
import type { Sighting } from '../lib/dossier/sightings';
import { answers } from './corpus';

/** Sources in which stealth models answered with texts of some length. */
export const MYSTERY_SOURCES = [
  'eqbench_longform',
  'ko_arena_hard',
  'misguided_attention',
  'slop_score_writing',
  'speechmap',
];

interface Row {
  canonical: string;
  org?: string;
  prompt?: string;
  response?: string;
  visible_from?: number;
}

/** Answers of one name, drawn in an order of its own. */
export interface Mystery {
  name: string;
  sightings: Sighting[];
}

function sightingOf(source: string, row: Row, at: number): Sighting | null {
  const text = (row.response ?? '').slice(row.visible_from ?? 0);
  if (text.trim() === '') return null;
  return {
    ...{ battleId: `${source}/${at}`, side: 'a', at, name: row.canonical, maker: null },
    ...{ opponent: null, result: null, isBlind: false, isChosen: true, hasPieces: false },
    ...{ representation: 'markdown', place: source, wire: [], tags: [], note: '' },
    turns: [{ prompt: row.prompt ?? '', text }],
  };
}

async function* rowsOf(data: string, source: string): AsyncGenerator<Row> {
  const file = join(data, `${source}.jsonl.gz`);
  if (!existsSync(file)) return;
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  // Parsed only where it can be one: the files are large.
  for await (const line of lines) if (line.includes('-stealth"')) yield JSON.parse(line) as Row;
}

/** Every stealth model of the corpora. */
export async function mysteries(data: string): Promise<Mystery[]> {
  const found = new Map<string, Sighting[]>();
  for (const source of MYSTERY_SOURCES) {
    let at = 0;
    for await (const row of rowsOf(data, source)) {
      at += 1;
      const sighting = row.org?.endsWith('-stealth') ? sightingOf(source, row, at) : null;
      if (!sighting) continue;
      found.set(row.canonical, [...(found.get(row.canonical) ?? []), sighting]);
    }
  }
  return [...found]
    .map(([name, sightings]) => ({ name, sightings: shuffled(sightings, drawsFrom(17)) }))
    .sort((x, y) => (x.name < y.name ? -1 : 1));
}

/** Known models with the habits of at most so many answers in each source: as if the user had met them. */
export async function metModels(data: string, most: number): Promise<MetName[]> {
  const models = new Map<string, MetName & { habits: ReturnType<typeof habitsItem>[] }>();
  const taken = new Map<string, number>();
  for await (const { source, canonical, maker, text } of answers(data, MYSTERY_SOURCES)) {
    const key = `${source}\t${canonical}`;
    const n = taken.get(key) ?? 0;
    if (n >= most) continue;
    taken.set(key, n + 1);
    const known = models.get(canonical) ?? { name: canonical, maker, habits: [] };
    models.set(canonical, known);
    known.habits.push(habitsItem(source, [text]));
  }
  return [...models.values()];
}
