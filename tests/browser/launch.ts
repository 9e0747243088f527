// Starts a real browser with the extension in it, on the practice arena or on the real site, in the same way for both kinds.
import { resolve } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from './find.ts';
import { isFirefoxBackgroundRunning, terminateFirefoxBackground } from './firefox-chrome-scope.ts';
import { helpPage, openPage } from './named-functions.ts';

export type { BrowserName } from './find.ts';

/** The id that the manifest gives to Firefox. */
export const GECKO_ID = 'telltale@telltale-arena.org';
/** The host part of `moz-extension:` addresses, fixed so that tests can open the extension's pages. */
const FIREFOX_UUID = '5e77a1e0-7e11-4a1e-8a2e-a2e9a0000001';

export type BrowserOptions = {
  browser: BrowserName;
  /** The built extension: `.output/chrome-mv3` or `.output/firefox-mv3`; null for a browser without it. */
  extensionDir: string | null;
  /** Port of the practice arena; null leaves hosts and certificates alone, for the real site. */
  arenaPort: number | null;
  headless: boolean;
  /** Kept after the run when given; otherwise a fresh profile that is thrown away. */
  profileDir?: string;
  /** Further command line switches. */
  args?: string[];
  /** The window's size, px; also the viewport's when headless. */
  size?: { width: number; height: number };
};

export type LaunchedBrowser = {
  name: BrowserName;
  browser: Browser;
  newPage(): Promise<Page>;
  /** Address of a page of the extension, such as `popup.html`. */
  extensionUrl(path: string): string;
  /** Opens a page of the extension in a tab and waits until its document is there. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the extension's background at once, as the browser does when it is idle. */
  killBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Evaluates an expression in the background; Chromium only, throws in Firefox. */
  evalInBackground(expression: string): Promise<unknown>;
  close(): Promise<void>;
};

export async function launchBrowser(options: BrowserOptions): Promise<LaunchedBrowser> {
  return options.browser === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

const SIZE = { width: 1360, height: 900 };

function common(options: BrowserOptions): LaunchOptions {
  const viewport = options.headless ? (options.size ?? SIZE) : null;
  return {
    executablePath: findBrowser(options.browser),
    headless: options.headless,
    defaultViewport: viewport,
    acceptInsecureCerts: options.arenaPort !== null,
    handleSIGINT: false,
    ...(options.profileDir !== undefined && { userDataDir: options.profileDir }),
  };
}

async function launchChromium(options: BrowserOptions): Promise<LaunchedBrowser> {
  const folder = options.extensionDir === null ? null : resolve(options.extensionDir);
  const browser = await puppeteer.launch({
    ...common(options),
    browser: 'chrome',
    pipe: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: chromiumArgs(options, folder),
  });
  const id = folder === null ? null : await chromiumExtensionId(browser);
  const background = () =>
    browser.targets().find((t) => t.type() === 'service_worker' && t.url().includes(id ?? '-'));
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path.replace(/^\//, '')}`;
  return {
    name: 'chromium',
    browser,
    newPage: () => openPage(browser),
    extensionUrl,
    openExtensionPage: async (path) => {
      const page = await openPage(browser);
      await page.goto(extensionUrl(path), { waitUntil: 'domcontentloaded' });
      return helpPage(page);
    },
    killBackground: async () => {
      await stopWorkers(browser, id);
      while (background()) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    isBackgroundRunning: async () => background() !== undefined,
    evalInBackground: async (expression) => {
      const worker = await background()?.worker();
      if (!worker) throw new Error('The background is not running.');
      return worker.evaluate(expression);
    },
    close: () => browser.close(),
  };
}

function chromiumArgs(options: BrowserOptions, folder: string | null): string[] {
  const { width, height } = options.size ?? SIZE;
  const args = [`--window-size=${width},${height}`, '--no-first-run', '--disable-quic'];
  if (folder !== null) {
    args.push(`--disable-extensions-except=${folder}`, `--load-extension=${folder}`);
  }
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (options.arenaPort !== null) {
    const to = `127.0.0.1:${options.arenaPort}`;
    const hosts = ['arena.ai', '*.arena.ai', 'lmarena.ai', '*.lmarena.ai'];
    const rules = hosts.map((host) => `MAP ${host} ${to}`);
    rules.push('MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1');
    args.push(`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors');
    args.push('--disable-background-networking', '--disable-component-update', '--disable-sync');
  }
  return [...args, ...(options.args ?? [])];
}

/** The id under which Chromium loaded the extension, from its background's address. */
async function chromiumExtensionId(browser: Browser): Promise<string> {
  const isBackground = (url: string) => /^chrome-extension:\/\/[a-p]{32}\//.test(url);
  const target = await browser
    .waitForTarget((t) => t.type() === 'service_worker' && isBackground(t.url()), {
      timeout: 15_000,
    })
    .catch(() => null);
  if (target) return new URL(target.url()).host;
  await browser.close();
  throw new Error('The background did not start: is the build complete, and does it run?');
}

/** Closes the worker's target and waits until it is gone. */
async function stopWorkers(browser: Browser, id: string | null): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const info of targetInfos) {
    if (info.type !== 'service_worker' || !info.url.includes(id ?? '-')) continue;
    await session.send('Target.closeTarget', { targetId: info.targetId });
  }
  await session.detach();
}

async function launchFirefox(options: BrowserOptions): Promise<LaunchedBrowser> {
  const { width, height } = options.size ?? SIZE;
  const browser = await puppeteer.launch({
    ...common(options),
    browser: 'firefox',
    args: [
      '--remote-allow-system-access',
      `--width=${width}`,
      `--height=${height}`,
      ...(options.args ?? []),
    ],
    extraPrefsFirefox: firefoxPrefs(options.arenaPort),
  });
  if (options.extensionDir !== null) await browser.installExtension(resolve(options.extensionDir));
  const extensionUrl = (path: string) =>
    `moz-extension://${FIREFOX_UUID}/${path.replace(/^\//, '')}`;
  return {
    name: 'firefox',
    browser,
    newPage: () => openPage(browser),
    extensionUrl,
    openExtensionPage: async (path) => {
      const page = await openPage(browser);
      // Firefox reports no load event for pages of an extension: do not wait for one, look instead.
      await page.goto(extensionUrl(path), { waitUntil: [] });
      await page.waitForFunction(
        () => location.protocol === 'moz-extension:' && document.readyState !== 'loading',
      );
      return helpPage(page);
    },
    killBackground: () => terminateFirefoxBackground(browser, GECKO_ID),
    isBackgroundRunning: () => isFirefoxBackgroundRunning(browser, GECKO_ID),
    evalInBackground: async () => {
      throw new Error('Firefox gives no way to evaluate in the background.');
    },
    close: () => browser.close(),
  };
}

function firefoxPrefs(arenaPort: number | null): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.aboutwelcome.enabled': false,
    // Firefox maps every host by this, not only the arena's: the practice server turns the others away.
    ...(arenaPort !== null && {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${arenaPort}`,
    }),
  };
}
