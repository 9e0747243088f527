// Notices characters that broke on the way from bytes to text, and pieces of a vocabulary's own spelling of bytes.
import { type Finding, type RateTables, weigh } from '../rates';
import { promptText, quoteOf } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { unpromptedSpans } from '../unprompted';
import rates from './rates.json';

const ID = 'broken-characters';
const VERSION = 1;
const MAX_SPANS = 8;

interface Breakage {
  cue: string;
  /** Linear; finds one place. */
  pattern: RegExp;
  /** Places there must be; one may be a slip of the keyboard. */
  least: number;
  clause: string;
}

/** Spaces, line ends and dashes of vocabularies over bytes: "Ġthe", "Ċ", "âĢĻ". Maltese has the first two, in capitals. */
const BYTE_LETTERS = /Ġ(?=[a-z])|Ċ(?=\P{L}|Ġ|Ċ|$)|âĢ[ĵĶĺĻĽ¦]/gu;

export const BREAKAGES: readonly Breakage[] = [
  {
    cue: 'replacement',
    pattern: /\ufffd{1,40}/g,
    least: 1,
    clause: 'Contains the sign � for a character whose bytes came apart',
  },
  {
    cue: 'half',
    pattern: /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    least: 1,
    clause: 'Contains half of a character',
  },
  {
    cue: 'misread',
    pattern: /â€[™œ\u009d\u0153“”¦˜]|Ã[©¨¤¶¼±§¡³\u00ad]|ï¿½|ðŸ/g,
    least: 2,
    clause: 'Contains characters that were read in the wrong encoding, such as â€™',
  },
  {
    cue: 'byte-letters',
    pattern: BYTE_LETTERS,
    least: 3,
    clause: 'Shows tokens as vocabularies over bytes spell them, such as Ġthe',
  },
  {
    cue: 'byte-codes',
    pattern: /<0x[0-9A-F]{2}>/g,
    least: 1,
    clause: 'Shows bytes as vocabularies with a fallback for rare characters spell them',
  },
  {
    cue: 'space-blocks',
    pattern: /▁(?=\p{L})/gu,
    least: 2,
    clause: 'Shows tokens as SentencePiece vocabularies spell them, such as ▁the',
  },
];

/** One remark for each kind of breakage that no prompt brought; code is left out. */
export function findBroken(input: HeuristicInput): Finding[] {
  const prompts = promptText(input);
  return BREAKAGES.flatMap((breakage): Finding[] => {
    const spans = unpromptedSpans(input, breakage.pattern, prompts, MAX_SPANS);
    const first = spans[0];
    if (first === undefined || spans.length < breakage.least) return [];
    const text = input.turns[first.turn]?.text ?? '';
    const quote = quoteOf(
      text,
      Math.max(0, first.start - 30),
      Math.min(text.length, first.end + 30),
    );
    const { cue, clause } = breakage;
    return [{ table: 'all', cue, clause, quote, spans, isRemark: true }];
  });
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function brokenCharactersWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Broken characters',
    describe: 'Notices characters that came apart, and tokens shown in their own spelling.',
    run: (input) => weigh({ id: ID, version: VERSION }, findBroken(input), table, 0),
  };
}

export const brokenCharacters = brokenCharactersWith(rates);
