// The background dies at a thousand points; the records say what was sent.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { packCapture, type StoredCapture } from '../../lib/db/packed-capture';
import { loadRecord } from '../../lib/db/records';
import { loadScenario } from '../arena/scenario.ts';
import { judged, PLAYED, runKills } from './kills.ts';
import { inWorld, playBattle } from './world.ts';

const NONE = { lost: 0, doubled: 0, differing: 0, details: [] };

describe('the fast harness', () => {
  it.each(PLAYED)(
    'records %s as it was sent when nothing goes wrong',
    async (name) => {
      const scenario = loadScenario(name);
      for (const battle of scenario.battles) {
        const found = await inWorld({ scenario, seed: 1, speed: 2 }, async (world) => {
          const page = world.newPage();
          await playBattle(world, page, battle);
          return judged(world, [page.conversationId ?? '']);
        });
        expect(found).toEqual({ lost: [], doubled: [], differing: [] });
      }
    },
    30_000,
  );

  it('notices a letter that is missing, a turn too many, and a cut in the wrong place', async () => {
    const scenario = loadScenario('follow-ups');
    const [battle] = scenario.battles;
    if (!battle) throw new Error('no battle');
    await inWorld({ scenario, seed: 1 }, async (world) => {
      const page = world.newPage();
      await playBattle(world, page, battle);
      const { db } = world.background;
      const ids = [page.conversationId ?? ''];
      const [body] = await db.bodies.toArray();
      const [capture] = await db.captures.toArray();
      const [first] = body?.turns ?? [];
      const record = await loadRecord(db, body?.id ?? '');
      const cuts = record?.capture.turns[0]?.a.text;
      if (!body || !capture || !first || !cuts) throw new Error('no record');
      await db.bodies.put({ ...body, turns: body.turns.slice(1) });
      expect((await judged(world, ids)).lost).not.toEqual([]);
      await db.bodies.put({ ...body, turns: [...body.turns, first] });
      const turns = [...capture.turns, capture.turns[0]];
      await db.captures.put({ ...capture, turns } as StoredCapture);
      expect((await judged(world, ids)).doubled).not.toEqual([]);
      const a = { ...first.a, text: first.a.text.slice(1) };
      await db.bodies.put({ ...body, turns: [{ ...first, a }, ...body.turns.slice(1)] });
      await db.captures.put(capture);
      expect((await judged(world, ids)).lost).not.toEqual([]);
      await db.bodies.put(body);
      expect((await judged(world, ids)).differing).toEqual([]);
      cuts.ends[0] = (cuts.ends[0] ?? 0) + 1;
      if (record) await db.captures.put(packCapture(record.capture, body));
      expect((await judged(world, ids)).differing).not.toEqual([]);
      await db.counters.put({ key: 'voted', n: 7 });
      expect((await judged(world, ids)).differing).toContain('running totals');
    });
  });
});

describe('a background that is killed', () => {
  it('loses, doubles and alters nothing over 1,000 kill points', async () => {
    const figures = await runKills(20_261_123, 1_000);
    console.info(figures.name, `${figures.runs} kills`, `${figures.seconds} s`);
    expect(figures).toMatchObject(NONE);
    expect(figures.runs).toBeGreaterThanOrEqual(1_000);
  }, 120_000);
});
