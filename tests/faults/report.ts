// The fault suite's figures, for its tests and for the capture report.
import './fake-browser.ts';
import { seededRandom } from '../arena/random.ts';
import { fullDisk, setBack, updated } from './browser-faults.ts';
import type { Differences } from './compare.ts';
import { runKills } from './kills.ts';
import { backAndForward, closedTab, cutConnection, reloaded, twoTabs } from './page-faults.ts';
import { type FaultFigures, Tally } from './tally.ts';

export type { FaultFigures } from './tally.ts';

/** How often the background is killed in a full run. */
export const KILL_POINTS = 1_000;

/** Every other fault: how often it is tried, and one run of it. */
export const FAULTS: readonly [string, number, (seed: number) => Promise<Differences>][] = [
  ['tab closed in mid-stream', 40, closedTab],
  ['page loaded again in mid-stream', 40, reloaded],
  ['back and forward', 20, backAndForward],
  ['connection cut', 60, cutConnection],
  ['two tabs in one conversation', 30, twoTabs],
  ['extension updated in mid-stream', 30, updated],
  ['storage full for a while', 30, fullDisk],
  ['clock set back', 30, setBack],
];

/** Tries one kind of fault so many times. */
export async function runFault(
  [name, runs, play]: (typeof FAULTS)[number],
  seed: number,
): Promise<FaultFigures> {
  const tally = new Tally(name);
  const random = seededRandom(seed);
  for (let i = 0; i < runs; i += 1) {
    const own = Math.floor(random() * 2 ** 31);
    tally.add(own, await play(own));
  }
  return tally.end();
}

/** Runs the whole suite of seeded faults. The same seed makes the same faults. */
export async function runFaults(seed: number): Promise<FaultFigures[]> {
  const figures = [await runKills(seed, KILL_POINTS)];
  for (const fault of FAULTS) figures.push(await runFault(fault, seed));
  return figures;
}
