// Takes the weight from every cue that does not help on sources left out of its rates.
import { llrOf, RATE_ORDER } from '../lib/heuristics/rates';
import { gainOf } from './gain';
import { type Entry, featureTables, SMOOTHING, type Tables, type Years } from './smoothing';
import type { Group } from './tally';

/** Sources in which a cue must have been seen. */
const LEAST_SOURCES = 2;
/** Part of a weight that must help: about what scales leave of it. */
const HALF = 0.5;
const UNPROVEN = 'no lift on sources left out';

interface Gain {
  sources: number;
  /** Of these, sources in which the cue gained. */
  gained: number;
  nats: number;
}

/** How much must be shown of a cue before it weighs. */
export interface Proof {
  /** Part of its weight that must help, 0..1. */
  part: number;
  /** Sources in which it must have been seen. */
  leastSources: number;
  /** Share of these in which it must gain, 0..1. */
  share: number;
}

/** For cues of kinds that hold on the whole. */
const USUAL: Proof = { part: HALF, leastSources: LEAST_SOURCES, share: 0 };
/** For kinds of which most cues mislead on sources that their rates never saw: the whole weight, in three of four sources. */
export const STRICT: Proof = { part: 1, leastSources: 4, share: 0.75 };

/** What each cue (table and cue, separated by a tab) gains in sources that its rates never saw. */
function gains(
  id: string,
  groups: readonly Group[],
  years: Years,
  part: number,
): Map<string, Gain> {
  const gained = new Map<string, Gain>();
  for (const source of new Set(groups.map((group) => group.source))) {
    const tables = featureTables(
      id,
      groups.filter((group) => group.source !== source),
      years,
    );
    const own = new Map<string, number>();
    for (const group of groups.filter((one) => one.source === source)) {
      for (const [key, count] of group.cues) {
        const [, table = '', cue = ''] = key.split('\t');
        const llr = llrOf({ order: RATE_ORDER, tables }, table, cue);
        const parts = Object.fromEntries(Object.entries(llr).map(([m, nat]) => [m, part * nat]));
        const nats = gainOf(parts, group.maker);
        const name = `${table}\t${cue}`;
        own.set(name, (own.get(name) ?? 0) + nats * Math.min(count, SMOOTHING.cap));
      }
    }
    for (const [name, nats] of own) {
      const sum = gained.get(name) ?? { sources: 0, gained: 0, nats: 0 };
      const more = nats > 0 ? 1 : 0;
      gained.set(name, {
        sources: sum.sources + 1,
        gained: sum.gained + more,
        nats: sum.nats + nats,
      });
    }
  }
  return gained;
}

const remark = ({ seen, llr }: Entry): Entry => ({
  basis: 'remark',
  seen,
  source: UNPROVEN,
  llr: llr.map(() => 0),
});

/** Tables of `featureTables`, in which cues that were not shown to help on sources left out are remarks. */
export function provenTables(
  id: string,
  groups: readonly Group[],
  years: Years,
  proof: Proof = USUAL,
): Tables {
  const own = groups.map((group) => ({
    ...group,
    cues: new Map([...group.cues].filter(([key]) => key.startsWith(`${id}\t`))),
  }));
  const gained = gains(id, own, years, proof.part);
  const prove = (table: string, [cue, entry]: [string, Entry]): [string, Entry] => {
    const seen = gained.get(`${table}\t${cue}`) ?? { sources: 0, gained: 0, nats: 0 };
    const isWide = seen.sources >= proof.leastSources;
    const isProven = isWide && seen.nats > 0 && seen.gained >= proof.share * seen.sources;
    return [cue, isProven ? entry : remark(entry)];
  };
  return Object.fromEntries(
    Object.entries(featureTables(id, own, years)).map(([table, cues]) => [
      table,
      Object.fromEntries(Object.entries(cues).map((item) => prove(table, item))),
    ]),
  );
}
