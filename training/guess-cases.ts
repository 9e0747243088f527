// Sides of battles with all that was left out of their reading: what marks and style say of them, for fitting the guess.
import { CANDIDATES } from '../lib/guess/fuse';
import { wordCount } from '../lib/guess/words';
import type { MakerOrNone } from '../lib/models/makers';
import { makerLogits, STYLE_MAKERS } from '../lib/style/model';
import { buildAllRates } from './build-rates';
import { type Answer, answers, SOURCES } from './corpus';
import { keyOf, type LeftOutFold, type LeftOutReading } from './left-out';
import { observe, weights } from './observe';
import { Tally } from './tally';

/** One side, of one answer or two, read by rates and a style model that never saw its source. */
export interface Case {
  source: string;
  canonical: string;
  maker: MakerOrNone;
  split: 'train' | 'eval';
  /** Answers that were read together. */
  turns: number;
  /** As the guess counts them. */
  words: number;
  /** Summed weights by kind of `FITTED` and by maker in the order of `CANDIDATES`, nats. */
  marks: readonly (readonly number[])[];
  /** What the style model made of each answer. */
  style: readonly StyleOfAnswer[];
}

/** One answer by the style model. */
export interface StyleOfAnswer {
  /** As the style model counts them. */
  words: number;
  /** Uncalibrated logits in the order of `CANDIDATES`. */
  logits: readonly number[];
}

interface Kept {
  byKey: Map<string, Answer>;
  tally: Tally;
}

/** The answers that were read, and the counts of the training split. */
async function keep(data: string, wanted: ReadonlySet<string>): Promise<Kept> {
  const byKey = new Map<string, Answer>();
  const tally = new Tally();
  for await (const answer of answers(data, SOURCES)) {
    const key = keyOf(answer);
    if (wanted.has(key)) byKey.set(key, answer);
    if (answer.split === 'train') tally.add(answer);
  }
  return { byKey, tally };
}

const STYLE_AT = CANDIDATES.map((maker) => STYLE_MAKERS.indexOf(maker));

function styleOf({ logits, words }: LeftOutReading, { classes }: LeftOutFold): StyleOfAnswer {
  const makers = makerLogits(
    logits,
    classes.map(({ maker }) => maker),
  );
  return { words, logits: STYLE_AT.map((at) => makers[at] ?? 0) };
}

/** The readings of each case: every one alone, then neighbours of one model to two prompts, each in one pair. */
function sidesOf(readings: readonly LeftOutReading[]): LeftOutReading[][] {
  const pairs: LeftOutReading[][] = [];
  for (let at = 0; at + 1 < readings.length; at++) {
    const [x, y] = [readings[at], readings[at + 1]];
    if (!x || !y || x.canonical !== y.canonical || x.split !== y.split) continue;
    if (x.promptId === y.promptId) continue;
    pairs.push([x, y]);
    at++;
  }
  return [...readings.map((reading) => [reading]), ...pairs];
}

function caseOf(
  readings: readonly LeftOutReading[],
  fold: LeftOutFold,
  byKey: ReadonlyMap<string, Answer>,
  rates: ReturnType<typeof buildAllRates>,
): Case | null {
  const own = readings.flatMap(({ key }) => byKey.get(key) ?? []);
  const [[first], [reading]] = [own, readings];
  if (!first || !reading || own.length !== readings.length) return null;
  const turns = own.map(({ prompt, text }) => ({ prompt, text }));
  const { source, canonical, maker, split } = reading;
  return {
    ...{ source, canonical, maker, split },
    turns: turns.length,
    words: wordCount(turns.map(({ text }) => text)),
    marks: weights(observe(first, { turns }), rates, CANDIDATES),
    style: readings.map((one) => styleOf(one, fold)),
  };
}

const isOnWire = ({ form }: LeftOutReading): boolean => form === 'markdown';

/** All cases of the folds whose answers were read as they came over the wire. */
export async function leftOutCases(
  data: string,
  folds: readonly LeftOutFold[],
  years: ReadonlyMap<string, number>,
): Promise<Case[]> {
  const read = folds.flatMap(({ readings }) => readings.filter(isOnWire));
  const { byKey, tally } = await keep(data, new Set(read.map(({ key }) => key)));
  return folds.flatMap((fold) => {
    const rates = buildAllRates(tally.without(fold.source), years);
    return sidesOf(fold.readings.filter(isOnWire)).flatMap(
      (readings) => caseOf(readings, fold, byKey, rates) ?? [],
    );
  });
}
