// Plays two rounds on a real FastChat with the extension on, and fails unless the record holds what the models said.
import assert from 'node:assert/strict';
import type { BrowserName } from '../../browser/launch.ts';
import { ask, press, settle } from '../drive.ts';
import { openFastchatWorld } from '../world.ts';
import { ANSWERS, serveModels } from './model-server.ts';

const [address = 'http://127.0.0.1:7874/', modelPort = '7890', browser = 'chromium'] =
  process.argv.slice(2);

const models = await serveModels(Number(modelPort));
const world = await openFastchatWorld(browser as BrowserName, address);
const page = await world.open();
await settle(page);
await ask(page, 'How far is the Moon?');
await press(page, 'Regenerate');
await settle(page);
await ask(page, 'And how long does light take?');
await press(page, 'A is better');
await settle(page);
await press(page, 'New Round');
await settle(page);
await ask(page, 'Please fail.');
await press(page, 'Tie');
// Long enough for the last look at the page and its delivery.
await settle(page, 12);
const { battles, bodies, guesses } = await world.stored();
await world.close();
models.close();

const [first, second] = battles.sort((x, y) => x.startedAt - y.startedAt);
assert.equal(battles.length, 2);
assert.deepEqual([first?.vote?.value, second?.vote?.value], ['a', 'tie']);
for (const battle of [first, second]) {
  assert.equal(battle?.phase, 'revealed');
  assert.equal(battle?.vote?.blind, true);
  const turns = bodies.find(({ id }) => id === battle?.id)?.turns ?? [];
  assert.equal(turns.length, battle === first ? 2 : 1);
  for (const [i, turn] of turns.entries()) {
    for (const side of ['a', 'b'] as const) {
      const { text, finish, error, versions } = turn[side];
      const name: string = battle?.reveal?.[side]?.name ?? '';
      if (battle === second && name === 'stealth-model-x') {
        assert.equal(finish, 'error');
        assert.match(error ?? '', /upstream refused/);
        continue;
      }
      assert.equal(text, ANSWERS[name]?.[i]);
      assert.equal(versions.length, battle === first && i === 0 ? 1 : 0);
    }
  }
}
assert.equal(guesses.find(({ id }) => id === first?.id)?.seals.at(-1)?.turns, 2);
console.log(`${browser} on ${address}: both rounds are stored as they were.`);
