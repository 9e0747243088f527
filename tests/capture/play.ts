// Plays a battle of a scenario through a real page, the way a person would, whatever its mode.
import type { Page } from 'puppeteer-core';
import type { Battle } from '../arena/scenario.ts';
import {
  chooseDirectBattle,
  openArena,
  retryAnswer,
  sendPrompt,
  type VoteChoice,
  vote,
  waitForReveal,
  waitThroughRefusals,
  waitUntilDone,
} from '../browser/drive.ts';

const PATIENCE = 60_000;

/** What was done on the page and what it showed, beside what the server knows of it. */
export interface Played {
  choice: VoteChoice | null;
  /** Names in the heads after the vote; null where there was no vote. */
  names: [string, string] | null;
}

/** Opens the arena, sends every prompt of the battle, takes its retries and choices, and votes at the end. */
export async function playThrough(page: Page, battle: Battle, choice: VoteChoice): Promise<Played> {
  await openArena(page);
  for (const turn of battle.turns) {
    await sendPrompt(page, turn.prompt);
    await waitThroughRefusals(page, PATIENCE);
    for (const side of ['a', 'b'] as const) {
      for (const _retry of turn[side].retries ?? []) {
        await retryAnswer(page, side);
        await waitUntilDone(page, PATIENCE);
      }
    }
    if (battle.mode === 'direct-battle' && turn.hasSecond) await chooseDirectBattle(page, 'b');
  }
  if (battle.mode !== 'battle' && battle.mode !== 'side-by-side')
    return { choice: null, names: null };
  await vote(page, choice);
  // Names that were on show before the vote tell nothing about whether it was taken.
  await page.waitForFunction(() => window.practice.voteButtons().length === 0);
  if (battle.revealAfterReload) {
    // The names are told once the vote is stored and the conversation is loaded again.
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => window.practice?.turnCount() > 0);
  }
  return { choice, names: await waitForReveal(page, PATIENCE) };
}
