// Builds the extension for a browser, and leaves it alone when the build is newer than every source.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserName } from './find.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = ['entrypoints', 'lib', 'components', 'public', 'wxt.config.ts', 'package.json'];

/** Folder that the build for this browser goes to. */
export function outputFolder(browser: BrowserName): string {
  return join(ROOT, '.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/** Builds when needed and gives the folder; throws with the build's own words when it fails. */
export async function ensureBuilt(browser: BrowserName): Promise<string> {
  const folder = outputFolder(browser);
  const manifest = join(folder, 'manifest.json');
  const newest = Math.max(...SOURCES.map((source) => newestChange(join(ROOT, source))));
  if (!existsSync(manifest) || statSync(manifest).mtimeMs < newest) await build(browser);
  return folder;
}

/** Runs the build as the README's commands do. */
export function build(browser: BrowserName): Promise<void> {
  const args = ['wxt', 'build', ...(browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [])];
  return new Promise((done, fail) => {
    // A test runner sets NODE_ENV, and React built for tests waits for one instead of rendering.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn('npx', args, { cwd: ROOT, env, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        output += data.toString();
      });
    }
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`The build failed:\n${output}`));
    });
  });
}

function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(info.mtimeMs, ...inside);
}
