// What the tests of faults share: the toolbar badge of an arena tab, and a comparison of records with the server's account.
import type { BattleRecord } from '../../lib/db/schema';
import type { SessionLog } from '../arena/session-store.ts';
import { differences, type Layers } from '../capture/compare.ts';
import type { Played } from '../capture/play.ts';
import { recordsOf, until, type World } from './world.ts';

/** The parts of the extension's interface that the tests use. */
interface Extension {
  tabs: { query(filter: { url: string }): Promise<{ id: number; active: boolean }[]> };
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
}

export interface TabBadge {
  tabId: number;
  text: string;
  title: string;
}

/** The badge of every open arena tab, asked for in a page of the extension. */
export function badges(world: World): Promise<TabBadge[]> {
  return world.desk.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
    const api = browser ?? chrome;
    const tabs = (await api?.tabs.query({ url: 'https://arena.ai/*' })) ?? [];
    return Promise.all(
      tabs.map(async ({ id: tabId }) => ({
        tabId,
        text: (await api?.action.getBadgeText({ tabId })) ?? '',
        title: (await api?.action.getTitle({ tabId })) ?? '',
      })),
    );
  });
}

/** The records of a conversation, oldest first. */
export async function recordsIn(world: World, sessionId: string): Promise<BattleRecord[]> {
  return recordsOf(await world.dump())
    .filter(({ battle }) => battle.sessionId === sessionId)
    .sort((x, y) => x.battle.startedAt - y.battle.startedAt);
}

/** Waits until the records say exactly what the server sent; throws with what differs when they never do. */
export async function expectSame(
  world: World,
  session: SessionLog,
  played: Played,
  layers: Layers = 'both',
): Promise<BattleRecord[]> {
  let records: BattleRecord[] = [];
  await until(
    async () => {
      records = await recordsIn(world, session.id);
      return differences(records, { session, played, layers, shown: [] });
    },
    (found) => found.length === 0,
  );
  return records;
}
