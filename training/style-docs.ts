// Labelled answers as marks of style, and the marks that are kept of a set of answers.

import type { MakerOrNone } from '../lib/models/makers';
import { eachKey, strengths } from '../lib/style/features';
import type { Representation } from '../lib/style/reading';
import { rendered } from '../lib/style/rendered';
import { type Answer, answers, SOURCES } from './corpus';

/** One answer with all its marks. */
export interface StyleDoc {
  source: string;
  licence: string;
  canonical: string;
  maker: MakerOrNone;
  promptId: string;
  split: 'train' | 'eval';
  form: Representation;
  text: string;
  words: number;
  keys: Uint32Array;
  counts: Uint8Array;
}

/** A number from a text, the same on every machine: chooses the sample. */
export function drawOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Counts of every mark in a text. */
export function countMarks(
  text: string,
  form: Representation,
): Pick<StyleDoc, 'words' | 'keys' | 'counts'> {
  const counts = new Map<number, number>();
  const { words } = eachKey(text, form, (key) => counts.set(key, (counts.get(key) ?? 0) + 1));
  return {
    words,
    keys: Uint32Array.from(counts.keys()),
    counts: Uint8Array.from(counts.values(), (count) => Math.min(count, 255)),
  };
}

/** At most so many answers of each model in each source and split; three in ten to train on are read as rendered. */
export async function sampleDocs(
  data: string,
  most: { train: number; eval: number },
): Promise<StyleDoc[]> {
  const groups = new Map<string, { draw: number; answer: Answer }[]>();
  for await (const answer of answers(data, SOURCES)) {
    const id = `${answer.source}\t${answer.canonical}\t${answer.split}`;
    const group = groups.get(id) ?? [];
    group.push({
      draw: drawOf(`${answer.promptId} ${answer.canonical} ${answer.text.length}`),
      answer,
    });
    groups.set(id, group);
  }
  const docs: StyleDoc[] = [];
  for (const group of groups.values()) {
    group.sort((x, y) => x.draw - y.draw);
    const cap = group[0]?.answer.split === 'train' ? most.train : most.eval;
    for (const { draw, answer } of group.slice(0, cap)) {
      const isRendered = answer.split === 'train' && draw % 10 < 3;
      const marks = isRendered
        ? countMarks(rendered(answer.text), 'rendered')
        : countMarks(answer.text, 'markdown');
      const form = isRendered ? 'rendered' : 'markdown';
      docs.push({ ...answer, form, ...marks });
    }
  }
  return docs;
}

/** Marks that a model knows: their keys, how strong each is, and the way from key to number. */
export interface Vocabulary {
  keys: Uint32Array;
  /** In 64ths. */
  gains: Uint8Array;
  slots: Map<number, number>;
}

const BUCKETS = 1 << 25;
const LEAST_ANSWERS = 10;
const bucketOf = (key: number): number =>
  (Math.imul(key, 0x9e3779b1) ^ (key >>> 11)) & (BUCKETS - 1);

/** Marks seen in at least two sources and ten answers, the most frequent first. */
export function makeVocabulary(docs: readonly StyleDoc[], size: number): Vocabulary {
  const answersWith = new Uint16Array(BUCKETS);
  const sourcesWith = new Uint16Array(BUCKETS);
  for (const { source, keys } of docs) {
    const bit = 1 << SOURCES.indexOf(source as (typeof SOURCES)[number]);
    for (const key of keys) {
      const bucket = bucketOf(key);
      answersWith[bucket] = Math.min(65_535, (answersWith[bucket] ?? 0) + 1);
      sourcesWith[bucket] = (sourcesWith[bucket] ?? 0) | bit;
    }
  }
  const isShared = (bits: number): boolean => (bits & (bits - 1)) !== 0;
  const found = new Map<number, number>();
  for (const { keys } of docs) {
    for (const key of keys) {
      const bucket = bucketOf(key);
      const count = answersWith[bucket] ?? 0;
      if (count >= LEAST_ANSWERS && isShared(sourcesWith[bucket] ?? 0)) found.set(key, count);
    }
  }
  const kept = [...found].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, size);
  kept.sort((x, y) => x[0] - y[0]);
  return {
    keys: Uint32Array.from(kept, ([key]) => key),
    gains: Uint8Array.from(
      kept,
      ([, count]) => 64 * Math.sqrt(Math.log(docs.length / count) + 0.5),
    ),
    slots: new Map(kept.map(([key], slot) => [key, slot])),
  };
}

/** A document as known marks with their strengths. */
export interface Sparse {
  slots: Int32Array;
  strengths: Float32Array;
}

/** What a model with this vocabulary reads of an answer. */
export function sparse(
  doc: Pick<StyleDoc, 'keys' | 'counts'>,
  { slots, gains }: Vocabulary,
): Sparse {
  const known: number[] = [];
  const keys: number[] = [];
  const counts: number[] = [];
  for (const [at, key] of doc.keys.entries()) {
    const slot = slots.get(key);
    if (slot === undefined) continue;
    known.push(slot);
    keys.push(key);
    counts.push(doc.counts[at] ?? 1);
  }
  const own = Float32Array.from(known, (slot) => (gains[slot] ?? 0) / 64);
  return {
    slots: Int32Array.from(known),
    strengths: strengths(Uint32Array.from(keys), counts, own),
  };
}
