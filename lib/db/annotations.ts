// What the user says about a battle: changes to it, kept in step with the score.
import { BY_NOW, knownAt, setTags } from '../annotate/apply';
import { scoreBattle } from '../stats/score-battle';
import type { TelltaleDatabase } from './database';
import { emptyAnnotation } from './empty-annotation';
import { putLines } from './line-tables';
import { loadRecord, recordTables, saveRecord } from './records';
import {
  type Annotation,
  type Battle,
  type BattleRecord,
  MAX_SECOND_VOTES,
  type SecondVote,
} from './schema';

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
      setTags(annotation, change(tags, id), { at: now, known: knownAt(battle, BY_NOW) });
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
