// The style model: who writes like this, from the text alone. See `reading.ts` for what it gives.
import type { MakerOrNone } from '../models/makers';
import type { Read } from './features';
import { calibrated, makerLogits, STYLE_MAKERS } from './logits';
import { type Marks, makeMarks } from './marks';
import { type PackedStyle, unpackStyle } from './packed';
import type {
  Contribution,
  Explanation,
  Representation,
  Study,
  StyleModel,
  StyleReading,
} from './reading';
import { contributions, heaviest, relativeLine, weightsOf } from './reasons';

export { calibrated, makerLogits, STYLE_MAKERS } from './logits';
export type * from './reading';

const MOST_SPANS = 5;

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

function readWith(
  style: PackedStyle,
  marks: Marks,
): { reading: StyleReading; logits: readonly number[] } {
  const vector = embed(style, marks);
  const logits = classLogits(style, vector);
  const makers = makerLogits(
    logits,
    style.header.classes.map(({ maker }) => maker),
  );
  const { calibration } = style.header;
  const step = stepFor(calibration.words, marks.words);
  const reading = {
    words: marks.words,
    makers: record(calibrated(makers, calibration.makers[step] ?? 1)),
    models: calibrated(logits, calibration.models[step] ?? 1),
    logits: record(makers),
    embedding: Float32Array.from(vector),
  };
  return { reading, logits };
}

type Place = readonly [number, number];

/** Turns places in a prepared text into places in the text itself. */
function placing({ prepared }: Read, text: string): (place: Place) => Place {
  const { starts, length } = prepared;
  const offset = (at: number): number => (at < length ? (starts[at] ?? 0) : text.length);
  return ([from, to]) => [offset(from), offset(to)];
}

function studyWith(style: PackedStyle, marks: Marks & Read, text: string): Study {
  const { reading, logits } = readWith(style, marks);
  const place = placing(marks, text);
  const strongest = (maker: MakerOrNone, most: number): Contribution[] => {
    const weights = weightsOf(style, marks, relativeLine(style, logits, maker));
    const chosen = heaviest(marks.slots, weights, most);
    const spans = new Map(
      chosen.map(({ slot, at }) => [
        slot,
        [place([marks.places[at * 2] ?? 0, marks.places[at * 2 + 1] ?? 0])],
      ]),
    );
    return contributions(style, chosen, spans, text);
  };
  return { reading, strongest };
}

/** A model from its unpacked file. */
export function makeStyleModel(style: PackedStyle): StyleModel {
  const marksOf = makeMarks(style);
  const read = (text: string, representation: Representation): StyleReading =>
    readWith(style, marksOf(text, representation)).reading;
  const study = (text: string, representation: Representation): Study =>
    studyWith(style, marksOf(text, representation), text);
  const explain = (
    text: string,
    representation: Representation,
    maker: MakerOrNone,
  ): Explanation => {
    const places = new Map<number, Place[]>();
    const marks = marksOf(text, representation, (slot, from, to) => {
      const own = places.get(slot) ?? [];
      if (own.length < MOST_SPANS) places.set(slot, [...own, [from, to]]);
    });
    const place = placing(marks, text);
    const spans = new Map([...places].map(([slot, own]) => [slot, own.map(place)] as const));
    const line = relativeLine(style, classLogits(style, embed(style, marks)), maker);
    const weights = weightsOf(style, marks, line);
    const weighed = Array.from(marks.slots, (slot, at) => ({ slot, weight: weights[at] ?? 0 }));
    const logit = weights.reduce((sum, weight) => sum + weight, line.rest);
    return {
      logit,
      base: line.rest,
      contributions: contributions(style, weighed, spans, text),
    };
  };
  const { day, classes, dimensions } = style.header;
  return { day, classes, dimensions, read, study, explain };
}

/** A model from the bytes of its file, no longer compressed; fails when they are something else. */
export function loadStyleModel(bytes: Uint8Array): StyleModel {
  return makeStyleModel(unpackStyle(bytes));
}
