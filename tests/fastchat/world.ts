// What an end-to-end test of FastChat stands on: a page, and a browser that may run the extension on its host.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Battle, Body, Capture, Guess } from '../../lib/db/schema';
import { ensureBuilt } from '../browser/build.ts';
import { type BrowserName, type LaunchedBrowser, launchBrowser } from '../browser/launch.ts';

/** Everything that is stored, by table. */
export type Stored = { battles: Battle[]; bodies: Body[]; captures: Capture[]; guesses: Guess[] };

export type FastchatWorld = {
  launched: LaunchedBrowser;
  /** A new tab with the page in it, read by the extension. */
  open(): Promise<Page>;
  stored(): Promise<Stored>;
  close(): Promise<void>;
};

/** Starts a browser in which the user has allowed the host of the page at this address, a loopback one. */
export async function openFastchatWorld(browser: BrowserName, url: string): Promise<FastchatWorld> {
  const { protocol, hostname } = new URL(url);
  const extensionDir = allowed(await ensureBuilt(browser), `${protocol}//${hostname}/*`);
  const args =
    browser === 'chromium' ? ['--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'] : [];
  const options = { extensionDir, arenaPort: null, headless: true, args };
  const launched = await launchBrowser({ browser, ...options });
  const desk = await launched.openExtensionPage('popup.html?tab=-1');
  // Under tsx, functions are named by a helper that pages do not have.
  await desk.evaluate('globalThis.__name = (made) => made');
  await desk.waitForFunction(hasScripts, { timeout: 20_000, polling: 100 });
  return {
    launched,
    open: async () => {
      const page = await launched.newPage();
      page.on('dialog', (dialog) => void dialog.accept());
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('#share-region-anony textarea, #input_box textarea');
      return page;
    },
    stored: () => desk.evaluate(readStored),
    close: async () => {
      await launched.close();
      rmSync(extensionDir, { recursive: true });
    },
  };
}

/** A copy of the build with the host allowed: no test can press a browser's own question away. */
function allowed(built: string, match: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-fastchat-'));
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(match);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** Runs in an extension page: true once the content scripts are registered for the allowed host. */
async function hasScripts(): Promise<boolean> {
  type Api = { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
  const global = globalThis as unknown as { browser?: Api; chrome?: Api };
  const scripts = await (global.browser ?? global.chrome)?.scripting.getRegisteredContentScripts();
  return (scripts?.length ?? 0) >= 2;
}

/** Runs in an extension page: reads the tables with the browser's own IndexedDB, by-passing our code. */
async function readStored(): Promise<Stored> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const out: Stored = { battles: [], bodies: [], captures: [], guesses: [] };
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'telltale')) return out;
  const db = await settle(indexedDB.open('telltale'));
  try {
    const names = Object.keys(out) as (keyof Stored)[];
    if (!names.every((name) => db.objectStoreNames.contains(name))) return out;
    const transaction = db.transaction(names);
    for (const name of names) out[name] = await settle(transaction.objectStore(name).getAll());
    return out;
  } finally {
    db.close();
  }
}
