// Tries the extension in a real browser on the practice arena, or on the real site: npm run try -- --help
import { parseArgs } from 'node:util';
import {
  ARENA_FLAGS,
  ARENA_USAGE,
  type ArenaFlags,
  chooseArena,
  UsageError,
} from '../arena/options.ts';
import { type Arena, startArena } from '../arena/server.ts';
import { build, outputFolder } from './build.ts';
import { openArena } from './drive.ts';
import { type BrowserName, findBrowser } from './find.ts';
import { type LaunchedBrowser, launchBrowser } from './launch.ts';
import { openPlainChromium } from './plain.ts';

const USAGE = `Usage: npx tsx tests/browser/try.ts [options]

  --browser NAME     chromium (default) or firefox
  --site URL         a real site, such as https://arena.ai, in place of the practice arena
  --headless         without a window
  --exit-after-load  leave as soon as the page has loaded
  --help             this text
Practice arena:
${ARENA_USAGE}`;

const FLAGS = {
  ...ARENA_FLAGS,
  browser: { type: 'string' },
  site: { type: 'string' },
  headless: { type: 'boolean' },
  'exit-after-load': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Flags = ArenaFlags & {
  browser?: string;
  site?: string;
  headless?: boolean;
  'exit-after-load'?: boolean;
  help?: boolean;
};

const ARENA_OPTIONS = ['scenario', 'answers', 'streams', 'delivery', 'speed', 'seed'] as const;

function readFlags(): Flags {
  try {
    return parseArgs({ options: FLAGS }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new UsageError(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
}

function checkDisplay(flags: Flags): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (flags.headless || process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
  throw new UsageError(
    'There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). Add --headless, or run\n' +
      '  xvfb-run -a npm run try',
  );
}

function checkBrowser(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new UsageError(`--browser is chromium or firefox, not "${name}".`);
}

function checkSite(flags: Flags): string | null {
  if (flags.site === undefined) return null;
  const other = ARENA_OPTIONS.find((name) => flags[name] !== undefined);
  if (other) throw new UsageError(`--${other} is for the practice arena: leave out --site.`);
  if (!URL.canParse(flags.site) || new URL(flags.site).protocol !== 'https:') {
    throw new UsageError(`--site needs an https address, not "${flags.site}".`);
  }
  return flags.site;
}

async function main(): Promise<void> {
  checkNode();
  const flags = readFlags();
  if (flags.help) return console.log(USAGE);
  const browser = checkBrowser(flags.browser ?? 'chromium');
  const site = checkSite(flags);
  findBrowser(browser);
  checkDisplay(flags);
  const choice = site === null ? await chooseArena(flags) : null;
  console.log(`Building the extension for ${browser} …`);
  await build(browser);
  if (site !== null && browser === 'chromium' && !flags.headless && !flags['exit-after-load']) {
    console.log(`\nOpening ${site} with the extension in chromium.\n${SITE_STEPS}`);
    return openPlainChromium({ extensionDir: outputFolder(browser), url: site });
  }
  const arena = choice ? await startArena(choice) : null;
  try {
    await runBrowser(browser, arena, site, flags);
  } finally {
    await arena?.close();
  }
}

async function runBrowser(
  browser: BrowserName,
  arena: Arena | null,
  site: string | null,
  flags: Flags,
): Promise<void> {
  const launched = await launchBrowser({
    browser,
    extensionDir: outputFolder(browser),
    arenaPort: arena?.port ?? null,
    headless: flags.headless ?? false,
  });
  try {
    const ended = untilEnd(launched);
    const [first] = await launched.browser.pages();
    const page = first ?? (await launched.newPage());
    if (site === null) await openArena(page);
    else await page.goto(site, { waitUntil: 'domcontentloaded' });
    console.log(`\nOpened ${page.url()} with the extension in ${browser}.`);
    if (flags['exit-after-load']) return;
    console.log(site === null ? PRACTICE_STEPS : SITE_STEPS);
    await ended;
  } finally {
    await launched.close().catch(() => {});
  }
}

/** Resolves when the browser is closed or Ctrl-C is pressed. */
function untilEnd({ browser }: LaunchedBrowser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

const LAST_STEPS = `  3. Make your own guess, and press a vote button: the names appear, and the sealed guess is scored.
  4. Click the extension's button in the tool bar (it may be behind the puzzle piece) for the record so far.
  5. From there open the dashboard to read, annotate, import and delete battles, or export them all as JSON.

In a narrow window the panel waits as a small pill in the corner: press it to open it.
The browser's profile is thrown away when it closes: export first what you want to keep.
Close the browser or press Ctrl-C here when you are done.`;

const PRACTICE_STEPS = `
This is the practice arena: it runs on this computer, nothing leaves it, and the answers are made up.
  1. Click one of the suggested prompts, or type your own, and send it.
  2. Watch both answers arrive, and the Telltale panel beside them: its guess stays sealed until you vote.
${LAST_STEPS}`;

const SITE_STEPS = `
This is the real site. The extension only watches: you type, you vote.
  1. Choose Battle Mode and send a prompt.
  2. Watch both answers arrive, and the Telltale panel beside them: its guess stays sealed until you vote.
${LAST_STEPS}`;

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    console.error(error instanceof Error ? error.message : error);
    if (isUsage) console.error('\nFor all options: npm run try -- --help');
    process.exit(isUsage ? 2 : 1);
  },
);
