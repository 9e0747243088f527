// Tells what was done to an answer's pieces on their way: passed on as cut, smoothed at words, cut by a timer, merged.
import { NullReader } from './nulls';
import type { Pieces } from './pieces';
import type { RulerId } from './rulers';

export const TREATMENTS = ['as-cut', 'words', 'timer', 'merged', 'unknown'] as const;
/**
 * `as-cut`: passed on as the provider cut them. `words`: cut anew at words, lines or sentences. `timer`: cut anew by
 * time or by a number of characters. `merged`: several of the provider's pieces in one. `unknown`: too little to tell.
 */
export type TreatmentKind = (typeof TREATMENTS)[number];

/** What was done to the pieces of one answer. */
export interface Treatment {
  kind: TreatmentKind;
  /** Log odds of each kind against all others, nats, from -30 to 30. */
  logOdds: Record<TreatmentKind, number>;
  /** True when cuts may still lie between the provider's tokens. */
  readable: boolean;
}

/** Log of how much likelier each kind is made by what was seen before, nats; 0 for all is no opinion. */
export type TreatmentPrior = Readonly<Record<TreatmentKind, number>>;

/** Pieces and UTF-16 units that are read; more would add nothing. */
const MAX_PIECES = 600;
const MAX_UNITS = 40_000;
/** `unknown` wins until the likeliest way of cutting is that much likelier than the next, nats. */
const CLEAR_FROM = Math.log(20);
/** A piece that holds this many words and marks on average is as likely merged as not. */
const MERGED_FROM = 6;
/** How sharply the size of pieces speaks for merging: nats when they are e times as long. */
const MERGED_WEIGHT = 3;
/** A timer, which would leave nothing to read, must be so much clearer than the others, nats. */
const TIMER_ASKS = 5;
/** And that much where words run into one another: there pieces of tokens look much like a timer's. */
const TIMER_ASKS_RUN_ON = 25;
/** What pieces that come like clockwork speak for their being sent by a timer, nats. */
const CLOCKWORK = 2;
const MAX_LOG_ODDS = 30;

const RECUT: readonly RulerId[] = ['words', 'spaces', 'starts', 'ideographs', 'lines', 'sentences'];

/** Log-likelihoods of the ways of cutting, and how many words and marks a piece holds on average. */
function readWays({ text, ends }: Pieces) {
  const reader = new NullReader();
  let piece = 0;
  let start = 0;
  const stop = Math.min(MAX_UNITS, ends[MAX_PIECES] ?? text.length, text.length - 1);
  for (let at = 0; at < stop; at++) {
    const isCut = ends[piece] === at + 1;
    reader.step(text.charCodeAt(at), text.charCodeAt(at + 1), isCut);
    if (!isCut) continue;
    piece++;
    start = at + 1;
  }
  const chances = reader.logLikelihoods();
  const isRunOn = runsOn(text);
  return {
    tokens: isRunOn ? Math.max(chances.parts, chances.shapes) : chances.parts,
    words: Math.max(...RECUT.map((id) => chances[id])),
    timer: chances.characters,
    timerAsks: isRunOn ? TIMER_ASKS_RUN_ON : TIMER_ASKS,
    pieces: piece,
    wordsPerPiece: piece === 0 ? 0 : countWords(text.slice(0, start)) / piece,
  };
}

/** True for text of which a good part is written without spaces between words. */
function runsOn(text: string): boolean {
  const sample = text.slice(0, 4_000);
  const letters = sample.match(/[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  return letters > 0.3 * sample.length;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

/** Share of the gaps between pieces that are about as long as the middle one, 0..1; 0 for too few. */
function clockwork(times: readonly number[]): number {
  const gaps = times.slice(1, MAX_PIECES).map((time, i) => time - (times[i] ?? 0));
  const middle = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  if (gaps.length < 8 || middle < 4) return 0;
  return gaps.filter((gap) => Math.abs(gap - middle) <= 0.15 * middle + 1).length / gaps.length;
}

function scores(pieces: Pieces): Record<TreatmentKind, number> {
  const ways = readWays(pieces);
  const [most = 0, second = 0] = [ways.tokens, ways.words, ways.timer].sort((a, b) => b - a);
  const asked = CLEAR_FROM + (ways.timer === most && most > second ? ways.timerAsks : 0);
  const perPiece = Math.max(1, ways.wordsPerPiece);
  const long = ways.pieces === 0 ? 0 : MERGED_WEIGHT * Math.log(perPiece / MERGED_FROM);
  const regular = pieces.times !== null && clockwork(pieces.times) > 0.8 ? CLOCKWORK : 0;
  return {
    'as-cut': ways.tokens - Math.log1p(Math.exp(long)),
    merged: ways.tokens - Math.log1p(Math.exp(-long)) + regular,
    words: ways.words,
    timer: ways.timer + regular,
    unknown: second + asked,
  };
}

const sumOfLogs = (logs: readonly number[]) => {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
};

/**
 * Says what was done to the pieces of one answer. Total; about as much work as the text is long, up to a limit.
 * `prior` is what earlier answers of the same site and modality make likely.
 */
export function readTreatment(pieces: Pieces, prior?: TreatmentPrior): Treatment {
  const found = scores(pieces);
  const logOf = (kind: TreatmentKind) => found[kind] + (prior?.[kind] ?? 0);
  const kind = TREATMENTS.reduce((best, one) => (logOf(one) > logOf(best) ? one : best));
  const logOdds = Object.fromEntries(
    TREATMENTS.map((one) => {
      const others = TREATMENTS.filter((other) => other !== one).map(logOf);
      const odds = logOf(one) - sumOfLogs(others);
      return [one, Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, odds))];
    }),
  ) as Record<TreatmentKind, number>;
  return { kind, logOdds, readable: kind !== 'words' && kind !== 'timer' };
}
