// The plain model that the style model is held against: words and signs hashed, one linear weight for each maker.
import { STYLE_MAKERS } from '../lib/style/model';
import { drawOf, type StyleDoc } from './style-docs';
import { randomFrom } from './style-train';

const BITS = 18;
const MAKERS = STYLE_MAKERS.length;

function marks(text: string): Map<number, number> {
  const part = text.length > 3_600 ? `${text.slice(0, 3_000)}\n${text.slice(-600)}` : text;
  const words = part.toLowerCase().match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]|\n/gu) ?? [];
  const counts = new Map<number, number>();
  for (let at = 0; at < words.length; at++) {
    for (let n = 1; n <= 3 && at + n <= words.length; n++) {
      const mark = drawOf(words.slice(at, at + n).join(' ')) >>> (32 - BITS);
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
  }
  return counts;
}

type Row = { marks: Int32Array; values: Float32Array };
const cache = new WeakMap<StyleDoc, Row>();

function rowOf(doc: StyleDoc): Row {
  const known = cache.get(doc);
  if (known) return known;
  const counts = marks(doc.text);
  const values = Float32Array.from(counts.values(), (count) => 1 + Math.log(count));
  const length = Math.hypot(...values) || 1;
  const row = {
    marks: Int32Array.from(counts.keys()),
    values: values.map((value) => value / length),
  };
  cache.set(doc, row);
  return row;
}

function logits(weights: Float32Array, { marks: slots, values }: Row): number[] {
  const out = new Array<number>(MAKERS).fill(0);
  for (const [j, slot] of slots.entries()) {
    const x = values[j] ?? 0;
    for (let m = 0; m < MAKERS; m++) out[m] = (out[m] ?? 0) + x * (weights[slot * MAKERS + m] ?? 0);
  }
  return out;
}

/** Trains the plain model and gives its logits, in the order of `STYLE_MAKERS`, for any answer. */
export function trainBaseline(docs: readonly StyleDoc[]): (doc: StyleDoc) => number[] {
  const weights = new Float32Array(MAKERS << BITS);
  const seen = new Float32Array(1 << BITS).fill(1e-3);
  const random = randomFrom(11);
  const steps = docs.length * 4;
  for (let step = 0; step < steps; step++) {
    const doc = docs[Math.floor(random() * docs.length)];
    if (!doc) continue;
    const row = rowOf(doc);
    const z = logits(weights, row);
    const top = Math.max(...z);
    const raw = z.map((value) => Math.exp(value - top));
    const total = raw.reduce((sum, value) => sum + value, 0);
    const label = STYLE_MAKERS.indexOf(doc.maker);
    const errors = raw.map((value, m) => value / total - (m === label ? 1 : 0));
    const square = errors.reduce((sum, error) => sum + error * error, 0) / MAKERS;
    for (const [j, slot] of row.marks.entries()) {
      const x = row.values[j] ?? 0;
      seen[slot] = (seen[slot] ?? 0) + square * x * x;
      const move = (0.1 * (1.02 - step / steps) * x) / Math.sqrt(seen[slot] ?? 1);
      for (let m = 0; m < MAKERS; m++) {
        weights[slot * MAKERS + m] = (weights[slot * MAKERS + m] ?? 0) - move * (errors[m] ?? 0);
      }
    }
  }
  return (doc) => logits(weights, rowOf(doc));
}
