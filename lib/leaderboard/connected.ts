// Which names can be compared at all: ratings exist only among names that have, step by step, each beaten each other.
import type { Tally } from './tally';

/**
 * Places of the names of the largest group in which every name has, over some chain of battles, beaten or tied with every
 * other (a strongly connected part, by R. Tarjan, 1972). Outside it a rating would be without bound: whoever only wins is
 * infinitely better. Inside, the most likely ratings are those of all battles, and unique. In rising order; of groups of
 * one size the one with the most battles.
 */
export function comparable(tally: Tally): number[] {
  const groups = strongParts(beatenBy(tally));
  const games = new Array<number>(tally.names.length).fill(0);
  for (const { first, second, wins, losses, ties } of tally.pairs) {
    games[first] = (games[first] ?? 0) + wins + losses + ties;
    games[second] = (games[second] ?? 0) + wins + losses + ties;
  }
  const weigh = (group: readonly number[]) => group.reduce((sum, i) => sum + (games[i] ?? 0), 0);
  let best: number[] = [];
  for (const group of groups) {
    const isBetter =
      group.length > best.length || (group.length === best.length && weigh(group) > weigh(best));
    if (isBetter) best = group;
  }
  return best.length < 2 ? [] : best.sort((x, y) => x - y);
}

/** For each name the names that it took at least half a win from. */
function beatenBy({ names, pairs }: Tally): number[][] {
  const beaten: number[][] = names.map(() => []);
  for (const { first, second, wins, losses, ties } of pairs) {
    if (wins + ties > 0) beaten[first]?.push(second);
    if (losses + ties > 0) beaten[second]?.push(first);
  }
  return beaten;
}

interface Visit {
  at: number;
  next: number;
}

/** Tarjan's walk without recursion, so that a chain of any length is walked. */
function strongParts(edges: readonly (readonly number[])[]): number[][] {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const isOnStack = new Set<number>();
  const parts: number[][] = [];
  const enter = (at: number): Visit => {
    order.set(at, order.size);
    low.set(at, order.get(at) ?? 0);
    stack.push(at);
    isOnStack.add(at);
    return { at, next: 0 };
  };
  const lower = (at: number, to: number) => low.set(at, Math.min(low.get(at) ?? to, to));
  const leave = (at: number) => {
    if (low.get(at) !== order.get(at)) return;
    const part = stack.splice(stack.indexOf(at));
    for (const one of part) isOnStack.delete(one);
    parts.push(part);
  };
  for (const start of edges.keys()) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const to = edges[visit.at]?.[visit.next];
      visit.next += 1;
      if (to === undefined) {
        path.pop();
        leave(visit.at);
        const above = path.at(-1);
        if (above) lower(above.at, low.get(visit.at) ?? 0);
      } else if (!order.has(to)) path.push(enter(to));
      else if (isOnStack.has(to)) lower(visit.at, order.get(to) ?? 0);
    }
  }
  return parts;
}
