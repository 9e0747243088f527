// Keeps what the finders saw in each answer as short keys, so that rates can be tried without reading again.
import { type EvidenceKind, KINDS, kindOf } from '../lib/guess/fuse';
import { llrOf, type Rates } from '../lib/heuristics/rates';
import type { HeuristicInput } from '../lib/heuristics/types';
import type { MakerOrNone } from '../lib/models/makers';
import type { Answer } from './corpus';
import { FINDER_IDS, FINDERS, type FinderId } from './finders';
import { inputOf } from './tally';

const BLANK = { version: 1, cue: '', sentence: '', quote: '', spans: [], llr: {} };

/** Kinds of evidence whose scale is fitted: those that texts show and that neither name nor betray a maker. */
export const FITTED: readonly EvidenceKind[] = KINDS.filter(
  (kind) =>
    !kind.isExplicit && FINDER_IDS.some((heuristic) => kind.matches({ ...BLANK, heuristic })),
);

/** A cue that was seen, and the place of its kind in `FITTED`. */
export interface SeenCue {
  kind: number;
  finder: FinderId;
  table: string;
  cue: string;
}

export interface Observed {
  source: string;
  canonical: string;
  maker: MakerOrNone;
  cues: readonly SeenCue[];
}

const SEEN = new Map<string, SeenCue>();

function shared(finder: FinderId, table: string, cue: string): SeenCue {
  const key = `${finder}\t${table}\t${cue}`;
  const known = SEEN.get(key);
  if (known !== undefined) return known;
  const blank = { version: 1, sentence: '', quote: '', spans: [], llr: {} };
  const kind = kindOf({ heuristic: finder, cue, ...blank });
  const seen = { kind: kind === null ? -1 : FITTED.indexOf(kind), finder, table, cue };
  SEEN.set(key, seen);
  return seen;
}

/** What the fitted kinds of evidence say of an answer, or of several by one model that are read together. */
export function observe(answer: Answer, input: HeuristicInput = inputOf(answer)): Observed {
  const { source, canonical, maker } = answer;
  const cues = FINDER_IDS.flatMap((id) =>
    FINDERS[id].find(input).map(({ table, cue }) => shared(id, table, cue)),
  );
  return { source, canonical, maker, cues: cues.filter(({ kind }) => kind >= 0) };
}

/** Rates of every heuristic, by its id. */
export type AllRates = Readonly<Record<FinderId, Rates>>;

/** Summed weights of an observation (nats): for each kind of `FITTED` a list in the order of makers. */
export function weights(seen: Observed, rates: AllRates, order: readonly string[]): number[][] {
  const sums = FITTED.map(() => order.map(() => 0));
  for (const { kind, finder, table, cue } of seen.cues) {
    const own = sums[kind];
    if (own === undefined) continue;
    const llr = llrOf(rates[finder], table, cue);
    order.forEach((maker, i) => {
      own[i] = (own[i] ?? 0) + (llr[maker] ?? 0);
    });
  }
  return sums;
}
