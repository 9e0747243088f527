// The background is killed at random points of random battles; nothing may be lost, doubled or altered by it.
import './fake-browser.ts';
import { type Random, seededRandom } from '../arena/random.ts';
import { type Battle, loadScenario, type Scenario } from '../arena/scenario.ts';
import { KILLS, type Kill } from './background.ts';
import { compare, type Differences } from './compare.ts';
import { type FaultFigures, Tally } from './tally.ts';
import { inWorld, playBattle, type World } from './world.ts';

/** Chats cut at words and by providers, odd characters, further turns, versions, one model, code, sources, pictures. */
export const PLAYED = [
  'chat-words',
  'provider-cuts',
  'unicode',
  'follow-ups',
  'retry',
  'direct',
  'direct-battle',
  'side-by-side',
  'webdev',
  'search',
  'image',
  'lane-error',
  'truncated',
  'cut-in-character',
  'glued',
  'sse',
  'init-line',
  'unknown-codes',
] as const;

const SPEEDS = [1, 3, 10];
/** Share of the messages to the background over which it dies. */
const KILLED = 0.6;

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** A random battle of the practice arena's scenarios. */
export function pickBattle(random: Random, names: readonly string[] = PLAYED): [Scenario, Battle] {
  const scenario = loadScenario(pick(random, names));
  return [scenario, pick(random, scenario.battles)];
}

/** Everything that must hold at the end of a run: what was sent is stored, once, and the totals are right. */
export async function judged(world: World, ids: string[], mayBeCut = false): Promise<Differences> {
  const records = await world.records();
  const all: Differences = { lost: [], doubled: [], differing: [] };
  for (const id of new Set(ids)) {
    const found = compare(records, world.server.session(id), mayBeCut);
    for (const key of ['lost', 'doubled', 'differing'] as const) all[key].push(...found[key]);
  }
  for (const { battle, guess } of records) {
    const sealed = world.background.sealsAtVote.get(battle.id);
    const last = guess?.seals.at(-1)?.sealedAt ?? null;
    if (sealed !== undefined && sealed !== last) all.differing.push('sealed anew after the vote');
    // A page that could not reach the background for a while tells of answers and vote in one breath.
    const isPrompt = world.background.kills === 0 && world.background.failures.length === 0;
    const isLate = battle.vote !== null && (last ?? 0) > battle.vote.at;
    if (isPrompt && isLate && !world.isClockSet) all.differing.push('sealed after the vote');
  }
  if (!(await world.isCounted())) all.differing.push('running totals');
  return all;
}

/** Plays battles until the background has died that often. */
export async function runKills(seed: number, points: number): Promise<FaultFigures> {
  const tally = new Tally('background killed');
  const random = seededRandom(seed);
  let battles = 0;
  while (tally.runs < points) {
    const own = Math.floor(random() * 2 ** 31);
    battles += 1;
    tally.add(own, ...(await killRun(own)));
  }
  return tally.end(`background killed (kill points in ${battles} battles)`);
}

/** One battle; gives what is wrong at its end, and how often the background died. */
export async function killRun(seed: number): Promise<[Differences, number]> {
  const random = seededRandom(seed);
  const [scenario, battle] = pickBattle(random);
  const speed = pick(random, SPEEDS);
  const nextKill = (chance: Random): Kill | null =>
    chance() < KILLED ? pick(chance, KILLS) : null;
  return inWorld({ scenario, seed, speed, nextKill }, async (world) => {
    const page = world.newPage();
    await playBattle(world, page, battle);
    const found = await judged(world, [page.conversationId ?? '']);
    return [found, world.background.kills];
  });
}
