// Faults of the page: closed, loaded again, left and come back to, cut off, or open twice.

import { type Random, seededRandom } from '../arena/random.ts';
import type { Battle, Turn } from '../arena/scenario.ts';
import { type Differences, none } from './compare.ts';
import { judged, pick, pickBattle } from './kills.ts';
import type { ModelPage } from './page.ts';
import { endStreamsOf, wordsOf } from './received.ts';
import { inWorld, voteAtLast, type World } from './world.ts';

/** Battles whose rows stand one to a line, so that the test can read what a page received by itself. */
const BY_LINES = ['chat-words', 'provider-cuts', 'unicode', 'long-answers'];
const SPEED = 2;

type Play = (world: World, page: ModelPage, battle: Battle) => Promise<Differences>;

/** Sets the stage: a battle whose first answers have begun to come. */
async function midStream(seed: number, play: Play): Promise<Differences> {
  const random = seededRandom(seed);
  const [scenario, battle] = pickBattle(random, BY_LINES);
  return inWorld({ scenario, seed, speed: SPEED }, async (world) => {
    const page = world.newPage();
    page.prompt(battle, battle.turns[0] as Turn);
    await world.clock.run(100 + Math.floor(random() * 1_200));
    return play(world, page, battle);
  });
}

/** The tab is closed: the record holds exactly what had arrived, and says that it was interrupted. */
export function closedTab(seed: number): Promise<Differences> {
  return midStream(seed, async (world, page, battle) => {
    const out = none();
    const isSlow = world.random() < 0.3;
    page.close();
    // Sometimes the browser tells of the closed tab before the page's last words come in.
    const closed = endStreamsOf(world, 1);
    if (!isSlow) await world.clock.rest();
    await closed;
    await world.clock.run(60_000);
    await endStreamsOf(world, null);
    const [reply] = page.replies;
    const wanted = wordsOf(reply?.received ?? '');
    const records = await world.records();
    const turn = records.find(({ body }) => body.turns[0]?.id === `arena:${reply?.turnId}`)?.body
      .turns[0];
    if (!turn) return { ...out, lost: ['the battle'] };
    for (const side of ['a', 'b'] as const) {
      const { text, finish } = turn[side];
      const sent = wanted[side];
      if (text.length < sent.text.length) out.lost.push(`${side}: ${text.length} letters`);
      else if (text !== sent.text) out.differing.push(`${side}: ${text}`);
      if (finish !== (sent.finish ?? 'interrupted')) out.differing.push(`${side} is ${finish}`);
    }
    const found = await judged(world, [page.conversationId ?? ''], true);
    if (records.length > 1) out.doubled.push(`${records.length} battles of ${battle.mode}`);
    return merge(out, found);
  });
}

/** The page is loaded again in mid-stream, and its own session record completes the answers. */
export function reloaded(seed: number): Promise<Differences> {
  return midStream(seed, async (world, page, battle) => {
    if (world.random() < 0.5) page.close();
    else page.crash();
    return goOn(world, page.conversationId ?? '', battle, 1);
  });
}

/** A new page opens the conversation, waits for the server to finish, loads the record, and votes. */
async function goOn(
  world: World,
  conversationId: string,
  battle: Battle,
  tabId: number,
): Promise<Differences> {
  const next = world.newPage(tabId);
  next.open(conversationId);
  await world.clock.run(120_000);
  next.loadRecord();
  await world.stored(next);
  await voteAtLast(world, next, battle);
  const found = await judged(world, [conversationId], true);
  for (const { body } of await world.records()) {
    const log = world.server.session(conversationId).turns[0];
    for (const side of ['a', 'b'] as const) {
      // A crash before the first delivery leaves nothing; anything that is there must have been completed.
      if (body.turns[0]?.[side].text !== log?.[side].text)
        found.lost.push(`not completed: ${side}`);
    }
  }
  // What never left a page that crashed at once cannot be known again: no answer of it was ever stored.
  const isUnknown = (await world.records()).length === 0;
  return isUnknown ? none() : found;
}

/** Back to an older conversation and forward again, in the page itself or by loading pages. */
export async function backAndForward(seed: number): Promise<Differences> {
  const random = seededRandom(seed);
  const [scenario, battle] = pickBattle(random, BY_LINES);
  return inWorld({ scenario, seed, speed: SPEED }, async (world) => {
    const first = world.newPage(1);
    first.prompt(battle, battle.turns[0] as Turn);
    await world.streamed(first);
    await voteAtLast(world, first, battle);
    const older = first.conversationId ?? '';
    const isSoft = random() < 0.5;
    if (!isSoft) first.close();
    const page = isSoft ? first : world.newPage(1);
    page.conversationId = null;
    page.prompt(battle, battle.turns[0] as Turn);
    const newer = page.conversationId ?? '';
    await world.clock.run(200 + random() * 800);
    const steps = 1 + Math.floor(random() * 3);
    let last = page;
    for (let i = 0; i < steps; i += 1) {
      last = await step(world, last, older, isSoft);
      last = await step(world, last, newer, isSoft);
    }
    await world.clock.run(120_000);
    last.loadRecord();
    await voteAtLast(world, last, battle);
    return judged(world, [older, newer], true);
  });
}

async function step(world: World, page: ModelPage, to: string, isSoft: boolean) {
  if (!isSoft) page.close();
  const next = isSoft ? page : world.newPage(1);
  next.open(to);
  await world.clock.run(100 + world.random() * 900);
  return next;
}

/** The connection ends early: between rows, in a row, or in a character; cleanly or not. */
export async function cutConnection(seed: number): Promise<Differences> {
  const random = seededRandom(seed);
  const [scenario, battle] = pickBattle(random, [...BY_LINES, 'webdev', 'search', 'sse', 'glued']);
  for (const turn of battle.turns) turn.truncation = randomCut(random);
  return inWorld({ scenario, seed, speed: SPEED }, async (world) => {
    const page = world.newPage();
    for (const turn of battle.turns) {
      page.prompt(battle, turn);
      await world.streamed(page);
    }
    await world.stored(page);
    const before = await judged(world, [page.conversationId ?? '']);
    await world.clock.run(120_000);
    page.loadRecord();
    await voteAtLast(world, page, battle);
    return merge(before, await judged(world, [page.conversationId ?? ''], true));
  });
}

function randomCut(random: Random): NonNullable<Turn['truncation']> {
  const where = pick(random, ['row', 'character', 'between'] as const);
  return {
    after: 0.05 + random() * 0.9,
    midRow: where === 'row',
    midCharacter: where === 'character',
    how: pick(random, ['end', 'reset'] as const),
    serverFinishes: random() < 0.7,
  };
}

/** Two tabs show one conversation: both tell what they see of it, both vote, and one of them is closed. */
export function twoTabs(seed: number): Promise<Differences> {
  return midStream(seed, async (world, page, battle) => {
    const id = page.conversationId ?? '';
    const other = world.newPage();
    other.open(id);
    await world.clock.run(world.random() * 600);
    const isClosed = world.random() < 0.3;
    if (isClosed) {
      other.close();
      await endStreamsOf(world, 2);
    }
    await world.streamed(page);
    if (!isClosed && world.random() < 0.5) {
      other.prompt(battle, battle.turns[0] as Turn);
      await world.streamed(other);
      page.loadRecord();
    }
    if (!isClosed) other.vote('model_a');
    page.vote('model_a');
    await world.clock.run(300);
    for (const one of isClosed ? [page] : [page, other]) {
      one.loadRecord();
      await world.stored(one);
    }
    const found = await judged(world, [id]);
    const battles = (await world.records()).length;
    if (battles !== 1) found.doubled.push(`${battles} battles`);
    return found;
  });
}

export function merge(x: Differences, y: Differences): Differences {
  return {
    lost: [...x.lost, ...y.lost],
    doubled: [...x.doubled, ...y.doubled],
    differing: [...x.differing, ...y.differing],
  };
}
