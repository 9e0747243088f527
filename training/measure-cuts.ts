// Measures what the cuts of answers tell of the vocabulary: on texts cut anew, on recorded streams, and under every null.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { available, loadTokenizer } from '../lib/tokenizers/load';
import type { Tokenizer } from '../lib/tokenizers/tokenizer';
import type { VocabularyId } from '../lib/tokenizers/vocabularies';
import { type CutReading, readCuts } from '../lib/wire/cuts';
import { eachPiece, type Pieces, piecesOfChunks } from '../lib/wire/pieces';
import { readTreatment, TREATMENTS } from '../lib/wire/treatment';
import { byTokens, merged, random, remembered, smoothed, split, TOKENLESS, WORD } from './recut';
import { readStreams } from './streams';
import { vocabularyOf } from './vocabulary-of';
import { type Outcome, Tally, type WireTable } from './wire-tables';
import { MORE_FOR_NULLS, type Sample, TEXTS, textsOf } from './wire-texts';

export interface WireOptions {
  /** The corpora folder. */
  data: string;
  tokenizers: readonly Tokenizer[];
  /** File of a real recording, one `a0:"…"` line a piece; left out where there is none. */
  recording?: string;
  /** Texts cut anew, of each source. */
  texts?: number;
}

/** Vocabularies that cut most texts alike and are counted as one. */
const FAMILIES: Record<VocabularyId, string> = {
  cl100k: 'cl100k, llama3, qwen3',
  llama3: 'cl100k, llama3, qwen3',
  qwen3: 'cl100k, llama3, qwen3',
  o200k: 'o200k',
  deepseek3: 'deepseek3',
  tekken: 'tekken',
  gemma3: 'gemma3, gemini',
  gemini: 'gemma3, gemini',
  claude2: 'claude2',
};

/** How a reading came out. `truth` null: a vocabulary that we do not have, so that any name is wrong. */
function outcomeOf(reading: CutReading, truth: VocabularyId | null): Outcome {
  if (reading.best === null) return 'nothing said';
  const named = new Set(reading.group.map((id) => FAMILIES[id]));
  if (truth === null || !named.has(FAMILIES[truth])) return 'wrong';
  return named.size === 1 ? 'right' : 'among others';
}

/** What happens to pieces on their way. */
const DISTURBANCES: Record<string, (pieces: Pieces, next: () => number) => Pieces> = {
  'as cut': (pieces) => pieces,
  'merged 10 %': (pieces, next) => merged(pieces, 0.1, next),
  'merged 30 %': (pieces, next) => merged(pieces, 0.3, next),
  'merged 60 %': (pieces, next) => merged(pieces, 0.6, next),
  'split 10 %': (pieces, next) => split(pieces, 0.1, next),
  'split 30 %': (pieces, next) => split(pieces, 0.3, next),
  'word smoothing': (pieces) => smoothed(pieces, WORD),
};

/** Tokens a piece; null: 1 to 5, drawn anew for each. */
const RUNS = [1, 2, 3, 4, 5, null] as const;
const nameOfRun = (n: number | null) => (n === null ? '1 to 5' : String(n));

interface Simulated {
  byVocabulary: Tally;
  byRun: Tally;
  bySource: Tally;
  byDisturbance: Tally;
  leftOut: Tally;
}

function measureText(
  source: string,
  own: readonly Tokenizer[],
  text: string,
  into: Simulated,
  next: () => number,
) {
  for (const truth of own) {
    for (const n of RUNS) {
      const whole = byTokens(text, truth, n, next);
      for (const [name, disturb] of Object.entries(DISTURBANCES)) {
        const outcome = outcomeOf(readCuts(disturb(whole, next), own), truth.id);
        into.byDisturbance.add(name, outcome);
        if (name === 'word smoothing') continue;
        into.byRun.add(`${nameOfRun(n)}, ${name}`, outcome);
        if (!name.startsWith('split')) into.byVocabulary.add(`${truth.id}, ${name}`, outcome);
        if (name === 'as cut') into.bySource.add(source, outcome);
      }
      const others = own.filter(({ id }) => FAMILIES[id] !== FAMILIES[truth.id]);
      into.leftOut.add(
        `${truth.id} not among those asked`,
        outcomeOf(readCuts(whole, others), null),
      );
    }
  }
}

function measureNulls(own: readonly Tokenizer[], text: string, into: Tally, next: () => number) {
  for (const [name, cut] of Object.entries(TOKENLESS)) {
    const came = own.find(({ id }) => id === 'o200k') ?? own[0];
    if (came === undefined) return;
    into.add(name, outcomeOf(readCuts(cut(byTokens(text, came, 1, next), next), own), null));
  }
}

/** What each way of cutting is taken for; pieces of tokens come from every vocabulary. */
function measureTreatment(
  own: readonly Tokenizer[],
  text: string,
  into: Map<string, number>,
  next: () => number,
) {
  const add = (row: string, pieces: Pieces) => {
    const key = `${row}/${readTreatment(pieces).kind}`;
    into.set(key, (into.get(key) ?? 0) + 1);
  };
  for (const truth of own) {
    for (const n of RUNS) add(`tokens, ${nameOfRun(n)} a piece`, byTokens(text, truth, n, next));
    for (const rate of [0.3, 0.6]) {
      const pieces = merged(byTokens(text, truth, 1, next), rate, next);
      add(`tokens, 1 a piece, ${100 * rate} % merged`, pieces);
    }
  }
  const came = own[0] === undefined ? null : byTokens(text, own[0], 1, next);
  if (came === null) return;
  for (const [name, cut] of Object.entries(TOKENLESS)) add(name, cut(came, next));
}

/** Cut without regard to tokens, texts of usual length and longer ones. */
function falseAlarms(samples: readonly Sample[], tokenizers: readonly Tokenizer[]): WireTable[] {
  const next = random(13);
  return (['text', 'long'] as const).map((which) => {
    const nulls = new Tally();
    let characters = 0;
    for (const sample of samples) {
      const text = sample[which];
      characters += text.length;
      const own = tokenizers.map((tokenizer) => remembered(tokenizer, text));
      measureNulls(own, text, nulls, next);
    }
    const size = `${samples.length} texts of ${Math.round(characters / samples.length)} characters`;
    const title = `False alarms: cut without regard to tokens, any name is wrong (${size} on average)`;
    return nulls.table(title, 'cut by');
  });
}

async function simulated({ data, tokenizers, texts = 12 }: WireOptions): Promise<WireTable[]> {
  const next = random(7);
  const into: Simulated = {
    byVocabulary: new Tally(),
    byRun: new Tally(),
    bySource: new Tally(),
    byDisturbance: new Tally(),
    leftOut: new Tally(),
  };
  const taken = new Map<string, number>();
  const samples = await textsOf(data, texts * MORE_FOR_NULLS);
  const all = samples.filter((_, i) => i % MORE_FOR_NULLS === 0);
  for (const { source, text } of all) {
    const own = tokenizers.map((tokenizer) => remembered(tokenizer, text));
    measureText(source, own, text, into, next);
    measureTreatment(own, text, taken, next);
  }
  const on = `${all.length} texts of the evaluation split of ${Object.keys(TEXTS).length} sources, about 300 tokens each, cut anew by each vocabulary`;
  return [
    into.byDisturbance.table(
      `Cuts, by what was done to the pieces (${on}, 1 to 5 tokens a piece)`,
      'pieces',
    ),
    into.byRun.table(`Cuts, by tokens a piece (${on})`, 'tokens a piece'),
    into.byVocabulary.table(`Cuts, by vocabulary (${on}, 1 to 5 tokens a piece)`, 'vocabulary'),
    into.bySource.table(`Cuts, by source of the texts (${on}, as cut)`, 'source'),
    into.leftOut.table(
      `Cuts by a vocabulary that was not asked for, nor its family: any name is wrong (${on})`,
      'vocabulary',
    ),
    treatmentTable(`What texts cut anew are taken for (${all.length} texts, no times)`, taken),
    ...falseAlarms(samples, tokenizers),
  ];
}

const SIZES = [12, 40, 100] as const;

function recorded({ data, tokenizers }: WireOptions): WireTable[] {
  const next = random(11);
  const names = Object.keys(DISTURBANCES);
  const known = new Tally(SIZES.flatMap((size) => names.map((name) => `${size}+, ${name}`)));
  const byVocabulary = new Tally();
  const unknown = new Tally();
  const treatments = new Map<string, number>();
  for (const { chunks, model, maker } of readStreams(data)) {
    const came = piecesOfChunks(chunks);
    if (came.ends.length < SIZES[0]) continue;
    const truth = vocabularyOf(model);
    const own = tokenizers.map((tokenizer) => remembered(tokenizer, came.text));
    for (const [name, disturb] of Object.entries(DISTURBANCES)) {
      const pieces = disturb(came, next);
      const outcome = outcomeOf(readCuts(pieces, own), truth);
      const kind = readTreatment(pieces).kind;
      treatments.set(`${name}/${kind}`, (treatments.get(`${name}/${kind}`) ?? 0) + 1);
      for (const size of SIZES.filter((least) => came.ends.length >= least)) {
        if (truth !== null) known.add(`${size}+, ${name}`, outcome);
        else if (name === 'as cut') unknown.add(`${maker}, ${size}+`, outcome);
      }
      if (truth !== null && name === 'as cut') byVocabulary.add(truth, outcome);
    }
  }
  return [
    known.table(
      'Recorded streams of models whose vocabulary is public, by number of pieces as sent',
      'pieces',
    ),
    byVocabulary.table(
      `The same by vocabulary, ${SIZES[0]} and more pieces, as sent`,
      'vocabulary',
    ),
    unknown.table(
      'Recorded streams of models whose vocabulary we do not have: any name counts as wrong, that of a relative too',
      'pieces, maker',
    ),
    treatmentTable(
      `What the recorded streams are taken for (${SIZES[0]}+ pieces, no times)`,
      treatments,
    ),
  ];
}

/** Counts of `row/kind`, in the order the rows first came. */
function treatmentTable(title: string, counts: ReadonlyMap<string, number>): WireTable {
  const names = new Set([...counts.keys()].map((key) => key.slice(0, key.lastIndexOf('/'))));
  const rows = [...names].map((name) => [
    name,
    ...TREATMENTS.map((kind) => String(counts.get(`${name}/${kind}`) ?? 0)),
  ]);
  return { title, columns: ['pieces', ...TREATMENTS], rows };
}

/** Pieces of a recording of the site, one `a0:"…"` line each. */
export function piecesOfRecording(file: string): Pieces {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('a0:'));
  return piecesOfChunks(rows.map((line) => String(JSON.parse(line.slice(3)))));
}

function recording({ recording: file, tokenizers }: WireOptions): WireTable[] {
  if (file === undefined || !existsSync(file)) return [];
  const pieces = piecesOfRecording(file);
  const reading = readCuts(pieces, tokenizers);
  const treatment = readTreatment(pieces).kind;
  const said = reading.best === null ? 'no vocabulary named' : `named: ${reading.group.join(', ')}`;
  const title = `The real arena recording: ${[...eachPiece(pieces)].length} pieces, ${treatment}, ${said}; likeliest null: ${reading.bestNull}; a vocabulary that we do not have: ${reading.unknown.toFixed(1)} nats`;
  const rows = reading.perVocabulary.map(({ id, fits, of }) => [
    id,
    `${fits} of ${of}`,
    reading.llr[id].toFixed(1),
  ]);
  return [
    { title, columns: ['vocabulary', 'pieces that fit', 'nats against the best null'], rows },
  ];
}

/** All that `report:wire` says of treatment and cuts. Minutes of work. */
export async function wireMeasures(options: WireOptions): Promise<WireTable[]> {
  return [...recording(options), ...recorded(options), ...(await simulated(options))];
}

/** Every vocabulary that is in a folder of packed ones. */
export async function openTokenizers(folder: string): Promise<Tokenizer[]> {
  const read = async (file: string) => new Uint8Array(await readFile(join(folder, file)));
  const ids = await available(read);
  return Promise.all(ids.map((id) => loadTokenizer(id, read)));
}
