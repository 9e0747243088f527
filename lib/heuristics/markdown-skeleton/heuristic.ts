// Weighs how an answer is laid out in Markdown: headings, lists, bold leads, rules, tables, maths, blank lines.
import { type Finding, type RateTables, weigh } from '../rates';
import { quoteOf } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { FEATURES, tableOf } from './features';
import rates from './rates.json';
import { readSkeleton } from './skeleton';
import { clauseOf } from './wording';

const ID = 'markdown-skeleton';
const VERSION = 2;
const MAX_SPANS = 8;
/** Nats; a habit that moves nobody by this much is not worth a line. */
const WORTH_SAYING = 0.15;

/** One finding for each habit of layout; none where the text may have lost its Markdown. */
export function findSkeleton(input: HeuristicInput): Finding[] {
  const skeleton = readSkeleton(input);
  const table = tableOf(skeleton);
  if (table === null) return [];
  return FEATURES.map((feature) => {
    const spans = feature.parts.flatMap((part) => skeleton.places[part] ?? []).slice(0, MAX_SPANS);
    const first = spans[0];
    const text = input.turns[first?.turn ?? 0]?.text ?? '';
    return {
      table,
      cue: `${feature.id}:${feature.bucket(skeleton)}`,
      clause: clauseOf(feature, skeleton),
      quote: first === undefined ? '' : quoteOf(text, first.start, first.end),
      spans,
    };
  });
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function markdownSkeletonWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Markdown habits',
    describe: 'Looks at headings, lists, bold leads, rules, tables, formulas and blank lines.',
    run: (input) => weigh({ id: ID, version: VERSION }, findSkeleton(input), table, WORTH_SAYING),
  };
}

export const markdownSkeleton = markdownSkeletonWith(rates);
