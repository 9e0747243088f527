// Pictures of every panel, popup and dashboard state in light and dark, and axe on each: npx tsx tests/gallery/shoot.ts [--out DIR] [--only TEXT] [--language CODE] [--width PX] [--audit]
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { DASHBOARD_SCENES } from './dashboard-scenes';
import { isSpoken, labelsIn } from './languages';
import { PANEL_SCENES } from './panel-scenes';
import { POPUP_SCENES } from './popup-scenes';
import { serveGallery } from './serve';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(import.meta.dirname, '../.tmp/gallery') },
    only: { type: 'string', default: '' },
    language: { type: 'string', default: 'en' },
    // Axe alone, without pictures, on each state wide in light and narrow in dark: faster by far.
    audit: { type: 'boolean', default: false },
    // Of the narrow windows, px.
    width: { type: 'string', default: '360' },
  },
});
const { language } = values;
if (!isSpoken(language)) throw new Error(`no texts in ${language}`);
const narrow = Number(values.width);

/** The selector of what has an English label, whatever it is called in the language in use. */
const labelled = (label: string, role = ''): string =>
  labelsIn(language, label)
    .map((name) => `::-p-aria([name="${name}"]${role})`)
    .join(', ');

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Shot {
  stage: 'panel' | 'popup' | 'dashboard';
  scene: string;
  theme: 'light' | 'dark';
  size: 'wide' | 'narrow';
}

function allShots(): Shot[] {
  const shots: Shot[] = [];
  for (const theme of ['light', 'dark'] as const) {
    for (const scene of Object.keys(PANEL_SCENES)) {
      for (const size of ['wide', 'narrow'] as const)
        shots.push({ stage: 'panel', scene, theme, size });
    }
    for (const scene of Object.keys(POPUP_SCENES)) {
      shots.push({ stage: 'popup', scene, theme, size: 'wide' });
    }
    for (const scene of Object.keys(DASHBOARD_SCENES)) {
      for (const size of ['wide', 'narrow'] as const)
        shots.push({ stage: 'dashboard', scene, theme, size });
    }
  }
  // Layout does not hang on the theme: beside pictures, one look at each of both is enough.
  const isLookedAt = ({ stage, theme, size }: Shot) =>
    stage === 'popup' || (theme === 'light') === (size === 'wide');
  return shots.filter(
    (shot) => name(shot).includes(values.only) && (!values.audit || isLookedAt(shot)),
  );
}

function name({ stage, scene, theme, size }: Shot): string {
  return [stage, scene, theme, size === 'narrow' ? 'narrow' : ''].filter(Boolean).join('-');
}

/** Width and height of the window, px. */
function sizeOf({ stage, size }: Shot): [number, number] {
  if (stage === 'dashboard') return [size === 'narrow' ? narrow : 1200, 700];
  if (stage === 'popup') return [360, 600];
  return size === 'narrow' ? [narrow, 640] : [420, 1300];
}

async function open(page: Page, origin: string, shot: Shot): Promise<void> {
  const [width, height] = sizeOf(shot);
  await page.setViewport({ width, height, deviceScaleFactor: values.audit ? 1 : 2 });
  // 420 px would count as narrow for the settings, not for the drawn card: folding is decided outside it.
  const tall = shot.size === 'wide' ? '&tall=1' : '';
  const scene = `stage=${shot.stage}&scene=${shot.scene}&theme=${shot.theme}`;
  await page.goto(`${origin}/?${scene}&language=${language}${tall}`);
  if (shot.stage === 'panel') await act(page, shot.scene);
  if (shot.stage === 'dashboard') await actOnDashboard(page, shot.scene);
}

/** Presses and types what the scene asks for. */
async function act(page: Page, scene: string): Promise<void> {
  await page.waitForSelector('>>> aside');
  for (const label of PANEL_SCENES[scene]?.press ?? []) {
    await page.locator(labelled(label, '[role="button"]')).click();
  }
  const text = PANEL_SCENES[scene]?.type;
  if (text === undefined) return;
  const note = await page.waitForSelector('>>> textarea');
  await note?.type(text);
  // Selectors that reach into a shadow root do not wait for changes inside it.
  const shown = () =>
    Boolean(
      document.querySelector('telltale-panel')?.shadowRoot?.querySelector('.tt-save-problem'),
    );
  await page.waitForFunction(shown, { polling: 50 });
}

async function actOnDashboard(page: Page, scene: string): Promise<void> {
  await page.waitForSelector('main h1');
  const { type, press = [] } = DASHBOARD_SCENES[scene] ?? {};
  if (type) await page.locator(labelled(type.label)).fill(type.text);
  for (const label of press) {
    await page.locator(labelled(label, '[role="button"]')).click();
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) throw new Error(`${scene}: ${overflow} px wider than its window`);
}

/** Plain sentences, one for each rule broken. */
async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (options: object) => Promise<{
          violations: {
            id: string;
            help: string;
            nodes: { target: unknown; any: { message: string }[] }[];
          }[];
        }>;
      };
    };
    const rules = {
      'landmark-one-main': { enabled: false },
      'page-has-heading-one': { enabled: false },
    };
    // The stage has no content of its own: the two rules ask for what the arena's page brings.
    const { violations } = await axe.run({ rules });
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map((n) => `${JSON.stringify(n.target)} ${n.any[0]?.message ?? ''}`).join('; ')}`,
    );
  });
}

async function shoot(page: Page, shot: Shot, dir: string): Promise<void> {
  const path = join(dir, `${name(shot)}.png`) as `${string}.png`;
  if (shot.stage === 'dashboard') {
    // The head stays in view; a picture of the whole page wants it on top.
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path, fullPage: true });
    return;
  }
  if (shot.size === 'narrow') {
    await page.screenshot({ path });
    return;
  }
  if (shot.stage === 'popup') {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width: 360, height, deviceScaleFactor: 2 });
    await page.screenshot({ path });
    return;
  }
  const box = await (await page.waitForSelector('>>> aside'))?.boundingBox();
  if (!box) throw new Error(`${name(shot)}: nothing drawn`);
  const clip = { x: box.x - 16, y: box.y - 16, width: box.width + 32, height: box.height + 32 };
  await page.screenshot({ path, clip });
}

/** Pages that work side by side, each in a browser of its own: only a page in front is drawn at once. */
const WORKERS = 2;

/** Takes shots from a shared list until it is empty; gives what is wrong with them. */
async function work(origin: string, shots: Shot[]): Promise<string[]> {
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: isRoot ? ['--no-sandbox'] : [],
  });
  const problems: string[] = [];
  try {
    const page = await browser.newPage();
    await page.setBypassCSP(false);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    page.on('pageerror', (error) => problems.push(`page error: ${String(error)}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    for (let shot = shots.shift(); shot; shot = shots.shift()) {
      await open(page, origin, shot).catch((error) => problems.push(String(error)));
      if (!values.audit) await shoot(page, shot, values.out);
      for (const problem of await audit(page)) problems.push(`${name(shot)}: ${problem}`);
    }
  } finally {
    await browser.close();
  }
  return problems;
}

async function main(): Promise<void> {
  if (!values.audit) mkdirSync(values.out, { recursive: true });
  const { origin, server } = await serveGallery();
  const shots = allShots();
  const count = shots.length;
  let problems: string[];
  try {
    const found = await Promise.all(Array.from({ length: WORKERS }, () => work(origin, shots)));
    problems = found.flat();
  } finally {
    server.close();
  }
  console.log(values.audit ? `${count} states looked at` : `${count} pictures in ${values.out}`);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

await main();
