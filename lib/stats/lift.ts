// What each heuristic is worth on the user's own battles: how often it spoke, and how often what it spoke for was true.
import { type Proportion, wilson } from './intervals';
import type { Tally } from './tally';

export interface Lift {
  heuristic: string;
  /** Sides on which it spoke for a maker. */
  spoke: number;
  /** Share of all sides. */
  coverage: number;
  /** How often the maker it spoke for was the one. */
  right: Proportion;
  /** How often that would be so if makers were named by how often each was there, 0..1. */
  expected: number;
  /** `right` over `expected`: above 1 it tells something. Null where a maker was never there. */
  lift: number | null;
}

/** Those that spoke at all, the most telling first. */
export function liftsOf({ cues, truths }: Pick<Tally, 'cues' | 'truths'>): Lift[] {
  const sides = [...truths.values()].reduce((x, y) => x + y, 0);
  const lifts: Lift[] = [];
  for (const [heuristic, byMaker] of cues) {
    let [spoke, hits, expected] = [0, 0, 0];
    for (const [maker, counts] of byMaker) {
      spoke += counts.spoke;
      hits += counts.right;
      expected += (counts.spoke * (truths.get(maker) ?? 0)) / sides;
    }
    const right = wilson(hits, spoke);
    if (!right) continue;
    lifts.push({
      heuristic,
      spoke,
      coverage: spoke / sides,
      right,
      expected: expected / spoke,
      lift: expected > 0 ? hits / expected : null,
    });
  }
  return lifts.sort(
    (x, y) => (y.lift ?? 0) - (x.lift ?? 0) || (x.heuristic < y.heuristic ? -1 : 1),
  );
}
