// How far a claim that is made again is new: counted on answers that say who made them.
import { worth } from '../lib/dossier/pool';
import { findClaims } from '../lib/heuristics/self-identification/claims';
import { answers, SOURCES } from './corpus';
import { OVERLAPS } from './dossier-looks';

/** What a claim is taken to be worth before any repeat: about as the shipped rates have it, nats. */
const CLAIM = 3;
const MAKERS = 16;

/** Claims of one model in one source, by how many of its answers name which maker. */
export interface ClaimGroup {
  truth: string;
  claims: ReadonlyMap<string, number>;
}

/** Claims of every model that makes at least two. */
export async function claimGroups(data: string): Promise<ClaimGroup[]> {
  const groups = new Map<string, { truth: string; claims: Map<string, number> }>();
  for await (const { source, canonical, maker, prompt, text } of answers(data, SOURCES)) {
    const named = new Set(findClaims({ turns: [{ prompt, text }] }).map(({ hit }) => hit.maker));
    const key = `${source}\t${canonical}`;
    const group = groups.get(key) ?? { truth: maker, claims: new Map<string, number>() };
    groups.set(key, group);
    for (const one of named) group.claims.set(one, (group.claims.get(one) ?? 0) + 1);
  }
  const total = (claims: ReadonlyMap<string, number>) =>
    [...claims.values()].reduce((sum, n) => sum + n, 0);
  return [...groups.values()].filter(({ claims }) => total(claims) >= 2);
}

/** Of two claims of one model that are drawn at random: how often the second is right where the first is, and where it is not. */
export function repeats(groups: readonly ClaimGroup[]): { right: number; wrong: number } {
  let [afterRight, bothRight, afterWrong, mended] = [0, 0, 0, 0];
  for (const { truth, claims } of groups) {
    const total = [...claims.values()].reduce((sum, n) => sum + n, 0);
    const right = claims.get(truth) ?? 0;
    const wrong = total - right;
    afterRight += right / total;
    bothRight += (right / total) * ((right - 1) / (total - 1));
    afterWrong += wrong / total;
    mended += (wrong / total) * (right / (total - 1));
  }
  return {
    right: bothRight / Math.max(1e-9, afterRight),
    wrong: mended / Math.max(1e-9, afterWrong),
  };
}

/** Fewer models than this that claim a maker twice are too few to fit a rule to: then a claim counts once. */
const FEWEST = 30;

/** The overlap with which claims of all answers lose least; 1 where there are too few to tell. */
export function fitCues(groups: readonly ClaimGroup[]): number {
  if (groups.length < FEWEST) return 1;
  const lossAt = (overlap: number) =>
    groups.reduce((sum, { truth, claims }) => {
      const nats = [...claims].map(([maker, n]) => ({ maker, log: CLAIM * worth(n, overlap) }));
      const rest = MAKERS - nats.length;
      const total = nats.reduce((all, { log }) => all + Math.exp(log), rest);
      const own = nats.find(({ maker }) => maker === truth)?.log ?? 0;
      return sum - (own - Math.log(total));
    }, 0) / groups.length;
  const losses = OVERLAPS.map(lossAt);
  return OVERLAPS[losses.indexOf(Math.min(...losses))] ?? 1;
}
