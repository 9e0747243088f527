// Turns what the style model reads in the answers of one side into evidence: a weight for each maker, and the marks behind it.
import type { Evidence, Span } from '../db/schema';
import type { HeuristicInput } from '../heuristics/types';
import { MAKER_NAMES, type MakerOrNone } from '../models/makers';
import {
  type Contribution,
  type Representation,
  STYLE_MAKERS,
  type Study,
  type StyleModel,
} from '../style/model';
import type { ModelShare } from './models';

/** Raised whenever the same answers may give other evidence: by another model too. */
export const STYLE_VERSION = 3;
/** Answers of one side that are read: more would add little. */
const MAX_ANSWERS = 8;
const MAX_MARKS = 4;
const MAX_QUOTE = 120;
/** The strongest marks of each sign, among which those are that a person can be shown. */
const CONSIDERED = 200;
/** A weight that moves nobody by this much is not worth a line, nats. */
const WORTH_SAYING = 0.1;
/** Stands before the maker in the name of a class that gathers models with few answers. */
const GATHERED = 'other ';

/** One answer as read, and which of the side's turns it is. */
interface ReadAnswer extends Study {
  turn: number;
}

/** A mark with the answer that it was found in. */
interface Found extends Contribution {
  turn: number;
}

/** The strongest marks of all answers, each of them once: what it weighs in all, where it was found first. */
function strongestOf(answers: readonly ReadAnswer[], maker: MakerOrNone): Found[] {
  const found = new Map<string, Found>();
  for (const { turn, strongest } of answers) {
    for (const mark of strongest(maker, CONSIDERED)) {
      const key = `${mark.kind}\t${mark.piece}`;
      const own = found.get(key);
      found.set(key, own ? { ...own, weight: own.weight + mark.weight } : { ...mark, turn });
    }
  }
  const all = [...found.values()];
  return answers.length > 1 ? all.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight)) : all;
}

/** The strongest marks for a maker (`sign` 1) or against it (-1) that a person can be shown, each once. */
function shownMarks(found: readonly Found[], sign: 1 | -1): Found[] {
  const shown: Found[] = [];
  for (const mark of found) {
    if (shown.length === MAX_MARKS) break;
    const isWords = mark.kind === 'words' && mark.spans.length > 0 && mark.piece.trim() !== '';
    const isNew = shown.every(({ piece }) => !piece.includes(mark.piece));
    if (mark.weight * sign > 0 && isWords && isNew) shown.push(mark);
  }
  return shown;
}

/** Marks as they are quoted, and where they stand. */
function markedText(marks: readonly Found[]): Pick<Evidence, 'quote' | 'spans'> {
  const spans = marks.flatMap(({ turn, spans: [place] }): Span[] => {
    const [start, end] = place ?? [0, 0];
    return end > start ? [{ turn, start, end }] : [];
  });
  const quote = marks
    .map(({ piece }) => piece.trim())
    .join(' · ')
    .slice(0, MAX_QUOTE);
  return { quote, spans };
}

const nameOf = (maker: MakerOrNone): string =>
  maker === 'none' ? 'a maker outside the list' : MAKER_NAMES[maker];

/** The makers that the style speaks for, in words. */
function likest(llr: Readonly<Record<string, number>>): string {
  const [first, second] = Object.entries(llr).sort((x, y) => y[1] - x[1]);
  const name = (maker: string | undefined) => nameOf((maker ?? 'none') as MakerOrNone);
  const isClose = second !== undefined && second[1] > 0 && (first?.[1] ?? 0) - second[1] < 1;
  return isClose ? `${name(first?.[0])} or ${name(second[0])}` : name(first?.[0]);
}

/** Each class's part of its maker's probability; classes that gather several rare models are left unnamed. */
function modelShares({ classes }: StyleModel, logs: readonly number[]): ModelShare[] {
  // Sums over several answers lie low: only their differences matter.
  const most = Math.max(...logs);
  const parts = logs.map((log) => Math.exp(log - most));
  const sums = new Map<MakerOrNone, number>();
  for (const [i, { maker }] of classes.entries())
    sums.set(maker, (sums.get(maker) ?? 0) + (parts[i] ?? 0));
  return classes.flatMap(({ id, maker }, i) =>
    id === `${GATHERED}${maker}`
      ? []
      : [{ model: id, maker, share: (parts[i] ?? 0) / (sums.get(maker) || 1) }],
  );
}

/** What style says of the answers of one side. */
export interface StyleSide {
  /** At most two pieces: what they are most like, with its weights, and what there is in them that is not. */
  evidence: Evidence[];
  models: ModelShare[];
}

/** Sums of logarithms over answers: each is read alone, and what they say adds up. */
const summed = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0));

/**
 * Words, layout and models as the style model reads them; null for answers without words. The weights of several answers
 * are sums: that they are not independent is for the guess to discount.
 */
export function readStyle(
  model: StyleModel,
  input: HeuristicInput,
  representation: Representation,
): StyleSide | null {
  const answers = input.turns
    .flatMap(({ text }, turn) => (text.trim() === '' ? [] : [{ text, turn }]))
    .slice(0, MAX_ANSWERS)
    .map(({ text, turn }): ReadAnswer => ({ turn, ...model.study(text, representation) }));
  if (answers.length === 0) return null;
  const readings = answers.map(({ reading }) => reading);
  const logs = summed(readings.map(({ models: own }) => own));
  const even = Math.log(STYLE_MAKERS.length);
  const sums = summed(readings.map(({ makers }) => STYLE_MAKERS.map((one) => makers[one] + even)));
  return weighed(modelShares(model, logs), sums, answers);
}

function weighed(
  models: ModelShare[],
  sums: readonly number[],
  answers: readonly ReadAnswer[],
): StyleSide {
  const llr = Object.fromEntries(
    STYLE_MAKERS.map((maker, i) => [maker, Math.round((sums[i] ?? 0) * 1000) / 1000]),
  );
  const top = STYLE_MAKERS[sums.indexOf(Math.max(...sums))] ?? 'none';
  if ((llr[top] ?? 0) < WORTH_SAYING) return { evidence: [], models };
  const found = strongestOf(answers, top);
  const common = { heuristic: 'style', version: STYLE_VERSION };
  const sentence = `The wording and layout are most like ${likest(llr)}.`;
  const marks = markedText(shownMarks(found, 1));
  const evidence: Evidence[] = [{ ...common, cue: 'style', sentence, ...marks, llr }];
  const others = markedText(shownMarks(found, -1));
  if (others.quote !== '') {
    const unlike = `Words that are not like ${nameOf(top)}, counted already.`;
    evidence.push({ ...common, cue: 'style-against', sentence: unlike, ...others, llr: {} });
  }
  return { evidence, models };
}
