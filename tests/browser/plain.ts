// Starts Chromium with the extension as a person would start it, with nothing driving it: for the real site.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from './find.ts';

export type PlainOptions = { extensionDir: string; url: string };

/** Opens a window on the address, in a profile made for this run, and resolves when it has been closed. */
export async function openPlainChromium({ extensionDir, url }: PlainOptions): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'telltale-profile-'));
  const folder = resolve(extensionDir);
  const args = [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${folder}`,
    `--load-extension=${folder}`,
    '--no-first-run',
    '--no-default-browser-check',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    url,
  ];
  const child = spawn(findBrowser('chromium'), args, { stdio: 'ignore' });
  const stop = () => child.kill();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    await new Promise<void>((done, fail) => {
      child.once('exit', () => done());
      child.once('error', fail);
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
