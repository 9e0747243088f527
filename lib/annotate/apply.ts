// Makes changes to what the user says about a battle; each keeps when it was made and what was known then.
import {
  type Highlight,
  type Known,
  KnownSchema,
  MAX_CRITERIA,
  MAX_HIGHLIGHTS,
  MAX_REASONS,
  type Rating,
  type SideWords,
  type Stamp,
} from '../db/annotation-schema';
import { hasRevealedNames } from '../db/known-names';
import type { Annotation, Battle, OwnGuess, Side } from '../db/schema';
import { type Change, ratingOf } from './change';

const MAX_TAGS = 50;
const MAX_TAG = 50;
const LEVELS: readonly Known[] = KnownSchema.options;

type Back = Change['back'];
type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/**
 * Makes one change. `now` is ms since the epoch. What a change puts back keeps its own time, and what was known then,
 * though never less than the battle shows to have been known.
 */
export function applyChange(
  annotation: Annotation,
  battle: Battle,
  change: Change,
  now: number,
): void {
  const stamp = stampOf(battle, change.back, now);
  switch (change.kind) {
    case 'guess':
      applyGuess(annotation, battle, change, now);
      break;
    case 'tags':
      setTags(annotation, change.tags, stamp);
      break;
    case 'note':
      setNote(annotation, change.note, stamp);
      break;
    case 'star':
      if (stamp) annotation.star = { ...annotation.star, on: change.on, ...stamp };
      else delete annotation.star;
      break;
    case 'reason':
      applyReason(annotation, change, stamp);
      break;
    case 'rate':
      applyRating(annotation, change, stamp);
      break;
    case 'highlight':
      applyHighlight(annotation, change, stamp);
  }
}

/** What was known of a battle at a moment (ms since the epoch), by what is stored of it now. */
export function knownAt(battle: Battle, at: number): Known {
  const { reveal, peekedAt, vote, pairKnown } = battle;
  if (pairKnown || (hasRevealedNames(battle) && reveal && reveal.at <= at)) return 'names';
  const isSeen = (peekedAt !== null && peekedAt <= at) || (vote !== null && vote.at <= at);
  return isSeen ? 'guess' : 'nothing';
}

/** All that is stored of a battle is known by now, whatever its clocks say. */
export const BY_NOW = Number.POSITIVE_INFINITY;

function stampOf(battle: Battle, back: Back, now: number): Stamp | null {
  if (back === null) return null;
  if (back === undefined) return { at: now, known: knownAt(battle, BY_NOW) };
  const at = Math.min(back.at, now);
  return { at, known: more(back.known, knownAt(battle, at)) };
}

function more(x: Known, y: Known): Known {
  return LEVELS.indexOf(x) > LEVELS.indexOf(y) ? x : y;
}

/**
 * Sets or clears the user's own guess of one side, with what was known at that moment. Once the names are out a guess
 * that was made before stays as it is.
 */
export function setOwnGuess(
  annotation: Annotation,
  battle: Battle,
  side: Side,
  guess: Pick<OwnGuess, 'maker' | 'model'> | null,
  now: number,
): void {
  const present = annotation.guess[side];
  if (hasRevealedNames(battle) && present && present.known !== 'names') return;
  if (!guess) {
    annotation.guess[side] = null;
    return;
  }
  // A model added to the same maker refines the guess; it does not make it one of the moment after a peek.
  const isRefined = present?.maker === guess.maker;
  annotation.guess[side] = isRefined
    ? { ...present, model: guess.model }
    : { ...guess, at: now, known: knownOfSide(battle, side, BY_NOW) };
}

/** The model that the user chose is known whatever is hidden beside it. */
function knownOfSide(battle: Battle, side: Side, at: number): Known {
  const isChosen = battle.mode === 'direct-battle' && battle.reveal?.[side] != null;
  return isChosen ? 'names' : knownAt(battle, at);
}

function applyGuess(annotation: Annotation, battle: Battle, change: Of<'guess'>, now: number) {
  const { side, guess, back } = change;
  setOwnGuess(annotation, battle, side, guess, now);
  const set = annotation.guess[side];
  // Names that are out make no guess of before them.
  if (!back || !set || !guess || hasRevealedNames(battle)) return;
  const at = Math.min(back.at, now);
  annotation.guess[side] = { ...guess, at, known: more(back.known, knownOfSide(battle, side, at)) };
}

/** Sets the tags: trimmed, no empty ones, no doubles, at most 50 of 50 characters. */
export function setTags(
  annotation: Annotation,
  tags: readonly string[],
  stamp: Partial<Stamp> | null,
): void {
  const clean = tags.map((tag) => tag.trim().slice(0, MAX_TAG)).filter((tag) => tag !== '');
  annotation.tags = [...new Set(clean)].slice(0, MAX_TAGS);
  annotation.tagsAt = stamp?.at ?? 0;
  if (stamp?.known) annotation.tagsKnown = stamp.known;
  else delete annotation.tagsKnown;
}

function setNote(annotation: Annotation, note: string, stamp: Stamp | null): void {
  annotation.note = note;
  annotation.noteAt = stamp?.at ?? 0;
  if (stamp) annotation.noteKnown = stamp.known;
  else delete annotation.noteKnown;
}

function wordsOf(annotation: Annotation, side: Side): SideWords {
  annotation.sides ??= { a: {}, b: {} };
  return annotation.sides[side];
}

function applyReason(annotation: Annotation, change: Of<'reason'>, stamp: Stamp | null): void {
  const { side, on } = change;
  const words = wordsOf(annotation, side);
  const reason = change.reason.trim();
  const others = (words.reasons?.list ?? []).filter((one) => one !== reason);
  const list = on && reason !== '' ? [...others, reason].slice(-MAX_REASONS) : others;
  if (stamp) words.reasons = { ...words.reasons, list, ...stamp };
  else delete words.reasons;
}

function applyRating(annotation: Annotation, change: Of<'rate'>, stamp: Stamp | null): void {
  const { side, criterion, value } = change;
  // A file could not hold it.
  if (criterion === '__proto__') return;
  const words = wordsOf(annotation, side);
  const { [criterion]: _old, ...others } = words.ratings ?? {};
  if (!stamp) words.ratings = others;
  else {
    const rating = { ...ratingOf(annotation, side, criterion), value, ...stamp };
    words.ratings = newest({ ...others, [criterion]: rating });
  }
}

/** As many ratings as are kept; those given first go first. */
function newest(ratings: Record<string, Rating>): Record<string, Rating> {
  const entries = Object.entries(ratings);
  if (entries.length <= MAX_CRITERIA) return ratings;
  return Object.fromEntries(entries.sort(([, x], [, y]) => x.at - y.at).slice(-MAX_CRITERIA));
}

function applyHighlight(
  annotation: Annotation,
  change: Of<'highlight'>,
  stamp: Stamp | null,
): void {
  const { id, passage, label } = change;
  if (passage && passage.quote.length !== passage.end - passage.start) return;
  const list = annotation.highlights ?? [];
  const old = list.find((one) => one.id === id);
  const others = list.filter((one) => one !== old);
  if (!stamp || (!passage && !old)) annotation.highlights = others;
  else {
    const what = passage ? { ...passage, label: label.trim(), removed: false } : NOTHING;
    const next: Highlight = { side: 'a', ...old, ...what, id, ...stamp };
    annotation.highlights = [...others, next].sort(byId).slice(-MAX_HIGHLIGHTS);
  }
}

/** What is left of a highlight that was taken away, so that an older file does not bring it back. */
const NOTHING = { turnId: '', start: 0, end: 0, quote: '', label: '', removed: true };

const byId = (x: Highlight, y: Highlight) => (x.id < y.id ? -1 : 1);
