// A page that means harm: forged messages, rows no honest server sends. The honest lane and the next battle stay whole.
import { describe, expect, it } from 'vitest';
import './fake-browser.ts';
import { MAX_ANSWER_TEXT } from '../../lib/capture/limits';
import { TelltaleDatabase } from '../../lib/db/database';
import { loadRecord, recordTables, saveRecord } from '../../lib/db/records';
import { type BattleRecord, BattleRecordSchema } from '../../lib/db/schema';
import { exportBlob } from '../../lib/transfer/export';
import { importBattles } from '../../lib/transfer/import';
import { type HostileKind, hostileRows } from '../arena/hostile.ts';
import { seededRandom } from '../arena/random.ts';
import { loadScenario, type Scenario, ScenarioSchema, type Turn } from '../arena/scenario.ts';
import { judged } from './kills.ts';
import { inWorld, voteAtLast, type World } from './world.ts';

const HONEST = loadScenario('hostile').battles[0]?.turns[0]?.b.text ?? '';
const NONE = { lost: [], doubled: [], differing: [] };

function hostileScenario(generate: HostileKind, size?: number): Scenario {
  const { battles } = loadScenario('hostile');
  const first = battles[0];
  if (!first) throw new Error('no battle');
  const [turn] = first.turns;
  const { hostile: _hostile, text: _text, ...rest } = turn?.a ?? { hostile: null };
  const a = { ...rest, hostile: size === undefined ? { generate } : { generate, size } };
  const honest = { ...turn, prompt: 'And now?', a: { ...rest, text: 'All is well.' } };
  const evil = { ...first, turns: [{ ...turn, a }] };
  const name = { name: 'hostile-one', describe: 'One hostile lane.' };
  return ScenarioSchema.parse({ ...name, battles: [evil, { ...first, turns: [honest] }] });
}

/** Plays the hostile battle and then an honest one; gives what was stored of both. */
async function play(scenario: Scenario) {
  return inWorld({ scenario, seed: 3, speed: 10 }, async (world) => {
    const page = world.newPage();
    const [evil, honest] = scenario.battles;
    if (!evil || !honest) throw new Error('no battles');
    const began = process.hrtime.bigint();
    page.prompt(evil, evil.turns[0] as Turn);
    await world.streamed(page);
    await world.stored(page);
    const ms = Number(process.hrtime.bigint() - began) / 1e6;
    const [record] = await world.records();
    page.conversationId = null;
    page.prompt(honest, honest.turns[0] as Turn);
    await world.streamed(page);
    await voteAtLast(world, page, honest);
    const next = await judged(world, [page.conversationId ?? '']);
    return { record, next, ms, stored: JSON.stringify(record).length };
  });
}

/** The text of the hostile lane after the record went out into a file and came back. */
async function afterTransfer(record: BattleRecord): Promise<string | undefined> {
  const [from, to] = [new TelltaleDatabase('faults-export'), new TelltaleDatabase('faults-import')];
  await from.transaction('rw', recordTables(from), () => saveRecord(from, record, null));
  const file = await exportBlob(from, { appVersion: '0.0.0' });
  expect(await importBattles(to, file)).toMatchObject({ ok: true });
  const taken = await loadRecord(to, record.battle.id);
  await Promise.all([from.delete(), to.delete()]);
  return taken?.body.turns[0]?.a.text;
}

const textOf = (kind: HostileKind, size?: number) =>
  hostileRows(kind, size)
    .map(({ text }) => text ?? '')
    .join('');

describe('a hostile lane', () => {
  it.each([
    ['huge-row', 50_000_000],
    ['deep-json', 100_000],
    ['prototype-keys', undefined],
    ['markup', undefined],
    ['lone-surrogates', undefined],
    ['right-to-left', undefined],
    ['long-word', 200_000],
    ['many-heartbeats', 1_000_000],
  ] as const)(
    '%s (%s): text as it was sent, the other lane and the next battle whole',
    async (kind, size) => {
      const { record, next, ms, stored } = await play(hostileScenario(kind, size));
      console.info(kind, `${Math.round(ms)} ms`, `${stored} characters stored`);
      const [turn] = record?.body.turns ?? [];
      expect(BattleRecordSchema.safeParse(record).success).toBe(true);
      expect(turn?.a.text === textOf(kind, size)).toBe(true);
      expect(record && (await afterTransfer(record)) === turn?.a.text).toBe(true);
      expect(turn?.b).toMatchObject({ text: HONEST, finish: 'stop' });
      expect(next).toEqual(NONE);
      expect(({} as Record<string, unknown>).isPolluted).toBeUndefined();
    },
    120_000,
  );

  it.each([
    ['huge-text', 50_000_000],
    ['many-rows', 1_000_000],
  ] as const)(
    '%s (%s): kept up to the limit, the other lane and the next battle whole',
    async (kind, size) => {
      const { record, next, ms, stored } = await play(hostileScenario(kind, size));
      console.info(kind, `${Math.round(ms)} ms`, `${stored} characters stored`);
      const [turn] = record?.body.turns ?? [];
      expect(turn?.a.text.length).toBeLessThanOrEqual(MAX_ANSWER_TEXT);
      expect(textOf(kind, size).startsWith(turn?.a.text ?? '?')).toBe(true);
      expect(turn?.b.text).toBe(HONEST);
      expect(next).toEqual(NONE);
    },
    240_000,
  );

  it('twice the letters cost at most four times as long and twice as much room', async () => {
    await play(hostileScenario('long-word', 100_000));
    const one = await play(hostileScenario('long-word', 400_000));
    const two = await play(hostileScenario('long-word', 800_000));
    console.info(`400,000: ${Math.round(one.ms)} ms, 800,000: ${Math.round(two.ms)} ms`);
    expect(two.stored).toBeLessThan(2.1 * one.stored);
    expect(two.ms).toBeLessThan(4 * one.ms + 500);
  }, 120_000);
});

const WORDS = ['__proto__', 'constructor', 'toString', 'request', 'head', 'data', 'end', 'record'];

/** Something a page could put on the channel: nearly a message, or nothing like one. */
function forged(random: () => number, ids: readonly string[]): unknown {
  const word = () => WORDS[Math.floor(random() * WORDS.length)] as string;
  const value = (depth: number): unknown => {
    const kind = Math.floor(random() * 9);
    if (kind === 0) return null;
    if (kind === 1) return random() * 1e12 - 1e6;
    if (kind === 2) return word();
    if (kind === 3) return 'x'.repeat(Math.floor(random() * 20_000));
    if (kind === 4) return random() < 0.5;
    if (kind === 5) return `a0:"${word()}"\nbd:{"finishReason":"stop"}\n`;
    if (kind === 6) return ids[Math.floor(random() * ids.length)];
    if (depth > 3) return [];
    if (kind === 7) return [value(depth + 1), value(depth + 1)];
    return JSON.parse(`{"${word()}":${JSON.stringify(value(depth + 1) ?? null)}}`);
  };
  if (random() < 0.2) return value(0);
  const names = [
    'id',
    'kind',
    'method',
    'path',
    'body',
    'at',
    'status',
    'type',
    'text',
    't',
    'how',
  ];
  const fields = names.filter(() => random() < 0.8).map((name) => [name, value(0)]);
  // Never the number of a real request: only those that share the page's world with us could know it.
  const id = 1_000 + Math.floor(random() * 5);
  return JSON.stringify({
    k: word(),
    ...Object.fromEntries(fields),
    ...(random() < 0.8 && { id }),
  });
}

describe('forged messages', () => {
  it('5,000 of them change nothing of what is recorded, before, during and after a battle', async () => {
    const scenario = loadScenario('chat-words');
    const [battle] = scenario.battles;
    if (!battle) throw new Error('no battle');
    const run = (isForging: boolean) =>
      inWorld({ scenario, seed: 5, speed: 2 }, async (world: World) => {
        const page = world.newPage();
        const random = seededRandom(11);
        const forge = (count: number) => {
          for (let i = 0; isForging && i < count; i += 1) {
            expect(() => page.hear(forged(random, [page.conversationId ?? '']))).not.toThrow();
          }
        };
        forge(2_000);
        page.prompt(battle, battle.turns[0] as Turn);
        for (let i = 0; i < 20; i += 1) {
          forge(100);
          await world.clock.run(40);
        }
        await world.streamed(page);
        forge(1_000);
        await voteAtLast(world, page, battle);
        const found = await judged(world, [page.conversationId ?? '']);
        return { found, battles: (await world.records()).length };
      });
    expect(await run(true)).toEqual({ found: NONE, battles: 1 });
    expect(await run(false)).toEqual({ found: NONE, battles: 1 });
    expect(({} as Record<string, unknown>).isPolluted).toBeUndefined();
  }, 120_000);
});
