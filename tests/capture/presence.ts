// What a page and its server see of a battle, to be compared with and without the extension.
import type { Page } from 'puppeteer-core';
import { loadScenario } from '../arena/scenario.ts';
import { type Arena, startArena } from '../arena/server.ts';
import { ensureBuilt } from '../browser/build.ts';
import { answerTexts, cardNames, openArena, pageErrors } from '../browser/drive.ts';
import { type BrowserName, launchBrowser } from '../browser/launch.ts';
import { playThrough } from './play.ts';

/** Everything of one battle that the page or the server could notice, without ids and times. */
export interface Trace {
  /** Requests that reached the server, each with its method, path, names of headers and body; sorted. */
  requests: string[];
  /** Rows and bytes that the server could send before each connection went away. */
  sent: unknown[];
  /** Console messages, errors and unhandled rejections, in order. */
  messages: string[];
  heads: string[];
  answers: string[];
  /** What the page can find out about its own `fetch`. */
  fetch: unknown;
  /** Names of all globals of the page. */
  globals: string[];
  /** The page's elements by tag and number, but for the panel's own one. */
  elements: Record<string, number>;
}

/** What differs in one scenario with the extension and without it. */
export interface Presence {
  scenario: string;
  /** Requests compared. */
  requests: number;
  /** Parts of the traces that differ, in words; empty when nothing does. */
  differences: string[];
}

/** Plays scenarios with the extension and without it, and compares the traces part by part. */
export async function presenceOf(
  browser: BrowserName,
  scenarios: readonly string[],
): Promise<Presence[]> {
  const withIt = await traces(browser, scenarios, true);
  const without = await traces(browser, scenarios, false);
  return scenarios.map((scenario) => {
    const [one, other] = [withIt.get(scenario), without.get(scenario)];
    const parts = Object.keys(other ?? {}) as (keyof Trace)[];
    const differing = parts.filter(
      (part) => JSON.stringify(one?.[part]) !== JSON.stringify(other?.[part]),
    );
    return { scenario, requests: other?.requests.length ?? 0, differences: differing };
  });
}

/** Plays scenarios in one browser, with the extension or without, and gives the trace of each. */
export async function traces(
  browser: BrowserName,
  scenarios: readonly string[],
  withExtension: boolean,
): Promise<Map<string, Trace>> {
  const arena = await startArena({ speed: 40 });
  const extensionDir = withExtension ? await ensureBuilt(browser) : null;
  const launched = await launchBrowser({
    browser,
    extensionDir,
    arenaPort: arena.port,
    headless: true,
  });
  const found = new Map<string, Trace>();
  try {
    const page = await launched.newPage();
    for (const scenario of scenarios) found.set(scenario, await trace(arena, page, scenario));
  } finally {
    await launched.close();
    await arena.close();
  }
  return found;
}

async function trace(arena: Arena, page: Page, scenario: string): Promise<Trace> {
  arena.setScenario(scenario);
  const messages: string[] = [];
  const onConsole = (message: { text(): string }) => messages.push(anonymous(message.text()));
  page.on('console', onConsole);
  await openArena(page);
  const firstRequest = arena.requests.length;
  const firstSession = arena.sessions().length;
  const battle = loadScenario(scenario).battles[0];
  if (!battle) throw new Error(`The scenario "${scenario}" has no battle.`);
  await playThrough(page, battle, 'a');
  messages.push(...(await pageErrors(page)).map(anonymous));
  page.off('console', onConsole);
  const shown = await settled(page);
  const requests = arena.requests
    .slice(firstRequest)
    .filter(({ host, path }) => host.startsWith('arena.ai') && !isPolling(path))
    .map(({ method, path, headers, body }) =>
      [method, anonymous(path), Object.keys(headers).sort().join(), anonymous(body)].join('\n'),
    );
  const sides = arena
    .sessions()
    .slice(firstSession)
    .flatMap(({ turns }) => turns.flatMap(({ a, b }) => [a, b]));
  return {
    requests: requests.sort(),
    sent: sides.map(({ text, pieces, status }) => [
      text,
      pieces.filter((p) => p.onWire).length,
      status,
    ]),
    messages,
    ...shown,
  };
}

/** What the page shows once it has come to rest: names and buttons follow an answer of the server after a moment. */
async function settled(
  page: Page,
): Promise<Pick<Trace, 'heads' | 'answers' | 'fetch' | 'globals' | 'elements'>> {
  const look = async () => ({
    heads: await cardNames(page),
    answers: await answerTexts(page),
    ...(await page.evaluate(pageFacts)),
  });
  let shown = await look();
  for (let calm = 0, tries = 0; calm < 3 && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const next = await look();
    calm = JSON.stringify(next) === JSON.stringify(shown) ? calm + 1 : 0;
    shown = next;
  }
  return shown;
}

/** The page asks for its record until it is complete: how often depends on the moment, not on us. */
const isPolling = (path: string) =>
  path.startsWith('/api/evaluation/') || path === '/api/history/unified';

const anonymous = (text: string) =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID')
    .replace(/PRACTICE-TOKEN-[^"]*/g, 'TOKEN')
    .replace(/"stoppedAt":[^,}]+/g, '"stoppedAt":TIME');

/**
 * Runs in the page. One thing is left out, since it differs and cannot be helped without a worse trace:
 * `Function.prototype.toString.call(fetch)` gives a native function without its name (docs/decisions).
 */
function pageFacts() {
  const descriptor = Object.getOwnPropertyDescriptor(window, 'fetch');
  const elements: Record<string, number> = {};
  for (const { localName } of document.querySelectorAll('*')) {
    if (localName !== 'telltale-panel') elements[localName] = (elements[localName] ?? 0) + 1;
  }
  return {
    fetch: {
      text: fetch.toString(),
      name: fetch.name,
      length: fetch.length,
      keys: Reflect.ownKeys(fetch).map(String),
      hasPrototype: 'prototype' in fetch,
      descriptor: { ...descriptor, value: typeof descriptor?.value },
    },
    globals: Object.getOwnPropertyNames(window).sort(),
    elements,
  };
}
