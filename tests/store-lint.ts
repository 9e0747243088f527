// Checks what is built as the stores and browsers will: scripts a browser can read, their sizes, the Firefox store's own linter.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'];
/**
 * Most bytes of what runs on every page of an arena before the page's own scripts, which wait for it to be read and
 * compiled. The limit is what reading three sites needs and a tenth more: it keeps what belongs into the panel, the
 * background or a view from creeping in through an import. Raise it only for what a page truly needs.
 */
const MOST_BYTES: Record<string, number> = {
  'content-scripts/arena-tap.js': 12_000,
  'content-scripts/arena.js': 165_000,
};

/** React sets innerHTML inside its own code; nothing of ours does. */
const ALLOWED = new Set(['UNSAFE_VAR_ASSIGNMENT']);

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** Chromium refuses a script with "It isn't UTF-8 encoded" when it holds a character that Unicode calls none. */
function isNoCharacter(point: number): boolean {
  return (point >= 0xfdd0 && point <= 0xfdef) || (point & 0xfffe) === 0xfffe;
}

/** Why Chromium would not load these bytes as a script; null when it would. */
function unreadable(bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return 'is no UTF-8';
  }
  const point = [...text].map((char) => char.codePointAt(0) ?? 0).find(isNoCharacter);
  return point === undefined ? null : `holds U+${point.toString(16).toUpperCase()} as it is`;
}

/** What is wrong with the scripts of one build; prints their sizes. */
function checkScripts(build: string): string[] {
  const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
  const missing = Object.keys(MOST_BYTES).filter((name) => !scripts.includes(name));
  const faults = missing.map((name) => `${build}/${name} is not there`);
  for (const name of scripts) {
    const bytes = readFileSync(path.join(build, name));
    console.log(`${String(bytes.length).padStart(8)} bytes  ${build}/${name}`);
    // It asks that of content scripts alone: the database's own code holds such a character, and runs.
    const why = name.startsWith('content-scripts/') ? unreadable(bytes) : null;
    if (why !== null) faults.push(`${build}/${name} ${why}: Chromium would not load it`);
    const most = MOST_BYTES[name] ?? Number.POSITIVE_INFINITY;
    if (bytes.length > most) faults.push(`${build}/${name} is larger than ${most} bytes`);
  }
  return faults;
}

/** What the Firefox store's linter finds and is not allowed. */
function lintForFirefox(source: string): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', source, '--output', 'json'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`web-ext lint gave no report.\n${stderr}`);
  const { errors, warnings } = JSON.parse(stdout.slice(start)) as {
    errors: Finding[];
    warnings: Finding[];
  };
  const found = [...errors, ...warnings.filter(({ code }) => !ALLOWED.has(code))];
  console.log(
    `web-ext lint: ${errors.length} errors, ${warnings.length} warnings, ${found.length} not allowed`,
  );
  return found.map(
    ({ code, message, file, line }) => `${code} ${file ?? ''}:${line ?? ''} ${message}`,
  );
}

const faults = [...BUILDS.flatMap(checkScripts), ...lintForFirefox('.output/firefox-mv3')];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
