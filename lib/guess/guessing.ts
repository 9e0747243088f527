// Guesses with all that is at hand: the text always; the vocabularies and what sites do to pieces once they are loaded.
import type { Evidence, Finish, SideGuess } from '../db/schema';
import type { HeuristicInput } from '../heuristics/types';
import { Resource, settled } from '../resources/resource';
import type { Representation, StyleModel } from '../style/model';
import type { Tokenizer } from '../tokenizers/tokenizer';
import {
  learn,
  type Pieces,
  readWire,
  roundStopEvidence,
  type WireProfile,
  type WireReading,
  wireEvidence,
} from '../wire';
import { type LessonLog, parseLessons, profileFrom, withLesson } from '../wire/lessons';
import { parseLog, priorFrom, type TreatmentLog, withAnswer } from '../wire/treatment-log';
import type { Known } from './engine';
import { habitsOf } from './learn/habits';
import { knowledgeIn, type LearntReading, readLearnt } from './learn/learnt';
import { placeOf } from './learn/lesson';
import type { Places } from './learn/pack';
import { readStyle } from './style-evidence';

/** How the answers of one side came, in the order of its turns. */
export interface SideWire {
  site: string;
  modality: string;
  /** How the texts of the side were captured. */
  representation: Representation;
  answers: readonly { id: string; pieces: Pieces; finish: Finish | null }[];
}

/** A battle and the sides of it whose makers are known. */
export interface KnownSides {
  id: string;
  /** Empty where names were taken back. */
  sides: readonly { maker: string; wire: SideWire }[];
}

export interface GuessingOptions {
  /** The text's own guess, with evidence from elsewhere. */
  guessSide(input: HeuristicInput, known: Known): SideGuess;
  /** The style model of this build; fails when there is none. */
  loadStyle(): Promise<StyleModel>;
  /** All vocabularies of this build; fails when there are none. */
  loadTokenizers(): Promise<readonly Tokenizer[]>;
  /** Where the log of treatments is kept. */
  treatments: { read(): Promise<unknown>; write(log: TreatmentLog): Promise<void> };
  /** What reveals taught of habits, place by place. */
  learnt: { read(): Promise<Places> };
  /** Where the log of what reveals taught of pieces is kept. */
  lessons: { read(): Promise<unknown>; write(log: LessonLog): Promise<void> };
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
  private readonly style: Resource<StyleModel>;
  private readonly log: Resource<{ now: TreatmentLog }>;
  private readonly lessons: Resource<{ now: LessonLog }>;
  private readonly learnt: Resource<{ now: Places }>;
  private readonly read = new Map<string, WireReading>();

  constructor(private readonly options: GuessingOptions) {
    this.tokenizers = new Resource('vocabularies', options.loadTokenizers);
    this.style = new Resource('style', options.loadStyle);
    this.log = new Resource('treatments', async () => ({
      now: parseLog(await options.treatments.read()),
    }));
    this.lessons = new Resource('lessons', async () => ({
      now: parseLessons(await options.lessons.read()),
    }));
    this.learnt = new Resource('learnt', async () => ({ now: await options.learnt.read() }));
  }

  private get all(): readonly Resource<unknown>[] {
    return [this.tokenizers, this.style, this.log, this.lessons, this.learnt];
  }

  /** Begins to load: a turn has started. */
  warm(): void {
    for (const one of this.all) void one.start();
  }

  /** Waits for what is loading, for a few seconds at most. Never rejects. */
  prepare(): Promise<void> {
    return settled(this.all, PATIENCE);
  }

  /** What the guess has to do without now, by name. */
  without(): string[] {
    return this.all.filter(({ value }) => value === null).map((one) => one.name);
  }

  /** The guess of one side; deterministic for the same answers and resources. `learnt` stands in for what was learnt. */
  guessSide(input: HeuristicInput, wire: SideWire, learnt?: Places): SideGuess {
    const model = this.style.value;
    return this.options.guessSide(input, {
      style: model && readStyle(model, input, wire.representation),
      further: this.wireEvidence(wire),
      learnt: this.learntOf(input, wire, learnt),
    });
  }

  /** Reads anew what reveals taught of habits: they taught more, or the user had it changed. Never rejects. */
  async relearn(): Promise<void> {
    const learnt = await this.learnt.start();
    if (!learnt) return;
    learnt.now = await this.options.learnt.read().catch(() => learnt.now);
  }

  private learntOf(
    input: HeuristicInput,
    wire: SideWire,
    places: Places = this.learnt.value?.now ?? {},
  ): LearntReading | null {
    const place = placeOf(wire.site, wire.modality, wire.representation);
    const known = knowledgeIn(places, place);
    return known && readLearnt(known, habitsOf(input.turns.map(({ text }) => text)));
  }

  /**
   * Learns how the pieces of known makers come. The same battle teaches once; told again with other names, or none, it
   * teaches those instead. Never rejects.
   */
  async learn({ id, sides }: KnownSides): Promise<void> {
    await this.prepare();
    const lessons = this.lessons.value;
    if (!lessons || !this.tokenizers.value) return;
    const taught = sides.reduce<WireProfile>((sum, { maker, wire }) => {
      const reading = this.readingOf(wire);
      return reading ? learn(sum, reading, maker) : sum;
    }, {});
    const next = withLesson(lessons.now, id, taught);
    if (next === lessons.now) return;
    lessons.now = next;
    // What is not written is learnt for as long as the background lives.
    await this.options.lessons.write(next).catch(() => undefined);
  }

  /** Takes up a log that somebody else has changed: the user, who had it forgotten. */
  takeLessons(stored: unknown): void {
    const lessons = this.lessons.value;
    if (lessons) lessons.now = parseLessons(stored);
  }

  private wireEvidence(wire: SideWire): Evidence[] {
    const tokenizers = this.tokenizers.value;
    const lessons = this.lessons.value;
    const reading = this.readingOf(wire);
    if (!tokenizers || !lessons || !reading) return [];
    const stops = wire.answers.flatMap(({ pieces, finish }) =>
      roundStopEvidence(pieces.text, finish, tokenizers),
    );
    return [...wireEvidence(reading, profileFrom(lessons.now)), ...stops.slice(0, 1)];
  }

  /** What the pieces of a side say; null where there are none, or nothing to read them with. */
  private readingOf({ site, modality, answers }: SideWire): WireReading | null {
    const tokenizers = this.tokenizers.value;
    const log = this.log.value;
    const came = capped(answers);
    if (!tokenizers || !log || came.length === 0) return null;
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
    this.keep(key, reading);
    let next = log.now;
    for (const [i, { treatment }] of reading.answers.entries()) {
      next = withAnswer(next, [site, modality], ids[i] ?? '', treatment);
    }
    if (next !== log.now) {
      log.now = next;
      // A log that is not written is learnt again.
      this.options.treatments.write(next).catch(() => undefined);
    }
    return reading;
  }

  private keep(key: string, reading: WireReading): void {
    const [oldest] = this.read.keys();
    if (this.read.size >= MAX_READ && oldest !== undefined) this.read.delete(oldest);
    this.read.set(key, reading);
  }
}

/** The answers that came in pieces, up to the limit: what is beyond it is cut off after a whole piece. */
function capped(answers: SideWire['answers']): { id: string; pieces: Pieces }[] {
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
