// Counts what the answers of a name say of themselves, with the words they say it in.
import { type ClaimHistory, claimHistory } from '../heuristics/claim-history';
import { findClaims } from '../heuristics/self-identification/claims';
import type { MakerOrNone } from '../models/makers';
import { cutoffClaims } from './cutoffs';
import type { Sighting } from './sightings';

/** Where something was said. */
export interface Quote {
  battleId: string;
  at: number;
  /** At most 160 characters. */
  text: string;
}

/** What was claimed, how often, and where. */
export interface ClaimCount {
  /** A maker's id for claims of identity; a month for cut-offs. */
  value: string;
  /** Versions that were claimed with it, each once. */
  versions: readonly string[];
  /** Answers that claim it. */
  n: number;
  /** The first few places. */
  quotes: readonly Quote[];
}

const MOST_QUOTES = 5;
const MAX_QUOTE = 160;

interface Said {
  value: string;
  version: string;
  quote: Quote;
}

/** Counts each value once an answer. */
function counted(perAnswer: readonly (readonly Said[])[]): ClaimCount[] {
  const rows = new Map<string, { versions: Set<string>; n: number; quotes: Quote[] }>();
  for (const said of perAnswer) {
    const seen = new Set<string>();
    for (const { value, version, quote } of said) {
      const row = rows.get(value) ?? { versions: new Set<string>(), n: 0, quotes: [] };
      rows.set(value, row);
      if (version !== '') row.versions.add(version);
      if (seen.has(value)) continue;
      seen.add(value);
      row.n += 1;
      if (row.quotes.length < MOST_QUOTES) row.quotes.push(quote);
    }
  }
  return [...rows]
    .map(([value, { versions, n, quotes }]) => ({ value, versions: [...versions], n, quotes }))
    .sort((x, y) => y.n - x.n || (x.value < y.value ? -1 : 1));
}

/** Claims of identity, most frequent first: quotes, role-play and denials are no claims. */
export function identityClaims(sightings: readonly Sighting[]): ClaimCount[] {
  return counted(
    sightings.map(({ turns, battleId, at }) =>
      findClaims({ turns }).map(({ hit, version, turn, start, end }) => ({
        value: hit.maker,
        version,
        quote: {
          battleId,
          at,
          text: (turns[turn]?.text ?? '').slice(start, Math.min(end, start + MAX_QUOTE)),
        },
      })),
    ),
  );
}

/** Makers that the name's answers claimed, battle by battle: what it tells that it never claimed another. */
export function historyOf(sightings: readonly Sighting[]): ClaimHistory {
  const battles = new Map<string, MakerOrNone[]>();
  for (const { battleId, turns } of sightings) {
    const makers = findClaims({ turns }).map(({ hit }) => hit.maker);
    battles.set(battleId, [...(battles.get(battleId) ?? []), ...makers]);
  }
  return claimHistory([...battles.values()]);
}

/** Claims of a knowledge cut-off, most frequent first. */
export function cutoffCounts(sightings: readonly Sighting[]): ClaimCount[] {
  return counted(
    sightings.map(({ turns, battleId, at }) =>
      turns.flatMap(({ prompt, text }) =>
        cutoffClaims(prompt, text).map(({ month, quote }) => ({
          value: month,
          version: '',
          quote: { battleId, at, text: quote },
        })),
      ),
    ),
  );
}
