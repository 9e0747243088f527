// Self-hosted FastChat in real browsers, on a host that the user added: what was said and voted is what is stored.
import { afterEach, describe, expect, it } from 'vitest';
import type { ConversationLog } from '../fastchat/conversation.ts';
import { ask, press, send, settle } from '../fastchat/drive.ts';
import { DEFAULT_SCENARIO, type ScenarioInput } from '../fastchat/scenario.ts';
import { type FastchatServer, startFastchat } from '../fastchat/server.ts';
import { type FastchatWorld, openFastchatWorld, type Stored } from '../fastchat/world.ts';
import { BROWSERS, until } from './world.ts';

let site: FastchatServer;
let world: FastchatWorld;
afterEach(async () => {
  await world.close();
  await site.close();
});

const battlesOf = ({ battles }: Stored) => battles.sort((x, y) => x.startedAt - y.startedAt);

/** Stored battles in the form in which the server keeps its conversations, oldest first. */
function asLogs(stored: Stored) {
  return battlesOf(stored).map((battle) => {
    const turns = stored.bodies.find(({ id }) => id === battle.id)?.turns ?? [];
    return {
      models: [battle.reveal?.a?.name, battle.reveal?.b?.name],
      vote: battle.vote?.value ?? null,
      turns: turns.map(({ prompt, a, b }) => ({
        prompt,
        a: a.text,
        b: b.text,
        earlier: a.versions.map(({ text }, i) => ({ a: text, b: b.versions[i]?.text })),
      })),
    };
  });
}

const VALUES = { leftvote: 'a', rightvote: 'b', tievote: 'tie', bothbad_vote: 'both_bad' };

function sent(logs: readonly ConversationLog[]) {
  return logs.map(({ models, votes, turns }) => {
    const [vote] = votes;
    return { models, vote: vote ? VALUES[vote] : null, turns };
  });
}

async function start(browser: (typeof BROWSERS)[number], scenario: ScenarioInput) {
  site = await startFastchat(scenario);
  world = await openFastchatWorld(browser, site.url);
  return world.open();
}

const isRevealed = (count: number) => (stored: Stored) =>
  stored.battles.filter(({ phase }) => phase === 'revealed').length === count;

describe.each(BROWSERS)('FastChat in %s', (browser) => {
  it.each([4, 5] as const)('stores rounds once and whole on Gradio %i', async (gradio) => {
    const pairs: ScenarioInput['pairs'] = [
      ['example-model-1', 'stealth-model-x'],
      ['stealth-model-x', 'example-model-2'],
    ];
    const page = await start(browser, { ...DEFAULT_SCENARIO, gradio, pairs });
    await ask(page, 'How far is the Moon?');
    await press(page, 'Regenerate');
    await settle(page);
    await ask(page, 'And how long does light take?');
    const before = await world.stored();
    expect(before.battles).toMatchObject([{ vote: null, reveal: null }]);
    expect(before.guesses[0]?.seals.at(-1)?.turns).toBe(2);
    await press(page, 'B is better');
    await until(() => world.stored(), isRevealed(1));
    await settle(page);
    // The page lets the user go on below the names; that is no part of the battle.
    await press(page, 'Regenerate');
    await settle(page);
    await press(page, 'A is better');
    await settle(page);
    await press(page, 'New Round');
    await ask(page, 'How far is the Moon?');
    await press(page, 'Both are bad');
    const stored = await until(() => world.stored(), isRevealed(2));

    const logs = sent(site.conversations());
    const last = logs[0]?.turns.at(-1);
    // What was made anew after the vote is in the server's log alone.
    const voted = last?.earlier.shift();
    if (last && voted) Object.assign(last, voted);
    expect(asLogs(stored)).toEqual(logs);
    const [first, second] = battlesOf(stored);
    expect(first?.sessionId).not.toBe(second?.sessionId);
    expect(first).toMatchObject({ site: 'fastchat', mode: 'battle', phase: 'revealed' });
    expect(first?.vote).toMatchObject({ blind: true, modelsRevealed: false, source: 'dom' });
    expect(first?.reveal?.source).toBe('dom');
    expect(stored.captures[0]?.layers).toEqual(['dom']);
  });

  it('stores chosen models as examples, with the vote, and a chat with one as one side', async () => {
    const page = await start(browser, DEFAULT_SCENARIO);
    await press(page, '(side-by-side)');
    await ask(page, 'Hello there');
    await press(page, 'Tie');
    await until(
      () => world.stored(),
      ({ battles }) => battles.some(({ vote }) => vote !== null),
    );
    await press(page, 'Direct Chat');
    await ask(page, 'Hello alone');
    const stored = await until(
      () => world.stored(),
      ({ battles }) => battles.length === 2,
    );
    const [pair, alone] = battlesOf(stored);
    expect(pair).toMatchObject({ mode: 'side-by-side', vote: { value: 'tie', blind: false } });
    expect(pair?.reveal).toMatchObject({ source: 'chosen', b: { name: 'example-model-2' } });
    expect(alone).toMatchObject({ mode: 'direct', vote: null });
    expect(alone?.reveal).toMatchObject({ a: { name: 'example-model-1' }, b: null });
    expect(stored.guesses).toEqual([]);
    const [, one] = asLogs(stored);
    expect(one?.turns).toMatchObject([
      { prompt: 'Hello alone', a: expect.stringMatching(/^The Moon/) },
    ]);
  });

  it('keeps what had come when the page is left while answers come, and starts anew after it', async () => {
    const long = { text: 'A very long answer, word by word. '.repeat(40).trim() };
    const page = await start(browser, { turns: [{ a: long, b: long }] });
    await send(page, 'Tell me');
    await until(
      () => world.stored(),
      ({ bodies }) => (bodies[0]?.turns[0]?.a.text.length ?? 0) > 60,
    );
    await page.reload({ waitUntil: 'domcontentloaded' });
    const cut = await until(
      () => world.stored(),
      ({ bodies }) => bodies[0]?.turns[0]?.a.finish === 'interrupted',
    );
    const kept = cut.bodies[0]?.turns[0]?.a.text ?? '';
    expect(long.text.startsWith(kept)).toBe(true);
    await send(page, 'Tell me');
    const stored = await until(
      () => world.stored(),
      ({ battles }) => battles.length === 2,
    );
    expect(new Set(stored.battles.map(({ sessionId }) => sessionId)).size).toBe(2);
  });

  it('sends nothing of its own', async () => {
    const page = await start(browser, { ...DEFAULT_SCENARIO, flash: 30 });
    await ask(page, 'How far is the Moon?');
    await press(page, 'Tie');
    await until(() => world.stored(), isRevealed(1));
    const paths = site.requests.map((request) => request.replace(/\?.*/, ''));
    expect(paths).toEqual([
      ...['GET /', 'GET /assets/app.js', 'GET /assets/view.js'],
      ...['POST /queue/join', 'GET /queue/data', 'POST /queue/join', 'GET /queue/data'],
    ]);
  });
});
