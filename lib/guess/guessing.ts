// Guesses with all that is at hand: the text always; the vocabularies and what sites do to pieces once they are loaded.
import type { Evidence, SideGuess } from '../db/schema';
import type { HeuristicInput } from '../heuristics/types';
import { Resource, settled } from '../resources/resource';
import type { Tokenizer } from '../tokenizers/tokenizer';
import { type Pieces, readWire, wireEvidence } from '../wire';
import { parseLog, priorFrom, type TreatmentLog, withAnswer } from '../wire/treatment-log';

/** How the answers of one side came, in the order of its turns. */
export interface SideWire {
  site: string;
  modality: string;
  answers: readonly { id: string; pieces: Pieces }[];
}

export interface GuessingOptions {
  /** The text's own guess, with evidence from elsewhere. */
  guessSide(input: HeuristicInput, further: readonly Evidence[]): SideGuess;
  /** All vocabularies of this build; fails when there are none. */
  loadTokenizers(): Promise<readonly Tokenizer[]>;
  /** Where the log of treatments is kept. */
  treatments: { read(): Promise<unknown>; write(log: TreatmentLog): Promise<void> };
}

/** Longest that a battle waits for what its guess could make use of, ms. */
const PATIENCE = 4_000;
/** Text of one side whose pieces are read, UTF-16 units: the worker has other things to do. */
const MAX_UNITS = 40_000;
/** Several events find a battle complete: so many readings are kept. */
const MAX_READ = 8;

/** The guesser of one life of the background. */
export class Guessing {
  private readonly tokenizers: Resource<readonly Tokenizer[]>;
  private readonly log: Resource<{ now: TreatmentLog }>;
  private readonly read = new Map<string, Evidence[]>();

  constructor(private readonly options: GuessingOptions) {
    this.tokenizers = new Resource('vocabularies', options.loadTokenizers);
    this.log = new Resource('treatments', async () => ({
      now: parseLog(await options.treatments.read()),
    }));
  }

  /** Begins to load: a turn has started. */
  warm(): void {
    void this.tokenizers.start();
    void this.log.start();
  }

  /** Waits for what is loading, for a few seconds at most. Never rejects. */
  prepare(): Promise<void> {
    return settled([this.tokenizers, this.log], PATIENCE);
  }

  /** What the guess has to do without now, by name. */
  without(): string[] {
    return [this.tokenizers, this.log].filter(({ value }) => value === null).map((one) => one.name);
  }

  /** The guess of one side; deterministic for the same answers and resources. */
  guessSide(input: HeuristicInput, wire: SideWire): SideGuess {
    return this.options.guessSide(input, this.wireEvidence(wire));
  }

  private wireEvidence({ site, modality, answers }: SideWire): Evidence[] {
    const tokenizers = this.tokenizers.value;
    const log = this.log.value;
    const came = capped(answers);
    if (!tokenizers || !log || came.length === 0) return [];
    const ids = came.map(({ id }) => id);
    const prior = priorFrom(log.now, [site, modality], ids);
    const key = JSON.stringify([prior, came]);
    const known = this.read.get(key);
    if (known) return known;
    const reading = readWire(
      came.map(({ pieces }) => pieces),
      tokenizers,
      prior,
    );
    const evidence = wireEvidence(reading);
    this.keep(key, evidence);
    let next = log.now;
    for (const [i, { treatment }] of reading.answers.entries()) {
      next = withAnswer(next, [site, modality], ids[i] ?? '', treatment);
    }
    if (next !== log.now) {
      log.now = next;
      // A log that is not written is learnt again.
      this.options.treatments.write(next).catch(() => undefined);
    }
    return evidence;
  }

  private keep(key: string, evidence: Evidence[]): void {
    const [oldest] = this.read.keys();
    if (this.read.size >= MAX_READ && oldest !== undefined) this.read.delete(oldest);
    this.read.set(key, evidence);
  }
}

/** The answers that came in pieces, up to the limit: what is beyond it is cut off after a whole piece. */
function capped(answers: SideWire['answers']): SideWire['answers'] {
  let left = MAX_UNITS;
  const kept: { id: string; pieces: Pieces }[] = [];
  for (const { id, pieces } of answers) {
    const ends = pieces.ends.filter((end) => end <= left);
    const length = ends.at(-1) ?? 0;
    if (length === 0) continue;
    left -= length;
    const times = pieces.times?.slice(0, ends.length) ?? null;
    kept.push({ id, pieces: { text: pieces.text.slice(0, length), ends, times } });
  }
  return kept;
}
