// The HTML of the practice compar:IA page and the scripts that it loads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';

const CLIENT = join(import.meta.dirname, 'client');
const SCRIPTS = '/_app/immutable/';
const compiled = new Map<string, string>();

/** A script of the page, or null when there is none under this path. */
export async function clientScript(path: string): Promise<string | null> {
  if (!path.startsWith(SCRIPTS)) return null;
  const name = /^(app|view|api)\.js$/.exec(path.slice(SCRIPTS.length))?.[1];
  if (name === undefined) return null;
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const file = join(CLIENT, `${name}.ts`);
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false });
  const linked = code.replace(/(from\s*["']\.\/[\w-]+)\.ts/g, '$1.js');
  compiled.set(name, linked);
  return linked;
}

const STYLE = [
  'body{font-family:sans-serif;margin:0}main{min-height:100vh;display:flex;flex-direction:column}',
  '.grid{display:grid;grid-template-columns:1fr 1fr;gap:1rem}.hidden{display:none}',
  '.message-bot{border:1px solid #ccc;padding:1rem}#send-area{position:sticky;bottom:0;background:#eee;padding:1rem}',
  '#vote-cards{display:flex;gap:1rem}#chat-area{flex-grow:1;padding:1rem}',
].join('');

/** What a script of the page keeps of its errors, for tests that ask whether all went well. */
const ERROR_LOG = [
  'window.practice={pageErrors:[]};',
  'const note=(e)=>window.practice.pageErrors.push(String(e.reason||e.message||e));',
  "addEventListener('error',note);addEventListener('unhandledrejection',note);",
].join('');

/** The arena page; `locale` is the language that the page tells the server. */
export function renderPage(locale: string): string {
  return [
    `<!doctype html><html lang="${locale}" data-fr-scheme="system" data-fr-theme="light"><head>`,
    '<meta charset="utf-8"><title>compar:IA</title><link rel="icon" href="data:,">',
    `<style>${STYLE}</style><script>${ERROR_LOG}</script></head>`,
    '<body data-sveltekit-preload-data="hover"><div id="app"><main class="relative"></main></div>',
    `<script type="module" src="${SCRIPTS}app.js"></script></body></html>`,
  ].join('');
}
