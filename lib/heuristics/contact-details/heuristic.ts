// Reads the addresses of a maker to which an answer sends its reader while it speaks of itself.
import type { Span } from '../../db/schema';
import { MAKER_NAMES, type MakerOrNone } from '../../models/makers';
import { makersNamed } from '../names';
import { type Finding, type RateTables, remarkUnproven, weigh } from '../rates';
import { ROLE_PLAY } from '../role-play';
import { literal, maskCode, promptText, quoteOf, windows } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { MAKER_OF_DOMAIN } from './addresses';
import rates from './rates.json';

const ID = 'contact-details';
const VERSION = 1;
const MAX_SPANS = 20;

const DOMAINS = new RegExp(
  `(?<![\\w-])(?:${[...MAKER_OF_DOMAIN.keys()].map(literal).join('|')})(?![\\w-]|\\.\\w)`,
  'gi',
);
/** What may stand before a domain in one address: a scheme, a mail name, subdomains. */
const BEFORE = /[\w.+@:/-]{0,60}$/;
/** Units before an address in which the answer must speak of itself, or for its maker. */
const NEAR = 240;
const OF_ITSELF =
  /(?<![\p{L}'’])(?:I|I['’]m|me|[Mm]y|[Oo]ur|us|[Ww]e|[Ii]ch|[Mm]ein\p{L}*|[Jj]e|[Mm]on|[Mm]es|nous|yo|[Ss]oy|[Mm]i|[Ss]ono|[Яя]|[Мм]о[йеи]|меня)(?![\p{L}])|我|저는|저의|제 |나는|私/u;

interface Address extends Span {
  maker: MakerOrNone;
}

function addressesIn(text: string, start: number, turn: number): Address[] {
  const found: Address[] = [];
  if (text.search(DOMAINS) < 0) return found;
  const plain = maskCode(text);
  for (const match of plain.matchAll(DOMAINS)) {
    const maker = MAKER_OF_DOMAIN.get(match[0].toLowerCase());
    const left = plain.slice(Math.max(0, match.index - NEAR), match.index);
    const lead = BEFORE.exec(left)?.[0].length ?? 0;
    const said = left.slice(left.lastIndexOf('\n\n') + 1, left.length - lead);
    if (maker === undefined || !OF_ITSELF.test(said)) continue;
    const from = match.index - lead;
    found.push({
      maker,
      turn,
      start: start + from,
      end: start + match.index + match[0].length,
    });
    if (found.length >= MAX_SPANS) break;
  }
  return found;
}

/** One finding for each maker whose address is given unasked; nothing when a prompt asks for a part to play. */
export function findContacts(input: HeuristicInput): Finding[] {
  const prompts = promptText(input);
  const found = input.turns.flatMap(({ text }, turn) =>
    windows(text).flatMap((window) => addressesIn(window.text, window.start, turn)),
  );
  if (found.length === 0 || ROLE_PLAY.test(prompts)) return [];
  const asked = makersNamed(prompts);
  const lower = prompts.toLowerCase();
  return [...new Set(found.map(({ maker }) => maker))].flatMap((maker): Finding[] => {
    const own = found.filter((one) => one.maker === maker);
    const [first] = own;
    if (!first || asked.has(maker)) return [];
    const quote = quoteOf(input.turns[first.turn]?.text ?? '', first.start, first.end);
    if (lower.includes(quote.toLowerCase())) return [];
    const whose = maker === 'none' ? 'a maker that is not on the list' : MAKER_NAMES[maker];
    const clause = `Speaking of itself, gives an address of ${whose}`;
    const spans = own.map(({ turn, start, end }) => ({ turn, start, end }));
    return [{ table: 'all', cue: `contact:${maker}`, clause, quote, spans }];
  });
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function contactDetailsWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Contact details',
    describe:
      'Looks at mail and web addresses of a maker that an answer gives while it speaks of itself.',
    run: (input) =>
      weigh({ id: ID, version: VERSION }, remarkUnproven(findContacts(input), table), table, 0),
  };
}

export const contactDetails = contactDetailsWith(rates);
