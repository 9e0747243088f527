// Weighs up to when an answer says that it knows, and the latest year that it treats as past.
import { type Finding, type RateTables, remarkUnproven, weigh } from '../rates';
import { maskCode, promptText, quoteOf, scriptClass, windows } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { publishedFor } from './cutoffs';
import { type Cutoff, cutoffIn, type DateFound, latestPast } from './dates';
import rates from './rates.json';

const ID = 'knowledge-dates';
const VERSION = 1;
/** Nats; a date that moves nobody by this much is not worth a line. */
const WORTH_SAYING = 0.15;
const OLDEST = 2020;
const NEWEST = 2026;
const LAST_PAST = 2026;

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A year as a cue names it: older ones and later ones together. */
function yearCue(year: number): string {
  if (year < OLDEST) return 'before-2020';
  return String(Math.min(year, NEWEST));
}

interface Placed<T> {
  turn: number;
  what: T;
  /** Of its window in the answer. */
  start: number;
}

interface Read {
  cutoff: Placed<Cutoff> | null;
  past: Placed<DateFound> | null;
}

function readSide(input: HeuristicInput, prompts: string): Read {
  const read: Read = { cutoff: null, past: null };
  for (const [turn, { text }] of input.turns.entries()) {
    for (const window of windows(text)) {
      const plain = maskCode(window.text);
      const { start } = window;
      const cutoff = cutoffIn(plain);
      if (cutoff && (read.cutoff === null || (!read.cutoff.what.date && cutoff.date)))
        read.cutoff = { turn, what: cutoff, start };
      const past = latestPast(plain, prompts);
      const isLater = past && past.year > (read.past?.what.year ?? 0);
      if (isLater && past.year <= LAST_PAST) read.past = { turn, what: past, start };
    }
  }
  return read;
}

const spanOf = ({ turn, what, start }: Placed<{ start: number; end: number }>) => ({
  turn,
  start: start + what.start,
  end: start + what.end,
});

function cutoffFindings(input: HeuristicInput, table: string, found: Read['cutoff']): Finding[] {
  const none = { table, clause: 'Does not say up to when it knows', quote: '', spans: [] };
  if (!found)
    return [
      { ...none, cue: 'cutoff:none' },
      { ...none, cue: 'cutoff-words:none' },
    ];
  const { date, words } = found.what;
  const span = spanOf(found);
  const text = input.turns[found.turn]?.text ?? '';
  const common = { table, quote: quoteOf(text, span.start, span.end), spans: [span] };
  const clause = date
    ? `Says that its knowledge ends in ${date.month === null ? '' : `${MONTHS[date.month - 1]} `}${date.year}`
    : 'Speaks of an end of its knowledge without a date';
  const year = date ? yearCue(date.year) : 'undated';
  const wording = { update: 'its last update', cutoff: 'a cut-off', data: 'its data' }[words];
  return [
    { ...common, cue: `cutoff:${year}`, clause },
    {
      ...common,
      cue: `cutoff-words:${words}`,
      clause: `Calls the end of its knowledge ${wording}`,
    },
    ...(date ? monthFindings(common, date) : []),
  ];
}

/** A remark on models for which that month was published. */
function monthFindings(
  common: Pick<Finding, 'table' | 'quote' | 'spans'>,
  { year, month }: DateFound,
): Finding[] {
  if (month === null) return [];
  const models = publishedFor(year, month).map((one) => one.models);
  if (models.length === 0) return [];
  const cue = `published:${year}-${String(month).padStart(2, '0')}`;
  const clause = `Knowledge up to ${MONTHS[month - 1]} ${year} is what was published of ${models.join(', ')}`;
  return [{ ...common, cue, clause, isRemark: true }];
}

function pastFinding(input: HeuristicInput, table: string, found: Read['past']): Finding {
  if (!found)
    return { table, cue: 'past:none', clause: 'Gives no year of its own', quote: '', spans: [] };
  const span = spanOf(found);
  const text = input.turns[found.turn]?.text ?? '';
  const { year } = found.what;
  return {
    table,
    cue: `past:${yearCue(year)}`,
    clause: `The latest year that it speaks of as past is ${year}`,
    quote: quoteOf(text, Math.max(0, span.start - 30), span.end),
    spans: [span],
  };
}

/** One finding each for the year of a claimed end, its wording and the latest past year; a remark where a month fits. */
export function findDates(input: HeuristicInput): Finding[] {
  const all = input.turns.map(({ text }) => text).join('\n');
  const table = scriptClass(all);
  if (table === 'other') return [];
  const prompts = promptText(input);
  const { cutoff, past } = readSide(input, prompts);
  const isAsked = cutoffIn(prompts) !== null;
  return [
    ...(isAsked ? [] : cutoffFindings(input, table, cutoff)),
    pastFinding(input, table, past),
  ];
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function knowledgeDatesWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Knowledge and dates',
    describe:
      'Reads up to when an answer says that it knows, and the latest year that it treats as past.',
    run: (input) => {
      const found = findDates(input).filter(({ cue }) => !cue.endsWith(':none'));
      const told = remarkUnproven(found, table).filter(
        ({ cue, isRemark }) => isRemark !== true || /^(?:cutoff|published):/.test(cue),
      );
      return weigh({ id: ID, version: VERSION }, told, table, WORTH_SAYING);
    },
  };
}

export const knowledgeDates = knowledgeDatesWith(rates);
