// What an end-to-end test of compar:IA stands on: the practice server, and a browser that may run the extension there.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Battle, Body, Capture, Guess } from '../../lib/db/schema';
import { ensureBuilt } from '../browser/build.ts';
import { type BrowserName, type LaunchedBrowser, launchBrowser } from '../browser/launch.ts';
import { hostRules } from './drive.ts';
import type { ScenarioInput } from './scenario.ts';
import { type Comparia, startComparia } from './server.ts';

const SITE_MATCH = 'https://comparia.beta.gouv.fr/*';

/** Everything that is stored, by table. */
export type Stored = { battles: Battle[]; bodies: Body[]; captures: Capture[]; guesses: Guess[] };

export type ComparisonWorld = {
  site: Comparia;
  launched: LaunchedBrowser;
  /** A page of the extension that stays open for looking into the database. */
  desk: Page;
  stored(): Promise<Stored>;
  close(): Promise<void>;
};

/** Starts the practice site and a browser in which the user has allowed the site's host. */
export async function openComparisonWorld(
  browser: BrowserName,
  scenario?: ScenarioInput,
): Promise<ComparisonWorld> {
  const extensionDir = allowed(await ensureBuilt(browser));
  const site = await startComparia(scenario);
  const args = browser === 'chromium' ? hostRules(site.port) : [];
  const options = { extensionDir, arenaPort: site.port, headless: true, args };
  const launched = await launchBrowser({ browser, ...options });
  const desk = await launched.openExtensionPage('popup.html?tab=-1');
  await desk.waitForFunction(hasScripts, { timeout: 20_000, polling: 100 });
  return {
    site,
    launched,
    desk,
    stored: () => desk.evaluate(readStored),
    close: async () => {
      await launched.close();
      await site.close();
      rmSync(extensionDir, { recursive: true });
    },
  };
}

/** A copy of the build with the host allowed: no test can press a browser's own question away. */
function allowed(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-comparia-'));
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(SITE_MATCH);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** Runs in an extension page: true once the content scripts are registered for the allowed host. */
async function hasScripts(): Promise<boolean> {
  type Api = { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
  const global = globalThis as unknown as { browser?: Api; chrome?: Api };
  const api = global.browser ?? global.chrome;
  const scripts = (await api?.scripting.getRegisteredContentScripts()) ?? [];
  return scripts.length >= 2;
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
