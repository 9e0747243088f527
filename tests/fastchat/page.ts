// The HTML of the practice FastChat page and the scripts that it loads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import type { Scenario } from './scenario.ts';

const CLIENT = join(import.meta.dirname, 'client');
const compiled = new Map<string, string>();

/** A script of the page, or null when there is none under this path. */
export async function clientScript(path: string): Promise<string | null> {
  const name = /^\/assets\/(app|view)\.js$/.exec(path)?.[1];
  if (name === undefined) return null;
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const file = join(CLIENT, `${name}.ts`);
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false });
  const linked = code.replace(/(from\s*["']\.\/[\w-]+)\.ts/g, '$1.js');
  compiled.set(name, linked);
  return linked;
}

const STYLE =
  'body{font-family:sans-serif}.hidden,.hide{display:none}.stretch{display:flex;gap:1rem}.gap{flex:1}' +
  '.bubble-wrap{height:300px;overflow:auto;border:1px solid #ccc}.message{text-align:start;margin:.5rem}';

const TABS = ['⚔️ Arena (battle)', '⚔️ Arena (side-by-side)', '💬 Direct Chat'];

export function renderPage({ gradio, models }: Scenario): string {
  const tabs = TABS.map(
    (name, i) => `<button role="tab" aria-selected="${i === 0}">${name} </button>`,
  ).join('');
  const settings = JSON.stringify({ gradio, models }).replace(/</g, '\\u003c');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chatbot Arena</title>',
    `<link rel="icon" href="data:,"><style>${STYLE}</style></head><body>`,
    `<script type="application/json" id="settings">${settings}</script>`,
    `<gradio-app><div class="gradio-container gradio-container-${gradio}"><div class="tabs">`,
    `<div class="tab-nav" role="tablist">${tabs}</div></div></div></gradio-app>`,
    '<script type="module" src="/assets/app.js"></script></body></html>',
  ].join('');
}
