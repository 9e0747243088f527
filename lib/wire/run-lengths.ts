// Learns as it goes how many units (tokens, words, characters) a piece holds, and how likely a cut is given that.

/** Weight of what is believed before anything was seen, in pieces. */
const PRIOR_PIECES = 1;
/** Lengths up to this one are classes of their own; longer ones share classes that grow by about a quarter. */
const SINGLE_CLASSES = 8;
const CLASS_GROWTH = 1.25;

/** Chance of a length before anything was seen: 1/2, 1/6, 1/12, …; it sums to 1 and favours no scale much. */
function priorOf(length: number): number {
  return 1 / (length * (length + 1));
}

/** First and last length of the class that `length` falls into. */
export function classOf(length: number): { first: number; last: number } {
  if (length <= SINGLE_CLASSES) return { first: length, last: length };
  let first = SINGLE_CLASSES + 1;
  for (;;) {
    const last = Math.floor(first * CLASS_GROWTH);
    if (length <= last) return { first, last };
    first = last + 1;
  }
}

/**
 * Chances of run lengths (1, 2, 3, …) from those seen before. Two learners are mixed by how well they did: one learns
 * single lengths, for pieces of a fixed size; one learns classes of lengths, for pieces of many sizes.
 */
export class RunLengths {
  #seen = 0;
  readonly #singles = new Map<number, number>();
  readonly #classes = new Map<number, number>();
  /** Log of how much better singles did than classes. */
  #lead = 0;

  /** Log of the chance that the next run has this length, nats; over all lengths the chances sum to 1. */
  logChance(length: number): number {
    const [single, shared] = this.#both(length);
    const weight = 1 / (1 + Math.exp(-this.#lead));
    return Math.log(weight * single + (1 - weight) * shared);
  }

  learn(length: number): void {
    const [single, shared] = this.#both(length);
    this.#lead = Math.max(-30, Math.min(30, this.#lead + Math.log(single / shared)));
    const { first } = classOf(length);
    this.#singles.set(length, (this.#singles.get(length) ?? 0) + 1);
    this.#classes.set(first, (this.#classes.get(first) ?? 0) + 1);
    this.#seen++;
  }

  #both(length: number): [single: number, shared: number] {
    const { first, last } = classOf(length);
    const total = this.#seen + PRIOR_PIECES;
    const single = ((this.#singles.get(length) ?? 0) + PRIOR_PIECES * priorOf(length)) / total;
    const classPrior = 1 / first - 1 / (last + 1);
    const inClass = ((this.#classes.get(first) ?? 0) + PRIOR_PIECES * classPrior) / total;
    return [single, inClass / (last - first + 1)];
  }
}

/** How often a cut is expected to miss: as if so many hits and misses had been seen before. */
export interface NoisePrior {
  misses: number;
  hits: number;
}

/**
 * One way of cutting: pieces end at the marks of a ruler (ends of tokens, of words), a learnt number of marks on, and
 * now and then anywhere. Keeps the log-likelihood of what was seen, once for each belief about how often is "now and then".
 */
export class CutModel {
  fits = 0;
  of = 0;
  readonly #lengths = new RunLengths();
  readonly #noise: readonly NoisePrior[];
  readonly #logLikelihoods: number[];

  constructor(noise: readonly NoisePrior[]) {
    this.#noise = noise;
    this.#logLikelihoods = noise.map(() => 0);
  }

  /** Log-likelihood of all cuts so far, nats, under the belief of that index. */
  logLikelihood(belief = 0): number {
    return this.#logLikelihoods[belief] ?? 0;
  }

  /**
   * Takes one piece. `marks`: how many marks lie behind its start, up to and with its end; `onMark`: its end is one;
   * `logAnywhere`: log of the chance of such a piece when it can end anywhere.
   */
  learn(marks: number, onMark: boolean, logAnywhere: number): void {
    const logRun = onMark ? this.#lengths.logChance(marks) : Number.NEGATIVE_INFINITY;
    const misses = this.of - this.fits;
    for (const [i, prior] of this.#noise.entries()) {
      const noise = (misses + prior.misses) / (this.of + prior.misses + prior.hits);
      const chance = (1 - noise) * Math.exp(logRun - logAnywhere) + noise;
      this.#logLikelihoods[i] = this.logLikelihood(i) + Math.log(chance) + logAnywhere;
    }
    this.of++;
    if (!onMark) return;
    this.fits++;
    this.#lengths.learn(marks);
  }
}
