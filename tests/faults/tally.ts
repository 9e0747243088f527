// Adds up what a kind of fault did over many runs.
import { type Differences, total } from './compare.ts';

/** The outcome of many runs of one kind of fault, each compared with what the server had sent. */
export interface FaultFigures {
  name: string;
  runs: number;
  /** Things that had been sent and received and are not in the records. */
  lost: number;
  /** Things that are in the records more than once. */
  doubled: number;
  /** Things that are in the records otherwise than they were sent. */
  differing: number;
  seconds: number;
  /** The first few differences in words, with the seed that shows each. */
  details: string[];
}

const MOST_DETAILS = 5;

const realSeconds = () => Number(process.hrtime.bigint()) / 1e9;

export class Tally {
  private readonly began = realSeconds();
  private readonly figures: FaultFigures;

  constructor(name: string) {
    const counts = { runs: 0, lost: 0, doubled: 0, differing: 0, seconds: 0 };
    this.figures = { name, ...counts, details: [] };
  }

  get runs(): number {
    return this.figures.runs;
  }

  /** Adds one run; `runs` where one run stands for several. */
  add(seed: number, found: Differences, runs = 1): void {
    const { figures } = this;
    figures.runs += runs;
    figures.lost += found.lost.length;
    figures.doubled += found.doubled.length;
    figures.differing += found.differing.length;
    const words = total(found).map((text) => `seed ${seed}: ${text}`);
    figures.details = [...figures.details, ...words].slice(0, MOST_DETAILS);
  }

  end(name = this.figures.name): FaultFigures {
    return { ...this.figures, name, seconds: Math.round((realSeconds() - this.began) * 10) / 10 };
  }
}
