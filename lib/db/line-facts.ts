// Makes up what lines lack that were written before statistics were counted from them.
import { type Line, lineOf } from '../lines/line';
import type { TelltaleDatabase } from './database';

/**
 * Writes the lines of these battles again, with all their facts, in one transaction; give it some hundreds at a time. They
 * keep the number of their last write, since the battles did not change. Ids that are not stored are left out.
 */
export async function fillFacts(db: TelltaleDatabase, ids: readonly string[]): Promise<Line[]> {
  const { battles, bodies, guesses, annotations, lines } = db;
  const keys = [...ids];
  return db.transaction('rw', [battles, bodies, guesses, annotations, lines], async () => {
    const [rows, texts, guessed, said, present] = await Promise.all([
      battles.bulkGet(keys),
      bodies.bulkGet(keys),
      guesses.bulkGet(keys),
      annotations.bulkGet(keys),
      lines.bulkGet(keys),
    ]);
    const filled = keys.flatMap((id, i) => {
      const [battle, line] = [rows[i], present[i]];
      if (!battle || !line) return [];
      const body = texts[i] ?? { id, turns: [] };
      const record = { battle, body, guess: guessed[i] ?? null, annotation: said[i] ?? null };
      return [{ ...lineOf(record), rev: line.rev }];
    });
    await lines.bulkPut(filled);
    return filled;
  });
}
