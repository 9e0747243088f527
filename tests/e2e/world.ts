// What an end-to-end test stands on: the practice arena, a real browser with the built extension, and a look into its database.
import type { Page } from 'puppeteer-core';
import { lacksMore, WITHOUT } from '../../lib/capture/seal';
import { type StoredCapture, unpackCapture } from '../../lib/db/packed-capture';
import type { BattleRecord, Body, Seal } from '../../lib/db/schema';
import { type Arena, type ArenaOptions, startArena } from '../arena/server.ts';
import type { SessionLog, TurnLog } from '../arena/session-store.ts';
import { ensureBuilt } from '../browser/build.ts';
import { sessionId } from '../browser/drive.ts';
import { type BrowserName, type LaunchedBrowser, launchBrowser } from '../browser/launch.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Everything the database holds, by table. */
export type Dump = Record<string, unknown[]>;

export interface World {
  arena: Arena;
  launched: LaunchedBrowser;
  newPage(): Promise<Page>;
  /** A page of the extension that stays open for looking into the database; to be replaced when it was closed. */
  desk: Page;
  dump(): Promise<Dump>;
  /** The record of the battle whose first turn has this message id on side a; null while there is none. */
  record(messageAId: string): Promise<BattleRecord | null>;
  /** The practice arena's own account of the conversation a page shows. */
  sessionOf(page: Page): Promise<SessionLog>;
  close(): Promise<void>;
}

/** Starts an arena and a browser with the production build on it. */
export async function openWorld(browser: BrowserName, options: ArenaOptions = {}): Promise<World> {
  const extensionDir = await ensureBuilt(browser);
  const arena = await startArena({ speed: 30, ...options });
  const launched = await launchBrowser({
    browser,
    extensionDir,
    arenaPort: arena.port,
    headless: true,
  });
  // Opened before any arena page: a page behind another one does not render, and cannot be clicked.
  const desk = await launched.openExtensionPage('popup.html?tab=-1');
  const dump = () => world.desk.evaluate(readDatabase);
  const world: World = {
    arena,
    launched,
    newPage: () => launched.newPage(),
    desk,
    dump,
    record: async (messageAId) => assemble(await dump(), `arena:${messageAId}`),
    sessionOf: async (page) => {
      const id = await sessionId(page);
      const found = arena.sessions().find((session) => session.id === id);
      if (!found) throw new Error(`The arena knows no conversation ${id}.`);
      return found;
    },
    close: async () => {
      await launched.close();
      await arena.close();
    },
  };
  return world;
}

/** Waits until a value is as wanted, asking again and again; throws with the last value when it never is. */
export async function until<T>(
  ask: () => Promise<T>,
  isWanted: (value: T) => boolean,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await ask();
    if (isWanted(value)) return value;
    if (Date.now() > end) {
      throw new Error(`Not as wanted in time: ${JSON.stringify(value)?.slice(0, 2_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** The record of a turn's battle, once it has come as far as wanted. */
export async function recordWhen(
  world: World,
  turn: TurnLog,
  isWanted: (record: BattleRecord) => boolean,
): Promise<BattleRecord> {
  const record = await until(
    () => world.record(turn.a.messageId),
    (found) => found !== null && isWanted(found),
  );
  return record as BattleRecord;
}

/** The last seal, once it had all that a guess can make use of. */
export function wholeSeal({ guess }: Pick<BattleRecord, 'guess'>): Seal | null {
  const seal = guess?.seals.at(-1);
  return seal && !seal.engine.includes(WITHOUT) ? seal : null;
}

/** Seals but for those that another one of the same turns followed since it lacked less. */
export function lastingSeals(guess: BattleRecord['guess'] | undefined): Seal[] {
  const seals = guess?.seals ?? [];
  return seals.filter((seal, i) => {
    const next = seals[i + 1];
    return next === undefined || next.turns !== seal.turns || !lacksMore(seal, next);
  });
}

export const isRevealed = (record: BattleRecord) => record.battle.phase === 'revealed';
export const isSealed = (record: BattleRecord) => record.guess !== null;

/** First and newest turn of a session as the arena tells it. */
export function turnOf(session: SessionLog, index = session.turns.length - 1): TurnLog {
  const turn = session.turns[index];
  if (!turn) throw new Error(`The conversation has no turn ${index}.`);
  return turn;
}

/** Presses the dashboard's export button and gives the file's text. */
export async function exportAll(world: World): Promise<string> {
  const page = await world.launched.openExtensionPage('dashboard.html#data');
  await page.waitForSelector('button');
  // The file is read where it is made: the download itself is the browser's business and differs in both.
  await page.evaluate(() => {
    const holder = window as unknown as { exported?: Promise<string> };
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) holder.exported = blob.text();
      return original(blob);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => /export all/i.test(button.textContent ?? ''))?.click();
  });
  const text = await until(
    () =>
      page.evaluate(
        async () => (await (window as unknown as { exported?: Promise<string> }).exported) ?? '',
      ),
    (found) => found !== '',
  );
  await page.close();
  return text;
}

/** Every battle of a dump as a whole record. */
export function recordsOf(dump: Dump): BattleRecord[] {
  const ids = (dump.battles ?? []).map((row) => (row as { id: string }).id);
  return ids.flatMap((id) => assemble(dump, id) ?? []);
}

function assemble(dump: Dump, id: string): BattleRecord | null {
  const row = (table: string) =>
    (dump[table] ?? []).find((entry) => (entry as { id: string }).id === id);
  const battle = row('battles');
  if (!battle) return null;
  const [body, stored] = [row('bodies') as Body, row('captures') as StoredCapture];
  const parts = { battle, body, capture: unpackCapture(stored, body) };
  const optional = { guess: row('guesses') ?? null, annotation: row('annotations') ?? null };
  return { ...parts, ...optional } as BattleRecord;
}

/** Runs in an extension page: reads all tables with the browser's own IndexedDB, by-passing our code. */
async function readDatabase(): Promise<Dump> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'telltale')) return {};
  const db = await settle(indexedDB.open('telltale'));
  const out: Dump = {};
  try {
    const names = [...db.objectStoreNames];
    if (names.length === 0) return {};
    const transaction = db.transaction(names);
    for (const name of names) out[name] = await settle(transaction.objectStore(name).getAll());
  } finally {
    db.close();
  }
  return out;
}
