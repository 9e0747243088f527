// Labelled answers as marks of style: a sample of the corpora, and what a model reads of each.

import type { MakerOrNone } from '../lib/models/makers';
import { eachKey, strengths } from '../lib/style/features';
import type { Representation } from '../lib/style/reading';
import { rendered } from '../lib/style/rendered';
import { type Answer, answers, SOURCES } from './corpus';
import type { Vocabulary } from './style-vocabulary';

/** One answer with all its marks. */
export interface StyleDoc {
  source: string;
  licence: string;
  canonical: string;
  maker: MakerOrNone;
  promptId: string;
  split: 'train' | 'eval';
  form: Representation;
  /** True for a part of an answer that stands in the sample beside the whole. */
  isPiece: boolean;
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
function countMarks(
  text: string,
  form: Representation,
): Pick<StyleDoc, 'words' | 'keys' | 'counts'> {
  const counts = new Map<number, number>();
  const { words } = eachKey(text, form, (key) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return true;
  });
  return {
    words,
    keys: Uint32Array.from(counts.keys()),
    counts: Uint8Array.from(counts.values(), (count) => Math.min(count, 255)),
  };
}

/** A piece of an answer: its beginning, or some lines from within, of 30 to 300 words; chosen by a draw. */
function pieceOf(text: string, draw: number): string {
  const words = Math.round(30 * 10 ** ((draw % 997) / 996));
  const lines = text.split('\n');
  const isWithin = draw % 5 < 2;
  const from = isWithin ? (draw >>> 8) % lines.length : 0;
  const rest = lines.slice(from).join('\n');
  const piece = new RegExp(`^\\s*(?:\\S+\\s+){0,${words}}`).exec(rest)?.[0] ?? '';
  // Scripts without spaces are one long word: five of their characters count as one.
  return (piece === '' ? rest : piece).slice(0, words * 9);
}

/**
 * At most so many answers of each model in each source and split. To train on, three in ten are read as rendered, and of
 * another three a piece is read too, as an answer of its own: short answers must not look like another source.
 */
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
      const isTrain = answer.split === 'train';
      const form = isTrain && draw % 10 < 3 ? 'rendered' : 'markdown';
      const text = form === 'rendered' ? rendered(answer.text) : answer.text;
      docs.push({ ...answer, form, isPiece: false, ...countMarks(text, form) });
      if (!isTrain || draw % 10 < 7) continue;
      const piece = pieceOf(answer.text, draw);
      docs.push({
        ...answer,
        form,
        isPiece: true,
        text: piece,
        ...countMarks(piece, form),
      });
    }
  }
  return docs;
}

/** At most so many answers of each model, source and split, with their pieces. */
export function firstOf(docs: readonly StyleDoc[], most: number): StyleDoc[] {
  const taken = new Map<string, number>();
  return docs.filter(({ source, canonical, split, isPiece }) => {
    const id = `${source}\t${canonical}\t${split}`;
    // A piece follows the answer that it is of.
    if (!isPiece) taken.set(id, (taken.get(id) ?? 0) + 1);
    return (taken.get(id) ?? 0) <= most;
  });
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
