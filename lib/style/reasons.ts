// Why a reading gives a maker its logit: each mark's share, exactly.
import type { MakerOrNone } from '../models/makers';
import { layoutName } from './layout';
import { logSum, STYLE_MAKERS } from './logits';
import type { Marks } from './marks';
import { VIEW } from './ngrams';
import type { PackedStyle } from './packed';
import type { Contribution } from './reading';

/** A maker's logit as a sum over classes: shares of its classes, the direction they weigh marks in, and the rest. */
export interface Line {
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
export function relativeLine(
  style: PackedStyle,
  logits: readonly number[],
  maker: MakerOrNone,
): Line {
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

/** Places of marks in a text, by slot. */
export type Spans = ReadonlyMap<number, readonly (readonly [number, number])[]>;

function kindOf(key: number): Contribution['kind'] {
  const view = key >>> 29;
  if (view === VIEW.layout) return 'layout';
  return view === VIEW.characters ? 'characters' : 'words';
}

/** What each mark adds to a line, in the order of the marks. */
export function weightsOf(style: PackedStyle, marks: Marks, { direction }: Line): Float64Array {
  const { dimensions } = style.header;
  const { vectors, steps } = style;
  return Float64Array.from(marks.slots, (slot, i) => {
    let sum = 0;
    const row = slot * dimensions;
    for (let k = 0; k < dimensions; k++)
      sum += (direction[k] as number) * (vectors[row + k] as number);
    return sum * (marks.strengths[i] ?? 0) * (steps[slot] ?? 0);
  });
}

/** The contributions of marks with their places, strongest first; those without weight are left out. */
export function contributions(
  style: PackedStyle,
  marks: readonly { slot: number; weight: number }[],
  spans: Spans,
  text: string,
): Contribution[] {
  const out: Contribution[] = [];
  for (const { slot, weight } of marks) {
    if (weight === 0) continue;
    const kind = kindOf(style.keys[slot] ?? 0);
    const places = spans.get(slot) ?? [];
    const [start, end] = places[0] ?? [0, 0];
    const piece = kind === 'layout' ? layoutName(style.keys[slot] ?? 0) : text.slice(start, end);
    out.push({ kind, piece, weight, spans: kind === 'layout' ? [] : places });
  }
  return out.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/** The marks that weigh most: at most so many above 0 and as many below. */
export function heaviest(
  slots: Int32Array,
  weights: Float64Array,
  most: number,
): { slot: number; at: number; weight: number }[] {
  const sorted = weights.toSorted();
  const low = Math.min(0, sorted[Math.min(most, sorted.length) - 1] ?? 0);
  const high = Math.max(0, sorted[Math.max(sorted.length - most, 0)] ?? 0);
  const out: { slot: number; at: number; weight: number }[] = [];
  for (let at = 0; at < slots.length; at++) {
    const weight = weights[at] ?? 0;
    if (weight !== 0 && (weight >= high ? weight > 0 : weight <= low))
      out.push({ slot: slots[at] ?? 0, at, weight });
  }
  return out;
}
