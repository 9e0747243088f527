// How guesses get better as names are revealed: learns from some answers of a source and scores the others.
import { createHash } from 'node:crypto';
import type { Contestant } from './contestant';
import type { Kept } from './gather';
import { type Figures, figures, type Judged } from './slices';

/** Figures after so many revealed answers of each model, on answers to prompts that were never revealed. */
export type Curve = Record<string, Figures>;

/** Numbers of revealed answers at which the curve is drawn: 0, 1, 5, 10, 20, 40 and so on, up to `most`. */
export function steps(most: number): number[] {
  const list = [0, 1, 5, 10];
  for (let n = 20; n < most; n *= 2) list.push(n);
  return [...new Set([...list.filter((n) => n < most), most])];
}

const orderOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/**
 * Splits by prompts, so that all answers to one are on one side: prompts in an order that only depends on their text
 * are given to the revealed side until each model has `most` answers there, or half of the prompts are gone.
 */
export function split<Reading>(
  rows: readonly Kept<Reading>[],
  most: number,
): { revealed: Kept<Reading>[]; scored: Kept<Reading>[] } {
  const byPrompt = new Map<string, Kept<Reading>[]>();
  for (const row of rows) {
    const group = byPrompt.get(row.promptKey);
    if (group) group.push(row);
    else byPrompt.set(row.promptKey, [row]);
  }
  const prompts = [...byPrompt.keys()]
    .map((key) => ({ key, order: orderOf(key) }))
    .sort((x, y) => (x.order < y.order ? -1 : 1));
  const short = new Map<string, number>();
  for (const { canonical } of rows) short.set(canonical, most);
  const revealed: Kept<Reading>[] = [];
  const scored: Kept<Reading>[] = [];
  let given = 0;
  for (const { key } of prompts) {
    const group = byPrompt.get(key) ?? [];
    const isWanted = group.some(({ canonical }) => (short.get(canonical) ?? 0) > 0);
    if (!isWanted || given >= Math.floor(prompts.length / 2)) {
      scored.push(...group);
      continue;
    }
    given += 1;
    revealed.push(...group);
    for (const { canonical } of group) short.set(canonical, (short.get(canonical) ?? 0) - 1);
  }
  return { revealed, scored };
}

/** The first `n` answers of each model. */
function firstOf<Reading>(rows: readonly Kept<Reading>[], n: number): Kept<Reading>[] {
  const taken = new Map<string, number>();
  return rows.filter(({ canonical }) => {
    const count = (taken.get(canonical) ?? 0) + 1;
    taken.set(canonical, count);
    return count <= n;
  });
}

/** The learning curve of one source, with `most` revealed answers of each model at its end. */
export function curve<Reading, Learnt>(
  rows: readonly Kept<Reading>[],
  contestant: Contestant<Reading, Learnt>,
  most: number,
): Curve {
  const { revealed, scored } = split(rows, most);
  const out: Curve = {};
  for (const n of steps(most)) {
    const learnt = firstOf(revealed, n).reduce(
      (so, { reading, canonical, maker }) =>
        contestant.learn(so, reading, { model: canonical, maker }),
      contestant.fresh(),
    );
    const judged = scored.map(
      ({ reading, maker, canonical, length, language }): Judged => ({
        said: contestant.guess(reading, learnt),
        maker,
        canonical,
        isKnownModel: contestant.knows(canonical, learnt),
        length,
        language,
      }),
    );
    out[n] = figures(judged);
  }
  return out;
}
