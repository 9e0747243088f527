// Reads what the comparison needs: the golden numbers, and the real battles where they are at hand.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Bout } from '../../lib/leaderboard/tally';

/** Rating and half the width of its 95 % interval, by name. */
export type GoldenRatings = Record<string, [rating: number, half: number]>;

export interface Golden {
  with: Record<string, string>;
  battles: number;
  model: GoldenRatings;
  canonical: GoldenRatings;
  synthetic: {
    plain: GoldenRatings;
    styled: { ratings: Record<string, number>; worths: number[] };
  };
}

const ROOT = join(import.meta.dirname, '../..');
/** 135,634 real battles; not part of the project. */
export const BATTLES = join(ROOT, '../shared/corpora/arena_battles_meta.csv.gz');
export const hasBattles = existsSync(BATTLES);

export function readGolden(): Golden {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'golden.json'), 'utf8')) as Golden;
}

const OUTCOMES: Record<string, Bout['outcome']> = { model_a: 1, model_b: 0 };

/** The real battles, by the site's names of models or by canonical ones. */
export function readBattles(names: 'model' | 'canonical'): Bout[] {
  const [head = '', ...rows] = gunzipSync(readFileSync(BATTLES))
    .toString('utf8')
    .trim()
    .split('\n');
  const columns = head.trim().split(',');
  const [a, b, winner] = [`${names}_a`, `${names}_b`, 'winner'].map((name) =>
    columns.indexOf(name),
  );
  return rows.map((row) => {
    const cells = row.trim().split(',');
    const cell = (at: number | undefined) => cells[at ?? -1] ?? '';
    return { a: cell(a), b: cell(b), outcome: OUTCOMES[cell(winner)] ?? 0.5 };
  });
}
