// Reads what an answer says about itself: "I am Claude", "저는 OpenAI가 만든 …", "我是通义千问".
import { MAKER_NAMES, type MakerOrNone } from '../../models/makers';
import { type Finding, type RateTables, remarkUnproven, weigh } from '../rates';
import { quoteOf } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { type Claim, findClaims } from './claims';
import rates from './rates.json';

const ID = 'self-identification';
const VERSION = 3;

function clauseOf(claim: Claim): string {
  const { name, kind, maker } = claim.hit;
  if (kind === 'vendor') return `Says it was made by ${name}`;
  return maker === 'none'
    ? `Says it is ${name}, which none of the listed makers makes`
    : `Says it is ${name}, made by ${MAKER_NAMES[maker]}`;
}

function findingOf(input: HeuristicInput, cue: string, clause: string, group: Claim[]): Finding {
  const first = group[0] as Claim;
  const text = input.turns[first.turn]?.text ?? '';
  return {
    // Rates are kept apart by the language of the claim.
    table: first.lang,
    cue,
    clause,
    quote: quoteOf(text, first.start, first.end),
    spans: group.slice(0, 20).map(({ turn, start, end }) => ({ turn, start, end })),
  };
}

function groupBy(claims: readonly Claim[], key: (claim: Claim) => string): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const id = key(claim);
    groups.set(id, [...(groups.get(id) ?? []), claim]);
  }
  return groups;
}

/** One finding for each maker claimed, and one for each version, however often it is said. */
export function findSelfClaims(input: HeuristicInput): Finding[] {
  const claims = findClaims(input);
  const findings: Finding[] = [];
  for (const [maker, group] of groupBy(claims, (claim) => claim.hit.maker)) {
    const clause = clauseOf(group.find((c) => c.hit.kind === 'product') ?? (group[0] as Claim));
    findings.push(findingOf(input, `claims:${maker as MakerOrNone}`, clause, group));
  }
  const versioned = claims.filter((claim) => claim.version !== '');
  for (const [version, group] of groupBy(versioned, (claim) => claim.version)) {
    const clause = `Names its own version, ${version}, which says nothing of the maker beyond the name`;
    findings.push(findingOf(input, `claims-version:${version}`, clause, group));
  }
  return findings;
}

/** What was found; claims in languages in which they were never measured are remarks. Versions weigh among models only. */
function claimsByRates(input: HeuristicInput, table: RateTables): Finding[] {
  const found = findSelfClaims(input);
  const isVersion = ({ cue }: Finding) => cue.startsWith('claims-version:');
  return [
    ...remarkUnproven(
      found.filter((one) => !isVersion(one)),
      table,
    ),
    ...found.filter(isVersion),
  ];
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function selfIdentificationWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'What it says it is',
    describe: 'Reads first-person statements about who the model is or who made it.',
    run: (input) => weigh({ id: ID, version: VERSION }, claimsByRates(input, table), table, 0),
  };
}

export const selfIdentification = selfIdentificationWith(rates);
