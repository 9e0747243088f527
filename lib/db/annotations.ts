// What the user says about a battle: changes to it, kept in step with the score.
import { scoreBattle } from '../stats/score-battle';
import type { TelltaleDatabase } from './database';
import { emptyAnnotation } from './empty-annotation';
import { hasRevealedNames } from './known-names';
import { putLines } from './line-tables';
import { loadRecord, recordTables, saveRecord } from './records';
import {
  type Annotation,
  type Battle,
  type BattleRecord,
  MAX_SECOND_VOTES,
  type OwnGuess,
  type SecondVote,
  type Side,
} from './schema';

const MAX_TAGS = 50;
const MAX_TAG = 50;

/**
 * Changes the annotation of a stored battle (an empty one if there is none yet) and rescores it, in one transaction.
 * Null when there is no such battle. `now` is ms since the epoch.
 */
export async function editAnnotation(
  db: TelltaleDatabase,
  id: string,
  edit: (annotation: Annotation, battle: Battle) => void,
  now: number,
): Promise<BattleRecord | null> {
  return db.transaction('rw', recordTables(db), async () => {
    const record = await loadRecord(db, id);
    if (!record) return null;
    const before = structuredClone(record.battle);
    const annotation = record.annotation ?? emptyAnnotation(id);
    edit(annotation, record.battle);
    annotation.updatedAt = now;
    record.annotation = annotation;
    record.battle.score = scoreBattle(record);
    await saveRecord(db, record, before, new Set(['battle', 'annotation']));
    return record;
  });
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
  const isSeen = battle.peekedAt !== null || battle.vote !== null;
  // The model that the user chose is known whatever is hidden beside it.
  const isChosen = battle.mode === 'direct-battle' && battle.reveal?.[side] != null;
  const isNamed = hasRevealedNames(battle) || isChosen || battle.pairKnown;
  const known = isNamed ? 'names' : isSeen ? 'guess' : 'nothing';
  // A model added to the same maker refines the guess; it does not make it one of the moment after a peek.
  const isRefined = present?.maker === guess.maker;
  annotation.guess[side] = isRefined
    ? { ...present, model: guess.model }
    : { ...guess, at: now, known };
}

/** Sets the tags: trimmed, no empty ones, no doubles, at most 50 of 50 characters. */
export function setTags(annotation: Annotation, tags: readonly string[], now: number): void {
  const clean = tags.map((tag) => tag.trim().slice(0, MAX_TAG)).filter((tag) => tag !== '');
  annotation.tags = [...new Set(clean)].slice(0, MAX_TAGS);
  annotation.tagsAt = now;
}

export function setNote(annotation: Annotation, note: string, now: number): void {
  annotation.note = note;
  annotation.noteAt = now;
}

/**
 * Adds what the user voted as the battle was shown again without names. Never changes an earlier one; when there are as
 * many as are kept, nothing is added.
 */
export function addSecondVote(
  annotation: Annotation,
  { value, swapped }: Pick<SecondVote, 'value' | 'swapped'>,
  now: number,
): void {
  const present = annotation.secondVotes ?? [];
  if (present.length >= MAX_SECOND_VOTES) return;
  // A clock that was put back must not put the votes out of order.
  const at = Math.max(now, (present.at(-1)?.at ?? 0) + 1);
  annotation.secondVotes = [...present, { value, at, swapped }];
}

/** Tags of battles by their ids. */
export type TagsOf = Map<string, readonly string[]>;

/**
 * Changes the tags of many battles in one transaction; `change` gets the tags of each. Returns what stood before on those
 * whose tags have changed, which `restoreTags` takes. `now` is ms since the epoch.
 */
export async function changeTags(
  db: TelltaleDatabase,
  ids: readonly string[],
  change: (tags: readonly string[], id: string) => readonly string[],
  now: number,
): Promise<TagsOf> {
  const tables = [db.battles, db.guesses, db.annotations, db.lines];
  return db.transaction('rw', tables, async () => {
    const before: TagsOf = new Map();
    const keys = [...ids];
    const [battles, guesses, annotations] = await Promise.all([
      db.battles.bulkGet(keys),
      db.guesses.bulkGet(keys),
      db.annotations.bulkGet(keys),
    ]);
    const changed = keys.flatMap((id, i) => {
      const battle = battles[i];
      const annotation = annotations[i] ?? emptyAnnotation(id);
      const tags = annotation.tags;
      if (!battle) return [];
      setTags(annotation, change(tags, id), now);
      if (isSame(annotation.tags, tags)) return [];
      annotation.updatedAt = now;
      before.set(id, tags);
      return [{ battle, guess: guesses[i] ?? null, annotation }];
    });
    await db.annotations.bulkPut(changed.map(({ annotation }) => annotation));
    await putLines(db, changed);
    return before;
  });
}

/** Puts tags back that `changeTags` changed. */
export async function restoreTags(db: TelltaleDatabase, before: TagsOf, now: number) {
  return changeTags(db, [...before.keys()], (tags, id) => before.get(id) ?? tags, now);
}

function isSame(x: readonly string[], y: readonly string[]): boolean {
  return x.length === y.length && x.every((one, i) => one === y[i]);
}
