// The judge of the fault suite: what it calls lost, doubled or differing, and that a seed gives the same run every time.
import { expect, it } from 'vitest';
import './fake-browser.ts';
import type { BattleRecord } from '../../lib/db/schema';
import { loadScenario } from '../arena/scenario.ts';
import type { Session } from '../arena/session-store.ts';
import { compare, none } from './compare.ts';
import { cutConnection } from './page-faults.ts';
import { inWorld, playBattle } from './world.ts';

interface Outcome {
  records: BattleRecord[];
  session: Session;
}

/** One battle, cut off behind so much of its rows. */
async function play(after?: number): Promise<Outcome> {
  const scenario = loadScenario('chat-words');
  const [battle] = scenario.battles;
  const [turn] = battle?.turns ?? [];
  if (!battle || !turn) throw new Error('no battle');
  if (after !== undefined) {
    const rest = { midRow: false, midCharacter: false, serverFinishes: true };
    turn.truncation = { after, how: 'reset', ...rest };
  }
  return inWorld({ scenario, seed: 4, speed: 2 }, async (world) => {
    const page = world.newPage();
    await playBattle(world, page, battle);
    const session = world.server.session(page.conversationId ?? '');
    return { records: await world.records(), session };
  });
}

const sideOf = ({ records }: Outcome, side: 'a' | 'b') => {
  const answer = records[0]?.body.turns[0]?.[side];
  if (!answer) throw new Error('no answer');
  return answer;
};

const judge = ({ records, session }: Outcome) => compare(records, session);

it('finds nothing where all is as it was sent', async () => {
  expect(judge(await play())).toEqual(none());
});

it.each([
  ['lost', (text: string) => text.slice(0, -3)],
  ['lost', (text: string) => text.slice(3)],
  ['doubled', (text: string) => text + text.slice(-9)],
  ['doubled', (text: string) => text.slice(0, 9) + text],
  ['differing', (text: string) => `${text.slice(0, -1)}#`],
  ['differing', (text: string) => `#${text.slice(2)}`],
] as const)('calls a changed text %s', async (kind, change) => {
  const outcome = await play();
  const answer = sideOf(outcome, 'a');
  answer.text = change(answer.text);
  const found = judge(outcome);
  expect(found[kind]).toHaveLength(1);
  expect([...found.lost, ...found.doubled, ...found.differing]).toHaveLength(1);
});

it('calls another end differing, whatever its length', async () => {
  for (const finish of ['truncated', 'error', 'length'] as const) {
    const outcome = await play();
    sideOf(outcome, 'b').finish = finish;
    const [words, ...more] = judge(outcome).differing;
    expect(words).toBe(`finish of turn 1: "${finish}" instead of "stop"`);
    expect(more).toEqual([]);
    expect(judge(outcome)).toMatchObject({ lost: [], doubled: [] });
  }
});

it('knows an answer whose last row came from one that lacks it, also when all of its text came', async () => {
  const seen = new Set<string>();
  for (let share = 0.5; share < 1; share += 0.005) {
    const outcome = await play(share);
    expect(judge(outcome)).toEqual(none());
    const [log] = outcome.session.turns;
    for (const side of ['a', 'b'] as const) {
      const sent = log?.[side];
      const hasText = sent?.pieces.every(({ onWire }) => onWire) ?? false;
      seen.add(`${hasText ? 'text' : 'part'} ${sideOf(outcome, side).finish}`);
      if (!sent?.isFinishOnWire) continue;
      sideOf(outcome, side).finish = 'truncated';
      expect(judge(outcome).differing).not.toEqual([]);
    }
  }
  expect([...seen].sort()).toEqual(['part truncated', 'text stop', 'text truncated']);
}, 60_000);

it.each([1050428517, 917795761, 1559298247, 649340748])(
  'finds nothing in a connection that was cut behind the text and before its end (seed %i)',
  async (seed) => {
    expect(await cutConnection(seed)).toEqual(none());
  },
);

it('plays the same run again from the same seed', async () => {
  const nameless = ({ records }: Outcome) => {
    const ids = new Map<string, string>();
    const name = (id: string) => {
      if (!ids.has(id)) ids.set(id, `id ${ids.size}`);
      return ids.get(id) ?? '';
    };
    return JSON.stringify(records).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, name);
  };
  const first = nameless(await play(0.7));
  expect(first).toContain('truncated');
  expect(nameless(await play(0.7))).toBe(first);
});
