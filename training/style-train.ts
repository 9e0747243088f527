// Trains the style model: vectors of marks and of classes, by descent over the answers in an order of its own.
import type { MakerOrNone } from '../lib/models/makers';
import { STYLE_MAKERS } from '../lib/style/model';
import { type Sparse, type StyleDoc, sparse } from './style-docs';
import { makeVocabulary, type Vocabulary } from './style-vocabulary';

/** The first numbers of a vector speak for makers one by one, the rest for models within them. */
const MAKER_PART = STYLE_MAKERS.length;
const MODEL_PART = 48;
export const DIMENSIONS = MAKER_PART + MODEL_PART;
const ROUNDS = 5;
const RATE = 0.1;
const CLASS_RATE = 0.03;
/** How much of the error is about the model rather than its maker. */
const MODEL_SHARE = 0.3;
/** Models with fewer answers share a class of their maker. */
const LEAST_ANSWERS = 8;

/**
 * How far training takes it as given which models a source has. With nothing taken as given (0) the marks of a source's
 * topics come to speak for the makers that happen to be in it, which misleads wherever else they turn up.
 */
const GIVEN = 0.75;
/** Answers that every model is credited with in every source, so that none is ruled out. */
const CREDIT = 2;

/** Numbers in 0..1 from a seed, the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface TrainedClass {
  id: string;
  maker: MakerOrNone;
  answers: number;
}

/** What training gives; vectors are rows of `DIMENSIONS`. */
export interface Trained {
  vocabulary: Vocabulary;
  classes: TrainedClass[];
  vectors: Float32Array;
  heads: Float32Array;
  biases: Float32Array;
}

/** Classes of a set of answers, and the class of each answer. */
function classesOf(docs: readonly StyleDoc[]): { classes: TrainedClass[]; labels: number[] } {
  const sizes = new Map<string, number>();
  for (const { canonical } of docs) sizes.set(canonical, (sizes.get(canonical) ?? 0) + 1);
  const at = new Map<string, number>();
  const classes: TrainedClass[] = [];
  const labels = docs.map(({ canonical, maker }) => {
    const id = (sizes.get(canonical) ?? 0) >= LEAST_ANSWERS ? canonical : `other ${maker}`;
    const label = at.get(id) ?? classes.length;
    if (label === classes.length) {
      at.set(id, label);
      classes.push({ id, maker, answers: 0 });
    }
    const own = classes[label];
    if (own) own.answers += 1;
    return label;
  });
  return { classes, labels };
}

/** For each source what its mix of models adds to each class, nats, before an answer is read. */
function mixes(
  docs: readonly StyleDoc[],
  labels: readonly number[],
  classes: number,
): Map<string, Float32Array> {
  const counts = new Map<string, Float32Array>();
  for (const [at, { source }] of docs.entries()) {
    const own = counts.get(source) ?? new Float32Array(classes);
    const label = labels[at] ?? 0;
    own[label] = (own[label] ?? 0) + 1;
    counts.set(source, own);
  }
  for (const [source, own] of counts) {
    const all = own.reduce((sum, count) => sum + count, 0) + CREDIT * classes;
    const mix = own.map((count) => GIVEN * Math.log(((count + CREDIT) / all) * classes));
    counts.set(source, mix);
  }
  return counts;
}

/** How much each answer counts: rare makers and small sources more, within bounds. */
function weighing(docs: readonly StyleDoc[]): (doc: StyleDoc) => number {
  const makers = new Map<string, number>();
  const sources = new Map<string, number>();
  for (const { maker, source } of docs) {
    makers.set(maker, (makers.get(maker) ?? 0) + 1);
    sources.set(source, (sources.get(source) ?? 0) + 1);
  }
  const weight = (sizes: Map<string, number>, id: string, power: number, most: number): number => {
    const mean = docs.length / sizes.size;
    return Math.min(most, Math.max(1 / most, (mean / (sizes.get(id) ?? mean)) ** power));
  };
  return ({ maker, source }) => weight(makers, maker, 0.5, 2) * weight(sources, source, 0.3, 3);
}

class Descent {
  readonly heads: Float32Array;
  readonly biases: Float32Array;
  readonly vectors: Float32Array;
  private readonly makerOf: Int32Array;
  private readonly seen: Float32Array;
  private readonly headSeen: Float32Array;
  private readonly biasSeen: Float32Array;
  private readonly sum = new Float32Array(DIMENSIONS);
  private readonly pull = new Float32Array(DIMENSIONS);
  private readonly p: Float32Array;
  private readonly makers = new Float32Array(MAKER_PART);

  constructor(classes: readonly TrainedClass[], marks: number, random: () => number) {
    const count = classes.length;
    this.makerOf = Int32Array.from(classes, ({ maker }) => STYLE_MAKERS.indexOf(maker));
    this.heads = new Float32Array(count * DIMENSIONS);
    for (let c = 0; c < count; c++) {
      this.heads[c * DIMENSIONS + (this.makerOf[c] ?? 0)] = 1;
      for (let k = MAKER_PART; k < DIMENSIONS; k++) {
        this.heads[c * DIMENSIONS + k] = (random() + random() + random() - 1.5) * 0.4;
      }
    }
    this.biases = new Float32Array(count);
    this.vectors = new Float32Array(marks * DIMENSIONS);
    this.seen = new Float32Array(marks * 2).fill(1e-3);
    this.headSeen = new Float32Array(count).fill(1e-2);
    this.biasSeen = new Float32Array(count).fill(1e-2);
    this.p = new Float32Array(count);
  }

  /** One answer; `rate` is 0..1 of the first rate, `weight` what the answer counts, `mix` what its source adds to each class. */
  step(doc: Sparse, label: number, rate: number, weight: number, mix: Float32Array): void {
    this.forward(doc, mix);
    this.errors(label, weight);
    this.moveClasses(rate);
    this.moveMarks(doc, rate);
  }

  private forward({ slots, strengths }: Sparse, mix: Float32Array): void {
    const { sum, vectors, heads, biases, p } = this;
    sum.fill(0);
    for (let j = 0; j < slots.length; j++) {
      const x = strengths[j] as number;
      const row = (slots[j] as number) * DIMENSIONS;
      for (let k = 0; k < DIMENSIONS; k++)
        sum[k] = (sum[k] as number) + x * (vectors[row + k] as number);
    }
    let top = -1e9;
    for (let c = 0; c < p.length; c++) {
      let z = (biases[c] as number) + (mix[c] as number);
      for (let k = 0; k < DIMENSIONS; k++)
        z += (heads[c * DIMENSIONS + k] as number) * (sum[k] as number);
      p[c] = z;
      if (z > top) top = z;
    }
    let total = 0;
    for (let c = 0; c < p.length; c++) {
      p[c] = Math.exp((p[c] as number) - top);
      total += p[c] as number;
    }
    for (let c = 0; c < p.length; c++) p[c] = (p[c] as number) / total;
  }

  /** Turns `p` into errors, and gathers what they want of the answer's vector. */
  private errors(label: number, weight: number): void {
    const { p, makerOf, makers, pull, heads } = this;
    makers.fill(0);
    for (let c = 0; c < p.length; c++)
      makers[makerOf[c] as number] = (makers[makerOf[c] as number] as number) + (p[c] as number);
    const own = makerOf[label] as number;
    const mass = (makers[own] as number) + 1e-9;
    pull.fill(0);
    for (let c = 0; c < p.length; c++) {
      let want = c === label ? MODEL_SHARE : 0;
      if (makerOf[c] === own) want += ((1 - MODEL_SHARE) * (p[c] as number)) / mass;
      const error = ((p[c] as number) - want) * weight;
      p[c] = error;
      for (let k = 0; k < DIMENSIONS; k++)
        pull[k] = (pull[k] as number) + error * (heads[c * DIMENSIONS + k] as number);
    }
  }

  private moveClasses(rate: number): void {
    const { p, sum, heads, headSeen, biases, biasSeen } = this;
    let square = 0;
    for (let k = MAKER_PART; k < DIMENSIONS; k++) square += (sum[k] as number) ** 2;
    square /= MODEL_PART;
    for (let c = 0; c < p.length; c++) {
      const error = p[c] as number;
      biasSeen[c] = (biasSeen[c] as number) + error * error;
      biases[c] = (biases[c] as number) - (0.01 * rate * error) / Math.sqrt(biasSeen[c] as number);
      headSeen[c] = (headSeen[c] as number) + error * error * square;
      const move = (CLASS_RATE * rate * error) / Math.sqrt(headSeen[c] as number);
      for (let k = MAKER_PART; k < DIMENSIONS; k++) {
        heads[c * DIMENSIONS + k] =
          (heads[c * DIMENSIONS + k] as number) - move * (sum[k] as number);
      }
    }
  }

  private moveMarks({ slots, strengths }: Sparse, rate: number): void {
    const { pull, seen, vectors } = this;
    let makerPull = 0;
    let modelPull = 0;
    for (let k = 0; k < DIMENSIONS; k++) {
      if (k < MAKER_PART) makerPull += (pull[k] as number) ** 2 / MAKER_PART;
      else modelPull += (pull[k] as number) ** 2 / MODEL_PART;
    }
    for (let j = 0; j < slots.length; j++) {
      const slot = slots[j] as number;
      const x = strengths[j] as number;
      seen[slot * 2] = (seen[slot * 2] as number) + makerPull * x * x;
      seen[slot * 2 + 1] = (seen[slot * 2 + 1] as number) + modelPull * x * x;
      const makerMove = (RATE * rate * x) / Math.sqrt(seen[slot * 2] as number);
      const modelMove = (RATE * rate * x) / Math.sqrt(seen[slot * 2 + 1] as number);
      const row = slot * DIMENSIONS;
      for (let k = 0; k < MAKER_PART; k++)
        vectors[row + k] = (vectors[row + k] as number) - makerMove * (pull[k] as number);
      for (let k = MAKER_PART; k < DIMENSIONS; k++)
        vectors[row + k] = (vectors[row + k] as number) - modelMove * (pull[k] as number);
    }
  }
}

/** Trains on some answers, with at most so many marks. Deterministic. */
export function trainStyle(docs: readonly StyleDoc[], marks: number): Trained {
  const vocabulary = makeVocabulary(docs, marks);
  const { classes, labels } = classesOf(docs);
  const rows = docs.map((doc) => sparse(doc, vocabulary));
  const random = randomFrom(7);
  const descent = new Descent(classes, vocabulary.keys.length, random);
  const weightOf = weighing(docs);
  const mixOf = mixes(docs, labels, classes.length);
  const order = docs.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const [done, at] of order.entries()) {
      const row = rows[at];
      const doc = docs[at];
      const mix = doc && mixOf.get(doc.source);
      if (!row || !mix) continue;
      const rate = 1 - (round + done / order.length) / ROUNDS + 0.02;
      descent.step(row, labels[at] ?? 0, rate, weightOf(doc), mix);
    }
  }
  const { vectors, heads, biases } = descent;
  return { vocabulary, classes, vectors, heads, biases };
}

/** Logits of all classes for one answer. */
export function classLogits(
  { vectors, heads, biases, classes }: Trained,
  { slots, strengths }: Sparse,
): number[] {
  const sum = new Float64Array(DIMENSIONS);
  for (let j = 0; j < slots.length; j++) {
    const row = (slots[j] ?? 0) * DIMENSIONS;
    for (let k = 0; k < DIMENSIONS; k++)
      sum[k] = (sum[k] ?? 0) + (strengths[j] ?? 0) * (vectors[row + k] ?? 0);
  }
  return classes.map((_, c) =>
    sum.reduce((z, value, k) => z + value * (heads[c * DIMENSIONS + k] ?? 0), biases[c] ?? 0),
  );
}
