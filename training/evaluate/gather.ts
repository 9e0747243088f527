// Guesses every answer of some files, alone and in pairs of one model, and gathers what the figures are made of.
import type { MakerOrNone } from '../../lib/models/makers';
import type { Contestant, Turn } from './contestant';
import { type Fault, type Row, readRows } from './rows';
import { type Judged, languageOf, lengthOf } from './slices';

/** A reading that is kept for learning. */
export interface Kept<Reading> {
  reading: Reading;
  canonical: string;
  maker: MakerOrNone;
  promptKey: string;
  length: string;
  language: string;
}

/** All that was seen of one source. */
export interface Gathered<Reading> {
  /** Answers by makers on the list, and by others. */
  known: Judged[];
  others: Judged[];
  pairs: Judged[];
  /** The answers of those pairs, each guessed alone: what a second answer adds shows beside them. */
  paired: Judged[];
  /** Empty unless learning is to be measured. */
  kept: Kept<Reading>[];
}

const empty = <Reading>(): Gathered<Reading> => ({
  known: [],
  others: [],
  pairs: [],
  paired: [],
  kept: [],
});

export interface Gathering<Reading> {
  sources: Map<string, Gathered<Reading>>;
  /** The first faults in full, and the number of all. */
  faults: Fault[];
  faultCount: number;
  /** Milliseconds of reading and guessing, in all, and answers read. */
  spent: number;
  read: number;
}

/** Faults that are told in full. */
const MOST_FAULTS = 1000;
/** Answers of one model that wait for one to another prompt. */
const MOST_WAITING = 20;

const turnOf = ({ prompt, text, chunks }: Row): Turn => ({ prompt, text, chunks });

/** Finds for each answer one of the same model and source to another prompt; each is in one pair at most. */
export class Pairing {
  private readonly waiting = new Map<string, Row[]>();

  /** The partner of this answer, which then waits no more; null when this one has to wait. */
  partnerOf(row: Row): Row | null {
    const key = `${row.source}\t${row.canonical}`;
    const rows = this.waiting.get(key) ?? [];
    this.waiting.set(key, rows);
    const at = rows.findIndex(({ promptKey }) => promptKey !== row.promptKey);
    if (at >= 0) return rows.splice(at, 1)[0] ?? null;
    if (rows.length < MOST_WAITING) rows.push(row);
    return null;
  }
}

export interface GatherOptions {
  /** True when readings are to be kept for learning. */
  keep: boolean;
  onFault(fault: Fault): void;
}

/** Reads all files one after another. Answers by makers outside the list are kept apart. */
export async function gather<Reading, Learnt>(
  files: readonly string[],
  contestant: Contestant<Reading, Learnt>,
  { keep, onFault }: GatherOptions,
): Promise<Gathering<Reading>> {
  const out: Gathering<Reading> = {
    sources: new Map(),
    faults: [],
    faultCount: 0,
    spent: 0,
    read: 0,
  };
  const fresh = contestant.fresh();
  const pairing = new Pairing();
  const take = (fault: Fault) => {
    out.faultCount += 1;
    if (out.faults.length < MOST_FAULTS) out.faults.push(fault);
    onFault(fault);
  };
  for (const file of files) {
    for await (const row of readRows(file, take)) {
      const source = out.sources.get(row.source) ?? empty<Reading>();
      out.sources.set(row.source, source);
      const began = performance.now();
      const reading = contestant.read([turnOf(row)]);
      const said = contestant.guess(reading, fresh);
      out.spent += performance.now() - began;
      out.read += 1;
      const { canonical, maker, promptKey } = row;
      const isKnownModel = contestant.knows(canonical, fresh);
      const place = { length: lengthOf(row.text), language: languageOf(row) };
      const judged: Judged = { said, maker, canonical, isKnownModel, ...place };
      (maker === 'none' ? source.others : source.known).push(judged);
      if (maker === 'none') continue;
      if (keep) source.kept.push({ reading, canonical, maker, promptKey, ...place });
      const partner = pairing.partnerOf(row);
      if (!partner) continue;
      const both = contestant.read([turnOf(partner), turnOf(row)]);
      source.pairs.push({ ...judged, said: contestant.guess(both, fresh) });
      const first = contestant.guess(contestant.read([turnOf(partner)]), fresh);
      source.paired.push({ ...judged, said: first }, judged);
    }
  }
  return out;
}
