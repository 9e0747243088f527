// Readings of answers by style models that never saw their source: made once, kept in a file, used by every fit of the guess.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { MakerOrNone } from '../lib/models/makers';
import type { Representation } from '../lib/style/reading';
import { drawOf } from './style-docs';

/** Where the readings lie unless `--readings` says otherwise: never under version control. */
export const LEFT_OUT_FILE = 'node_modules/.cache/telltale/left-out.jsonl.gz';

/** One class of the style model that left a source out. */
export interface LeftOutClass {
  id: string;
  maker: MakerOrNone;
}

/** One answer as that model saw it. */
export interface LeftOutReading {
  source: string;
  canonical: string;
  maker: MakerOrNone;
  split: 'train' | 'eval';
  form: Representation;
  /** `keyOf` the answer. */
  key: string;
  promptId: string;
  words: number;
  /** Uncalibrated logits, in the order of the fold's classes. */
  logits: readonly number[];
}

/** All readings of one source. */
export interface LeftOutFold {
  source: string;
  /** Answers of each model in each other source that the fold's model was trained on, at most. */
  perModel: number;
  classes: readonly LeftOutClass[];
  readings: readonly LeftOutReading[];
}

/** Tells an answer of the corpora from all others. */
export function keyOf(answer: { source: string; canonical: string; text: string }): string {
  return `${answer.source}/${answer.canonical}/${drawOf(answer.text)}-${answer.text.length}`;
}

/** Writes folds as lines: one with the classes of a source, then its readings. */
export function writeFolds(file: string, folds: readonly LeftOutFold[]): void {
  const lines = folds.flatMap(({ source, perModel, classes, readings }) => [
    JSON.stringify({ fold: source, perModel, classes }),
    ...readings.map((reading) => JSON.stringify(reading)),
  ]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(lines.join('\n')));
}

/** The folds of a file; fails when there is none. */
export function readFolds(file: string): LeftOutFold[] {
  const folds: (LeftOutFold & { readings: LeftOutReading[] })[] = [];
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const row = JSON.parse(line) as
      | { fold: string; perModel: number; classes: LeftOutClass[] }
      | LeftOutReading;
    if ('fold' in row) folds.push({ ...row, source: row.fold, readings: [] });
    else folds.at(-1)?.readings.push(row);
  }
  return folds;
}
