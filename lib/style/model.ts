// The style model: who writes like this, from the text alone. See `reading.ts` for what it gives.
import { MAKERS, type MakerOrNone } from '../models/makers';
import { layoutName } from './layout';
import { type Marks, makeMarks } from './marks';
import { VIEW } from './ngrams';
import { type PackedStyle, unpackStyle } from './packed';
import type {
  Contribution,
  Explanation,
  Representation,
  StyleModel,
  StyleReading,
} from './reading';

export type * from './reading';

/** The makers of a reading, in order. */
export const STYLE_MAKERS: readonly MakerOrNone[] = [...MAKERS, 'none'];
/** Part of every calibrated probability that is spread evenly: style alone never rules a maker out. */
const EVEN = 0.01;
const MOST_SPANS = 5;

/** Natural logarithm of a sum of exponentials; -30 where there is nothing to sum. */
function logSum(values: readonly number[]): number {
  if (values.length === 0) return -30;
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** Logarithms of probabilities from logits sharpened by a factor, with a part spread evenly. */
export function calibrated(logits: readonly number[], factor: number): number[] {
  const scaled = logits.map((logit) => logit * factor);
  const all = logSum(scaled);
  return scaled.map((logit) => Math.log((1 - EVEN) * Math.exp(logit - all) + EVEN / logits.length));
}

/** Logits of the makers in the order of `STYLE_MAKERS`, less their mean, from those of the classes. */
export function makerLogits(classes: readonly number[], makers: readonly MakerOrNone[]): number[] {
  const sums = STYLE_MAKERS.map((maker) => logSum(classes.filter((_, at) => makers[at] === maker)));
  const mean = sums.reduce((sum, value) => sum + value, 0) / sums.length;
  return sums.map((sum) => sum - mean);
}

const record = (values: readonly number[]): Record<MakerOrNone, number> =>
  Object.fromEntries(STYLE_MAKERS.map((maker, at) => [maker, values[at] ?? 0])) as Record<
    MakerOrNone,
    number
  >;

function embed(style: PackedStyle, { slots, strengths }: Marks): Float64Array {
  const { dimensions } = style.header;
  const out = new Float64Array(dimensions);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    const strength = (strengths[i] as number) * (style.steps[slot] as number);
    const row = slot * dimensions;
    for (let k = 0; k < dimensions; k++) {
      out[k] = (out[k] as number) + strength * (style.vectors[row + k] as number);
    }
  }
  return out;
}

function classLogits(style: PackedStyle, vector: Float64Array): number[] {
  const { dimensions, classes } = style.header;
  return classes.map((_, c) => {
    let sum = style.biases[c] ?? 0;
    for (let k = 0; k < dimensions; k++)
      sum += (style.heads[c * dimensions + k] ?? 0) * (vector[k] ?? 0);
    return sum;
  });
}

/** The step of the calibration that holds for so many words. */
export function stepFor(steps: readonly number[], words: number): number {
  const at = steps.findIndex((most) => words < most);
  return at < 0 ? steps.length : at;
}

function readWith(style: PackedStyle, marks: Marks): StyleReading {
  const vector = embed(style, marks);
  const logits = classLogits(style, vector);
  const makers = makerLogits(
    logits,
    style.header.classes.map(({ maker }) => maker),
  );
  const { calibration } = style.header;
  const step = stepFor(calibration.words, marks.words);
  return {
    words: marks.words,
    makers: record(calibrated(makers, calibration.makers[step] ?? 1)),
    models: calibrated(logits, calibration.models[step] ?? 1),
    logits: record(makers),
    embedding: Float32Array.from(vector),
  };
}

/** A maker's logit as a sum over classes: shares of its classes, the direction they weigh marks in, and the rest. */
interface Line {
  direction: Float64Array;
  rest: number;
}

function lineOf(style: PackedStyle, logits: readonly number[], maker: MakerOrNone): Line {
  const { dimensions, classes } = style.header;
  const own = logits.filter((_, at) => classes[at]?.maker === maker);
  const all = logSum(own);
  const line: Line = { direction: new Float64Array(dimensions), rest: own.length === 0 ? -30 : 0 };
  for (const [c, { maker: whose }] of classes.entries()) {
    if (whose !== maker) continue;
    // A log-sum is the mean under the shares plus their entropy: exact, not an approximation.
    const logShare = (logits[c] ?? 0) - all;
    const share = Math.exp(logShare);
    line.rest += share * ((style.biases[c] ?? 0) - logShare);
    for (let k = 0; k < dimensions; k++) {
      line.direction[k] = (line.direction[k] ?? 0) + share * (style.heads[c * dimensions + k] ?? 0);
    }
  }
  return line;
}

/** The line of one maker less the mean line of all. */
function relativeLine(style: PackedStyle, logits: readonly number[], maker: MakerOrNone): Line {
  const out = lineOf(style, logits, maker);
  for (const each of STYLE_MAKERS) {
    const line = lineOf(style, logits, each);
    out.rest -= line.rest / STYLE_MAKERS.length;
    for (const [k, value] of line.direction.entries()) {
      out.direction[k] = (out.direction[k] ?? 0) - value / STYLE_MAKERS.length;
    }
  }
  return out;
}

type Spans = Map<number, [number, number][]>;

function kindOf(key: number): Contribution['kind'] {
  const view = key >>> 29;
  if (view === VIEW.layout) return 'layout';
  return view === VIEW.characters ? 'characters' : 'words';
}

function contributions(
  style: PackedStyle,
  marks: Marks,
  { direction }: Line,
  spans: Spans,
  text: string,
): Contribution[] {
  const { dimensions } = style.header;
  const out: Contribution[] = [];
  for (const [i, slot] of marks.slots.entries()) {
    let sum = 0;
    for (let k = 0; k < dimensions; k++)
      sum += (direction[k] ?? 0) * (style.vectors[slot * dimensions + k] ?? 0);
    const weight = sum * (marks.strengths[i] ?? 0) * (style.steps[slot] ?? 0);
    if (weight === 0) continue;
    const kind = kindOf(style.keys[slot] ?? 0);
    const places = spans.get(slot) ?? [];
    const [start, end] = places[0] ?? [0, 0];
    const piece = kind === 'layout' ? layoutName(style.keys[slot] ?? 0) : text.slice(start, end);
    out.push({ kind, piece, weight, spans: kind === 'layout' ? [] : places });
  }
  return out.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/** A model from its unpacked file. */
export function makeStyleModel(style: PackedStyle): StyleModel {
  const marksOf = makeMarks(style);
  const read = (text: string, representation: Representation): StyleReading =>
    readWith(style, marksOf(text, representation));
  const explain = (
    text: string,
    representation: Representation,
    maker: MakerOrNone,
  ): Explanation => {
    const spans: Spans = new Map();
    const marks = marksOf(text, representation, (slot, from, to) => {
      const places = spans.get(slot) ?? [];
      if (places.length < MOST_SPANS) spans.set(slot, [...places, [from, to]]);
    });
    const { starts, length } = marks.prepared;
    const offset = (at: number): number => (at < length ? (starts[at] ?? 0) : text.length);
    for (const [slot, places] of spans) {
      spans.set(
        slot,
        places.map(([from, to]) => [offset(from), offset(to)]),
      );
    }
    const logits = classLogits(style, embed(style, marks));
    const line = relativeLine(style, logits, maker);
    const all = contributions(style, marks, line, spans, text);
    const logit = all.reduce((sum, { weight }) => sum + weight, line.rest);
    return { logit, base: line.rest, contributions: all };
  };
  const { day, classes, dimensions } = style.header;
  return { day, classes, dimensions, read, explain };
}

/** A model from the bytes of its file, no longer compressed; fails when they are something else. */
export function loadStyleModel(bytes: Uint8Array): StyleModel {
  return makeStyleModel(unpackStyle(bytes));
}
