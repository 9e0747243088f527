// Writes docs/capture.md: what was recorded against what was sent, by scenario, layer and browser; faults; presence.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BROWSERS, openWorld } from '../e2e/world.ts';
import type { FaultFigures } from '../faults/report.ts';
import { LAYERS, LOOKS } from './cells.ts';
import { type CellResult, PLAYED, playCell } from './matrix.ts';
import { type Presence, presenceOf } from './presence.ts';
import { type BrowserReport, render } from './render-report.ts';

const USAGE = 'Usage: npm run report:capture [-- --out docs/capture.md] [--seed N]';
const SEED = 1;

/** Plays the whole matrix in one browser. */
async function reportOn(browser: (typeof BROWSERS)[number]): Promise<BrowserReport> {
  const world = await openWorld(browser);
  const scenarios: CellResult[] = [];
  const looks: CellResult[] = [];
  let version = '';
  try {
    version = await world.launched.browser.version();
    const page = await world.newPage();
    for (const layers of LAYERS) {
      for (const scenario of PLAYED) {
        scenarios.push(await tried(() => playCell(world, page, { scenario, layers, look: {} })));
        progress(browser, scenarios.at(-1));
      }
    }
    for (const look of LOOKS) {
      const cell = { scenario: 'follow-ups', layers: 'dom', look } as const;
      looks.push(await tried(() => playCell(world, page, cell)));
      progress(browser, looks.at(-1));
    }
  } finally {
    await world.close();
  }
  const presence: Presence[] = await presenceOf(browser, PLAYED);
  return { browser, version, scenarios, looks, presence };
}

/** One more chance for a cell whose page did not come up; what is recorded wrongly stays wrong. */
async function tried(play: () => Promise<CellResult>): Promise<CellResult> {
  try {
    return await play();
  } catch (error) {
    console.warn(`Once more: ${String(error)}`);
    return play();
  }
}

function progress(browser: string, result: CellResult | undefined): void {
  if (!result) return;
  const { scenario, layers, look, differences } = result;
  const words = differences.length === 0 ? 'as sent' : differences.join('; ');
  console.log(`${browser} ${layers} ${scenario} ${Object.values(look).join(' ')}: ${words}`);
}

/** The fault suite runs in a process of its own: it puts a made-up browser in place of the global one. */
function faults(seed: number): Promise<FaultFigures[]> {
  const script = `import('./tests/faults/report.ts').then((m) => m.runFaults(${seed})).then((f) => console.log('FAULTS ' + JSON.stringify(f)))`;
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['tsx', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (data) => (out += data));
    child.on('close', () => {
      const line = out.split('\n').find((text) => text.startsWith('FAULTS '));
      if (line) resolve(JSON.parse(line.slice('FAULTS '.length)));
      else reject(new Error('The fault suite did not report.'));
    });
  });
}

async function main(): Promise<void> {
  const options = {
    out: { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return console.log(USAGE);
  const seed = Number(values.seed ?? SEED);
  if (!Number.isInteger(seed)) throw new Error(USAGE);
  const [browsers, figures] = await Promise.all([
    Promise.all(BROWSERS.map(reportOn)),
    faults(seed),
  ]);
  const out = values.out ?? 'docs/capture.md';
  writeFileSync(out, render(browsers, figures, seed));
  console.log(`Written: ${out}`);
}

await main();
