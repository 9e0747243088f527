// Turns what the style model reads in the answers of one side into evidence: a weight for each maker, and the marks behind it.
import type { Evidence, Span } from '../db/schema';
import type { HeuristicInput } from '../heuristics/types';
import { MAKER_NAMES, type MakerOrNone } from '../models/makers';
import {
  type Contribution,
  type Representation,
  STYLE_MAKERS,
  type StyleModel,
} from '../style/model';
import type { ModelShare } from './models';

/** Raised whenever the same answers may give other evidence: by another model too. */
export const STYLE_VERSION = 2;
/** Stands between the answers of several turns, which are read as one text. */
const GAP = '\n\n';
const MAX_MARKS = 4;
const MAX_QUOTE = 120;
/** The strongest marks of each sign, among which those are that a person can be shown. */
const CONSIDERED = 200;
/** A weight that moves nobody by this much is not worth a line, nats. */
const WORTH_SAYING = 0.1;
/** Stands before the maker in the name of a class that gathers models with few answers. */
const GATHERED = 'other ';

/** Where each answer begins in the text that is read. */
function joined({ turns }: HeuristicInput): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const turn of turns) {
    if (text !== '') text += GAP;
    starts.push(text.length);
    text += turn.text;
  }
  return { text, starts };
}

/** The place of a mark in the answer that holds it whole; null where it lies across two. */
function spanOf(
  [start, end]: readonly [number, number],
  starts: readonly number[],
  { turns }: HeuristicInput,
): Span | null {
  const turn = starts.findLastIndex((from) => from <= start);
  const from = starts[turn] ?? 0;
  const length = turns[turn]?.text.length ?? 0;
  if (turn < 0 || end - from > length || end <= start) return null;
  return { turn, start: start - from, end: end - from };
}

/** The strongest marks for a maker (`sign` 1) or against it (-1) that a person can be shown, each once. */
function shownMarks(contributions: readonly Contribution[], sign: 1 | -1): Contribution[] {
  const shown: Contribution[] = [];
  for (const mark of contributions) {
    if (shown.length === MAX_MARKS) break;
    const isWords = mark.kind === 'words' && mark.spans.length > 0 && mark.piece.trim() !== '';
    const isNew = shown.every(({ piece }) => !piece.includes(mark.piece));
    if (mark.weight * sign > 0 && isWords && isNew) shown.push(mark);
  }
  return shown;
}

/** Marks as they are quoted, and where they stand. */
function markedText(
  marks: readonly Contribution[],
  starts: readonly number[],
  input: HeuristicInput,
): Pick<Evidence, 'quote' | 'spans'> {
  const spans = marks.flatMap((mark) => {
    const span = mark.spans[0] && spanOf(mark.spans[0], starts, input);
    return span ? [span] : [];
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
  const sums = new Map<MakerOrNone, number>();
  for (const [i, { maker }] of classes.entries())
    sums.set(maker, (sums.get(maker) ?? 0) + Math.exp(logs[i] ?? -30));
  return classes.flatMap(({ id, maker }, i) =>
    id === `${GATHERED}${maker}`
      ? []
      : [{ model: id, maker, share: Math.exp(logs[i] ?? -30) / (sums.get(maker) ?? 1) }],
  );
}

/** What style says of the answers of one side. */
export interface StyleSide {
  /** At most two pieces: what they are most like, with its weights, and what there is in them that is not. */
  evidence: Evidence[];
  models: ModelShare[];
}

/** Words, layout and models as the style model reads them; null for answers without words. */
export function readStyle(
  model: StyleModel,
  input: HeuristicInput,
  representation: Representation,
): StyleSide | null {
  const { text, starts } = joined(input);
  if (text.trim() === '') return null;
  const { reading, strongest } = model.study(text, representation);
  const { makers, models: logs } = reading;
  const models = modelShares(model, logs);
  const even = Math.log(STYLE_MAKERS.length);
  const llr = Object.fromEntries(
    STYLE_MAKERS.map((maker) => [maker, Math.round((makers[maker] + even) * 1000) / 1000]),
  );
  const top = STYLE_MAKERS.reduce((best, maker) => (makers[maker] > makers[best] ? maker : best));
  if ((llr[top] ?? 0) < WORTH_SAYING) return { evidence: [], models };
  const contributions = strongest(top, CONSIDERED);
  const common = { heuristic: 'style', version: STYLE_VERSION };
  const sentence = `The wording and layout are most like ${likest(llr)}.`;
  const marks = markedText(shownMarks(contributions, 1), starts, input);
  const evidence: Evidence[] = [{ ...common, cue: 'style', sentence, ...marks, llr }];
  const others = markedText(shownMarks(contributions, -1), starts, input);
  if (others.quote !== '') {
    const unlike = `Words that are not like ${nameOf(top)}, counted already.`;
    evidence.push({ ...common, cue: 'style-against', sentence: unlike, ...others, llr: {} });
  }
  return { evidence, models };
}
