// Gathers all that the records say of one name: pure, from sightings that were read before.
import { kindOf } from '../guess/fuse';
import type { ClaimHistory } from '../heuristics/claim-history';
import { type Proportion, wilson } from '../stats/intervals';
import { type ClaimCount, cutoffCounts, historyOf, identityClaims } from './claims';
import { type Contradiction, contradictionsOf } from './contradictions';
import { type Weighed, weigh } from './hypotheses';
import { aliasesOf, type Kin, kinOf, type MetName, type Vote, votesOf } from './kinship';
import type { OwnWords } from './own';
import { POOLING, type Pooled, pool, worth } from './pool';
import { type PooledModel, poolModels } from './pool-models';
import { type ProbeAnswer, type ProbeRow, probeTable } from './probe-table';
import type { SightingReading } from './reading';
import type { Sighting } from './sightings';
import { type WireVerdict, wireVerdict } from './wire-verdict';

/** A sighting with its reading; null where there was no text. */
export interface ReadSighting {
  sighting: Sighting;
  reading: SightingReading | null;
}

/** When and how often a name was met, and how it fared in blind votes. */
export interface MeetingRecord {
  firstAt: number;
  lastAt: number;
  /** Answers, and of these the ones that the user chose. */
  met: number;
  chosen: number;
  won: number;
  lost: number;
  tied: number;
  bothBad: number;
  /** Votes for it among blind votes for either side; null for none. */
  winRate: Proportion | null;
}

/** What was thought after so many answers. */
export interface Step {
  /** Answers read up to then. */
  n: number;
  at: number;
  makers: Pooled['makers'];
  /** The likeliest one; null without a style model. */
  model: PooledModel | null;
}

/** A tell that was found in some of the answers. */
export interface CueSum {
  heuristic: string;
  cue: string;
  /** As it was put last. */
  sentence: string;
  /** Answers in which it was found. */
  n: number;
  /** The maker it speaks for most, and what it adds there after the discount for repeats, nats. */
  maker: string;
  nats: number;
}

/** All that is known of one name. Plain data. */
export interface Dossier {
  name: string;
  maker: string | null;
  record: MeetingRecord;
  /** Answers with text. */
  answers: number;
  /** Null while no answer was read. */
  pooled: Pooled | null;
  models: PooledModel[];
  steps: Step[];
  cues: CueSum[];
  claims: ClaimCount[];
  /** The same, battle by battle. */
  history: ClaimHistory;
  cutoffs: ClaimCount[];
  contradictions: Contradiction[];
  wire: WireVerdict;
  votes: Vote[];
  kin: Kin[];
  aliases: Kin[];
  probes: ProbeRow[];
  own: OwnWords;
  hypotheses: Weighed[];
  /** What the user noted at its battles, newest last. */
  battleNotes: { battleId: string; at: number; tags: readonly string[]; note: string }[];
}

const MOST_STEPS = 12;
const MOST_CUES = 15;

function recordOf(sightings: readonly Sighting[]): MeetingRecord {
  const times = sightings.map(({ at }) => at);
  const blind = sightings.filter(({ isBlind, isChosen }) => isBlind && !isChosen);
  const count = (result: Sighting['result']) => blind.filter((one) => one.result === result).length;
  const [won, lost] = [count('won'), count('lost')];
  return {
    firstAt: Math.min(...times),
    lastAt: Math.max(...times),
    met: sightings.length,
    chosen: sightings.filter(({ isChosen }) => isChosen).length,
    ...{ won, lost, tied: count('tie'), bothBad: count('both_bad') },
    winRate: wilson(won, won + lost),
  };
}

/** After how many of `n` answers the probabilities are told: every one at first, then ever fewer. */
export function stepsFor(n: number): number[] {
  if (n <= MOST_STEPS) return Array.from({ length: n }, (_, i) => i + 1);
  const ratio = n ** (1 / (MOST_STEPS - 1));
  const steps = Array.from({ length: MOST_STEPS }, (_, i) => Math.round(ratio ** i));
  return [...new Set([...steps.map((step, i) => Math.max(step, Math.min(i + 1, n))), n])];
}

type Read = { sighting: Sighting; reading: SightingReading };

function stepsOf(read: readonly Read[]): Step[] {
  const readings = read.map(({ reading }) => reading);
  return stepsFor(read.length).map((n) => {
    const some = readings.slice(0, n);
    const pooled = pool(some);
    const shares = some.map((one) => one.shares);
    const [model = null] = pooled ? poolModels(pooled, shares, 1) : [];
    const at = read[n - 1]?.sighting.at ?? 0;
    return { n, at, makers: pooled?.makers ?? [], model };
  });
}

/** The tells of all answers, strongest first. */
function cuesOf(read: readonly Read[]): CueSum[] {
  const rows = new Map<string, { sums: Map<string, number>; n: number; last: CueSum }>();
  for (const { reading } of read) {
    for (const item of reading.evidence) {
      const key = `${item.heuristic}/${item.cue}`;
      const { heuristic, cue, sentence } = item;
      const last = { heuristic, cue, sentence, n: 0, maker: 'none', nats: 0 };
      const row = rows.get(key) ?? { sums: new Map<string, number>(), n: 0, last };
      rows.set(key, { ...row, n: row.n + 1, last });
      for (const [maker, nats] of Object.entries(item.llr)) {
        row.sums.set(maker, (row.sums.get(maker) ?? 0) + nats);
      }
      row.last.heuristic = heuristic;
    }
  }
  const isExplicit = ({ heuristic, cue }: CueSum) =>
    kindOf({ heuristic, cue, version: 1, sentence: '', quote: '', spans: [], llr: {} })?.isExplicit;
  return [...rows.values()]
    .map(({ sums, n, last }) => {
      const factor = worth(n, isExplicit(last) ? POOLING.cues : POOLING.looks) / n;
      const [best] = [...sums].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
      return { ...last, n, maker: best?.[0] ?? 'none', nats: (best?.[1] ?? 0) * factor };
    })
    .sort((x, y) => y.nats - x.nats || (x.cue < y.cue ? -1 : 1))
    .slice(0, MOST_CUES);
}

/** What is put beside a name. */
export interface DossierContext {
  /** The other names that the user has met. */
  others: readonly MetName[];
  /** What every name answered to probes. */
  probes: readonly ProbeAnswer[];
  own: OwnWords;
}

/** Everything but claims, together: what a claim can be held against. */
function withoutClaims(readings: readonly SightingReading[]): Pooled | null {
  return pool(
    readings.map(({ parts, cues }) => ({
      parts: parts.filter(({ kind }) => kind !== 'claim'),
      cues,
    })),
  );
}

/** The same dossier with what the user says of the name, and the hypotheses weighed against it. */
export function withOwn(dossier: Dossier, own: OwnWords): Dossier {
  return { ...dossier, own, hypotheses: weigh(own.hypotheses, dossier) };
}

/** The dossier of the name whose sightings these are, oldest first; there must be at least one. */
export function makeDossier(
  name: string,
  all: readonly ReadSighting[],
  { others, probes, own }: DossierContext,
): Dossier {
  const sightings = all.map(({ sighting }) => sighting);
  const read = all.flatMap(({ sighting, reading }) => (reading ? [{ sighting, reading }] : []));
  const readings = read.map(({ reading }) => reading);
  const maker = sightings.find((one) => one.maker !== null)?.maker ?? null;
  const pooled = pool(readings);
  const claims = identityClaims(sightings);
  const cutoffs = cutoffCounts(sightings);
  const wire = wireVerdict(sightings);
  const votes = votesOf(readings);
  const kin = kinOf(
    readings.map(({ habits }) => habits),
    others.filter((one) => one.name !== name),
  );
  const unclaimed = withoutClaims(readings);
  return {
    ...{ name, maker, claims, cutoffs, wire, votes, kin, own, pooled },
    history: historyOf(sightings),
    record: recordOf(sightings),
    answers: read.length,
    models: pooled
      ? poolModels(
          pooled,
          readings.map(({ shares }) => shares),
        )
      : [],
    steps: stepsOf(read),
    cues: cuesOf(read),
    contradictions: contradictionsOf({ claims, cutoffs, maker, unclaimed, wire }),
    aliases: aliasesOf(kin),
    probes: probeTable(name, probes),
    hypotheses: weigh(own.hypotheses, { maker, pooled, claims, wire, votes, kin }),
    battleNotes: sightings
      .filter(({ note, tags }) => note !== '' || tags.length > 0)
      .map(({ battleId, at, tags, note }) => ({ battleId, at, tags, note })),
  };
}
