// Reads one answer of a name with the engine of today: what it says of the maker, which models it is like, its habits.
import type { Evidence, SideGuess } from '../db/schema';
import { guessSide } from '../guess/engine';
import { KINDS, kindOf } from '../guess/fuse';
import { BASIS, seenIn } from '../guess/learn/basis';
import { habitsOf } from '../guess/learn/habits';
import { knowledgeIn, readLearnt } from '../guess/learn/learnt';
import type { Places } from '../guess/learn/pack';
import type { ModelShare } from '../guess/models';
import { readStyle } from '../guess/style-evidence';
import type { StyleModel } from '../style/reading';
import type { PoolItem } from './pool';
import type { Sighting } from './sightings';
import type { TestItem } from './two-sample';

/** What is read of one sighting. Plain data, made once and kept while its battle does not change. */
export interface SightingReading extends PoolItem {
  /** What was found, strongest first, at most twelve pieces. */
  evidence: readonly Evidence[];
  /** Probabilities over makers from this answer alone, highest first. */
  makers: SideGuess['makers'];
  /** Each known model's part of its maker's probability; empty without a style model. */
  shares: readonly ModelShare[];
  habits: TestItem;
}

/** What answers are read with. */
export interface ReadingContext {
  /** Null where this build has none: then layout, marks and claims are left. */
  style: StyleModel | null;
  /** What reveals taught, from which the name itself is taken out before it is asked. */
  learnt: Places;
}

/** What was learnt in each place but of one model: a name must not be known by itself. */
export function placesWithout(places: Places, name: string): Places {
  const rest = Object.entries(places).map(([place, models]): [string, Places[string]] => [
    place,
    Object.fromEntries(Object.entries(models).filter(([model]) => model !== name)),
  ]);
  return Object.fromEntries(rest);
}

/** The cues of each explicit kind, as one key: the same key again is a repeat. */
function cuesOf(evidence: readonly Evidence[]): Record<string, string> {
  const explicit = KINDS.filter(({ isExplicit }) => isExplicit);
  return Object.fromEntries(
    explicit.map(({ id }) => {
      const own = evidence.filter((item) => kindOf(item)?.id === id).map(({ cue }) => cue);
      return [id, [...new Set(own)].sort().join(' ')];
    }),
  );
}

function learntOf(sighting: Sighting, context: ReadingContext, texts: readonly string[]) {
  const known = knowledgeIn(placesOf(context, sighting.name), sighting.place);
  return known && readLearnt(known, habitsOf(texts));
}

const without = new WeakMap<Places, Map<string, Places>>();

/** `placesWithout`, worked out once for each name. */
function placesOf({ learnt }: ReadingContext, name: string): Places {
  const known = without.get(learnt) ?? new Map<string, Places>();
  without.set(learnt, known);
  const made = known.get(name) ?? placesWithout(learnt, name);
  known.set(name, made);
  return made;
}

/** Reads a sighting; null when there is no text. Pure but for what it keeps to be faster. */
export function readSighting(sighting: Sighting, context: ReadingContext): SightingReading | null {
  const { turns, representation, wire, place } = sighting;
  if (turns.length === 0) return null;
  const input = { turns };
  const texts = turns.map(({ text }) => text);
  const style = context.style && readStyle(context.style, input, representation);
  const guess = guessSide(input, {
    style,
    further: wire,
    learnt: learntOf(sighting, context, texts),
  });
  return {
    parts: guess.parts ?? [],
    cues: cuesOf(guess.evidence),
    evidence: guess.evidence,
    makers: guess.makers,
    shares: style?.models ?? [],
    habits: habitsItem(place, texts),
  };
}

/** The habits of an answer as the test of kinship compares them. */
export function habitsItem(place: string, texts: readonly string[]): TestItem {
  return { place, vector: seenIn(BASIS, habitsOf(texts)) };
}
