// Faults of the browser: the extension is updated, the disk is full, the clock is set back.
import './fake-browser.ts';
import { captureState } from '../../entrypoints/arena.content/capture-state';
import type { DeliveryState } from '../../lib/capture/outbox';
import type { BattleRecord } from '../../lib/db/schema';
import { seededRandom } from '../arena/random.ts';
import type { Turn } from '../arena/scenario.ts';
import type { Differences } from './compare.ts';
import { judged, PLAYED, pickBattle } from './kills.ts';
import { merge } from './page-faults.ts';
import { inWorld, playBattle, voteAtLast } from './world.ts';

const HOUR = 3_600_000;

/** The extension is updated in mid-stream: the old page is heard no more, the page that follows goes on. */
export async function updated(seed: number): Promise<Differences> {
  const random = seededRandom(seed);
  const [scenario, battle] = pickBattle(random, ['chat-words', 'unicode', 'provider-cuts']);
  return inWorld({ scenario, seed, speed: 2 }, async (world) => {
    const page = world.newPage();
    page.prompt(battle, battle.turns[0] as Turn);
    await world.clock.run(200 + random() * 1_200);
    const before = await world.records();
    page.isOrphaned = true;
    world.background.restart();
    await world.streamed(page);
    await world.clock.run(30_000);
    const found: Differences = { lost: [], doubled: [], differing: [] };
    const after = await world.records();
    if (!isKept(before, after)) found.lost.push('what was stored');
    if (page.pending > 0 && !page.states.includes('unreachable'))
      found.differing.push('the page was not told');
    page.crash();
    const next = world.newPage(1);
    next.open(page.conversationId ?? '');
    await world.stored(next);
    if (before.length === 0) return found;
    await voteAtLast(world, next, battle);
    return merge(found, await judged(world, [page.conversationId ?? ''], true));
  });
}

/** True when all is as it was, but for seals that were added. */
function isKept(before: readonly BattleRecord[], after: readonly BattleRecord[]): boolean {
  const kept = after.map((record, i) => {
    const seals = before[i]?.guess?.seals.length ?? 0;
    const guess = record.guess && { ...record.guess, seals: record.guess.seals.slice(0, seals) };
    return { ...record, guess: seals === 0 ? null : guess };
  });
  return JSON.stringify(kept) === JSON.stringify(before);
}

/** There is no room on the disk for a while, again and again: all is stored in the end, and the user is told. */
export async function fullDisk(seed: number): Promise<Differences> {
  const random = seededRandom(seed);
  const [scenario, battle] = pickBattle(random, PLAYED);
  return inWorld({ scenario, seed, speed: 2 }, async (world) => {
    for (let at = random() * 500; at < 60_000; at += random() * 4_000) {
      setTimeout(() => {
        world.isDiskFull = true;
      }, at);
      at += random() * 3_000;
      setTimeout(() => {
        world.isDiskFull = false;
      }, at);
    }
    const page = world.newPage();
    await playBattle(world, page, battle);
    await world.clock.run(70_000);
    await world.clock.until(() => page.pending === 0, 'that all is stored');
    const found = await judged(world, [page.conversationId ?? '']);
    const { failures } = world.background;
    if (failures.length > 0 && !failures.includes('storage-full')) {
      found.differing.push(`told as ${failures[0]}`);
    }
    if (failures.length > 0 && !page.states.some(isStorageFailed)) {
      found.differing.push('the user was not told');
    }
    return found;
  });
}

function isStorageFailed(delivery: string): boolean {
  const quiet = { hasView: true, isOrphaned: false, isUnreadable: false, isStreaming: true };
  const rest = { pending: 1, refusal: null, now: 0 };
  const page = { ...quiet, ...rest, delivery: delivery as DeliveryState };
  return captureState(page)[0] === 'storage-failed';
}

/** Somebody sets the clock, mostly back, while two battles of one conversation go on. */
export async function setBack(seed: number): Promise<Differences> {
  const random = seededRandom(seed);
  const [scenario, battle] = pickBattle(random, ['follow-ups']);
  const [one, two] = battle.turns as [Turn, Turn];
  return inWorld({ scenario, seed, speed: 2 }, async (world) => {
    const page = world.newPage();
    const turnClock = async () => {
      await world.clock.run(random() * 700);
      world.setClock((random() < 0.8 ? -1 : 1) * random() * 10 * HOUR);
    };
    const ask = async (turn: Turn) => {
      page.prompt(battle, turn);
      if (random() < 0.8) await turnClock();
      await world.streamed(page);
    };
    await ask(one);
    await ask(two);
    await voteAtLast(world, page, battle);
    await turnClock();
    await ask(one);
    // Old cursors are forgotten at such moments; those of pages that live are not old.
    await world.background.endStreams(99);
    await ask(two);
    await voteAtLast(world, page, battle);
    const id = page.conversationId ?? '';
    const found = await judged(world, [id]);
    const records = await world.records();
    if (records.length !== 2) found.differing.push(`${records.length} battles instead of 2`);
    for (const { battle: row, body, capture } of records) {
      if (row.updatedAt < row.startedAt) found.differing.push('updated before it began');
      if (row.turns !== 2) found.differing.push(`${row.turns} turns instead of 2`);
      if (row.vote === null || row.reveal === null) found.lost.push('vote or names');
      const times = capture.turns.flatMap(({ a, b }) => [...a.text.times, ...b.text.times]);
      if (times.some((time) => time < 0 || time > 60_000)) found.differing.push('times of pieces');
      for (const { startedAt, a, b } of body.turns) {
        const ends = [a.doneAt ?? 0, b.doneAt ?? 0].map((at) => at - startedAt);
        if (ends.some((ms) => ms < 0 || ms > 60_000)) found.differing.push('duration of an answer');
      }
    }
    return found;
  });
}
