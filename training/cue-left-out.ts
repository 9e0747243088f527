// Measures cues on answers of sources that their rates were not counted on: lift, false alarms, and nats gained.
import { llrOf, RATE_ORDER, type Rates } from '../lib/heuristics/rates';
import type { MakerOrNone } from '../lib/models/makers';
import type { Answer } from './corpus';
import { FINDER_IDS, FINDERS, type FinderId } from './finders';
import { gainOf } from './gain';
import type { AllRates } from './observe';
import { inputOf } from './tally';

/** How a cue did on answers of sources left out of its rates. */
export interface LeftOutRow {
  heuristic: FinderId;
  table: string;
  cue: string;
  /** Answers with the cue, and the sources that they are of. */
  seen: number;
  sources: number;
  /** Of the maker that the rates of the other sources favour, and all that were counted. */
  right: number;
  judged: number;
  /** Share of the favoured maker's answers with the cue over the share of the others'. */
  lift: number;
  /** Share of the others' answers (of the same table) with the cue, 0..1. */
  falseAlarms: number;
  /** Mean gain in log-likelihood over even odds for an answer with the cue, nats. */
  gain: number;
}

/** Weights at which a cue is said to favour a maker, nats: a ratio of 1.2. */
const FAVOURS = Math.log(1.2);

interface Counted {
  answers: Map<MakerOrNone, number>;
}

const bump = (map: Map<MakerOrNone, number>, maker: MakerOrNone): void => {
  map.set(maker, (map.get(maker) ?? 0) + 1);
};

/** Counts what finders see, kept apart by source. */
export class LeftOut {
  /** Source, heuristic, table and cue (an empty cue: any), separated by tabs. */
  private readonly counts = new Map<string, Counted>();

  add(answer: Answer): void {
    const keys = new Set<string>();
    for (const id of FINDER_IDS) {
      keys.add(`${answer.source}\t${id}\tall\t`);
      for (const { table, cue } of FINDERS[id].find(inputOf(answer))) {
        keys.add(`${answer.source}\t${id}\t${table}\t`);
        keys.add(`${answer.source}\t${id}\t${table}\t${cue}`);
      }
    }
    for (const key of keys) {
      const own = this.counts.get(key) ?? { answers: new Map() };
      this.counts.set(key, own);
      bump(own.answers, answer.maker);
    }
  }

  /** Every cue that was seen, judged by the rates that `ratesWithout` gives for its source. */
  rows(ratesWithout: (source: string) => AllRates): LeftOutRow[] {
    const cues = new Map<string, Sums>();
    for (const [key, { answers }] of this.counts) {
      const [source = '', id = '', table = '', cue = ''] = key.split('\t');
      if (cue === '') continue;
      const rates = ratesWithout(source)[id as FinderId];
      const all = this.counts.get(`${source}\t${id}\t${table}\t`)?.answers ?? new Map();
      const sums = cues.get(`${id}\t${table}\t${cue}`) ?? new Sums();
      cues.set(`${id}\t${table}\t${cue}`, sums);
      sums.add(rates, table, cue, answers, all);
    }
    return [...cues].map(([key, sums]) => {
      const [id = '', table = '', cue = ''] = key.split('\t');
      return { heuristic: id as FinderId, table, cue, ...sums.result() };
    });
  }
}

const total = (map: ReadonlyMap<MakerOrNone, number>): number =>
  [...map.values()].reduce((sum, n) => sum + n, 0);

/** Sums of one cue over sources. */
class Sums {
  private seen = 0;
  private sources = 0;
  private right = 0;
  private judged = 0;
  private own = 0;
  private others = 0;
  private gain = 0;

  add(
    rates: Rates,
    table: string,
    cue: string,
    answers: ReadonlyMap<MakerOrNone, number>,
    all: ReadonlyMap<MakerOrNone, number>,
  ): void {
    this.seen += total(answers);
    this.sources += 1;
    const llr = llrOf(rates, table, cue);
    for (const [maker, n] of answers) this.gain += n * gainOf(llr, maker);
    const best = [...RATE_ORDER].sort((x, y) => (llr[y] ?? 0) - (llr[x] ?? 0))[0] ?? 'none';
    if ((llr[best] ?? 0) < FAVOURS) return;
    this.judged += total(answers);
    this.right += answers.get(best) ?? 0;
    this.own += all.get(best) ?? 0;
    this.others += total(all) - (all.get(best) ?? 0);
  }

  result(): Omit<LeftOutRow, 'heuristic' | 'table' | 'cue'> {
    const { seen, sources, right, judged } = this;
    const falseAlarms = (judged - right) / Math.max(1, this.others);
    const lift = right / Math.max(1, this.own) / Math.max(falseAlarms, 1e-6);
    return { seen, sources, right, judged, lift, falseAlarms, gain: this.gain / Math.max(1, seen) };
  }
}
