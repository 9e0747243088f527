// Weighs quotes, dashes, special spaces and the traces of makers' own tools.
import type { Span } from '../../db/schema';
import { type Finding, type RateTables, weigh } from '../rates';
import { promptText, quoteOf } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { unpromptedSpans } from '../unprompted';
import { type Census, FEATURES, tableOf, takeCensus } from './marks';
import rates from './rates.json';
import { RESIDUES } from './residue';
import { clauseOf } from './wording';

const ID = 'typographic-marks';
const VERSION = 2;
const MAX_SPANS = 8;
/** Nats; a mark that moves nobody by this much is not worth a line. */
const WORTH_SAYING = 0.08;

function quoteAround(input: HeuristicInput, span: Span | undefined): string {
  if (span === undefined) return '';
  const text = input.turns[span.turn]?.text ?? '';
  return quoteOf(text, Math.max(0, span.start - 30), Math.min(text.length, span.end + 30));
}

function featureFindings(input: HeuristicInput, census: Census): Finding[] {
  const table = tableOf(census);
  if (table === null) return [];
  return FEATURES.map((feature) => {
    const spans = feature.marks.flatMap((mark) => census.places[mark]).slice(0, MAX_SPANS);
    return {
      table,
      cue: `${feature.id}:${feature.bucket(census)}`,
      clause: clauseOf(feature, census),
      quote: quoteAround(input, spans[0]),
      spans,
    };
  });
}

/** One finding for each feature, and one for each trace that no prompt contains. */
export function findMarks(input: HeuristicInput): Finding[] {
  const prompts = promptText(input);
  const residues = RESIDUES.flatMap((residue) => {
    const spans = unpromptedSpans(input, residue.pattern, prompts, MAX_SPANS);
    if (spans.length === 0) return [];
    const cue = `residue:${residue.id}`;
    return [
      { table: 'all', cue, clause: residue.clause, quote: quoteAround(input, spans[0]), spans },
    ];
  });
  return [...residues, ...featureFindings(input, takeCensus(input))];
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function typographicMarksWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Typographic marks',
    describe: "Counts quotes, dashes, special spaces and traces of makers' own tools.",
    run: (input) => weigh({ id: ID, version: VERSION }, findMarks(input), table, WORTH_SAYING),
  };
}

export const typographicMarks = typographicMarksWith(rates);
