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
  prompts: readonly string[];
  /** As the guess counts them, and as the style model does. */
  words: number;
  styleWords: number;
  /** Summed weights by kind of `FITTED` and by maker in the order of `CANDIDATES`, nats. */
  marks: readonly (readonly number[])[];
  /** Uncalibrated logits of the style model, in the order of `CANDIDATES`. */
  logits: readonly number[];
  /** Uncalibrated logits of its classes. */
  classes: readonly number[];
  fold: LeftOutFold;
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

function caseOf(
  reading: LeftOutReading,
  fold: LeftOutFold,
  own: readonly Answer[],
  rates: ReturnType<typeof buildAllRates>,
): Case | null {
  const [first] = own;
  if (!first || own.length !== reading.keys.length) return null;
  const turns = own.map(({ prompt, text }) => ({ prompt, text }));
  const makers = makerLogits(
    reading.logits,
    fold.classes.map(({ maker }) => maker),
  );
  const { source, canonical, maker, split, prompts, words: styleWords } = reading;
  return {
    ...{ source, canonical, maker, split, prompts, styleWords, fold },
    turns: turns.length,
    words: wordCount(turns.map(({ text }) => text)),
    marks: weights(observe(first, { turns }), rates, CANDIDATES),
    logits: STYLE_AT.map((at) => makers[at] ?? 0),
    classes: reading.logits,
  };
}

/** All cases of the folds whose answers were read as they came over the wire. */
export async function leftOutCases(
  data: string,
  folds: readonly LeftOutFold[],
  years: ReadonlyMap<string, number>,
): Promise<Case[]> {
  const read = folds.flatMap(({ readings }) => readings.filter(({ form }) => form === 'markdown'));
  const { byKey, tally } = await keep(data, new Set(read.flatMap(({ keys }) => keys)));
  return folds.flatMap((fold) => {
    const rates = buildAllRates(tally.without(fold.source), years);
    return fold.readings.flatMap((reading) => {
      if (reading.form !== 'markdown') return [];
      const own = reading.keys.flatMap((key) => byKey.get(key) ?? []);
      return caseOf(reading, fold, own, rates) ?? [];
    });
  });
}
