// The HTML of the practice page with its strict policy, and the files it loads.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { type Look, nonsense, nonsenseStyles } from './client/look.ts';
import type { Headers } from './exchange.ts';
import { flightPushes } from './flight.ts';
import type { BattleSettings } from './page-settings.ts';
import { PRIVATE_BAIT } from './record.ts';

const CLIENT = join(import.meta.dirname, 'client');
const CHUNKS = '/_next/static/chunks/';
const STYLES = ['theme', 'frame', 'thread', 'looks'];
const compiled = new Map<string, string>();

const styleUrl = (name: string, isNonsense = false): string =>
  `/_next/static/css/${isNonsense ? nonsense(name) : name}.css`;

/** What the page knows when it starts, besides its address. */
export type PageSettings = BattleSettings & { look: Look };

export type Asset = { type: string; body: string };

/** A file of the page, or null when there is none under this path. */
export async function clientAsset(path: string): Promise<Asset | null> {
  const css = 'text/css; charset=utf-8';
  const plain = STYLES.find((name) => path === styleUrl(name));
  if (plain) return { type: css, body: read(`${plain}.css`) };
  const odd = STYLES.find((name) => path === styleUrl(name, true));
  if (odd) return { type: css, body: nonsenseStyles(read(`${odd}.css`)) };
  const name = /^\/_next\/static\/chunks\/([a-z0-9-]+)\.js$/.exec(path)?.[1];
  if (name === undefined) return null;
  const body = await compile(`${name}.ts`).catch(() => null);
  return body === null ? null : { type: 'text/javascript; charset=utf-8', body };
}

/** The page as HTML, with flight text in inline pushes as Next.js writes it. */
export function renderPage(
  flight: string,
  settings: PageSettings,
): { html: string; headers: Headers } {
  const nonce = randomBytes(16).toString('base64');
  const { look } = settings;
  const script = (code: string) => `<script nonce="${nonce}">${code}</script>`;
  const seed = JSON.stringify(settings).replaceAll('<', '\\u003c');
  const html = [
    `<!DOCTYPE html><html lang="${look.locale}"><head><meta charset="utf-8"><title>Arena</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<link rel="icon" href="data:,">',
    ...STYLES.map((name) => `<link rel="stylesheet" href="${styleUrl(name, look.nonsense)}">`),
    script(bootstrap(seed, look)),
    `</head><body><div id="app"></div>`,
    ...flightPushes(flight).map(script),
    `<script type="module" nonce="${nonce}" src="${CHUNKS}app.js"></script></body></html>`,
  ].join('');
  return { html, headers: pageHeaders(nonce) };
}

/** Runs before anything else on the page: like many apps it keeps its own reference to `fetch`. */
function bootstrap(seed: string, look: Look): string {
  const [dark, light] = ['dark', 'light'].map((name) => (look.nonsense ? nonsense(name) : name));
  return [
    'const pageFetch=window.fetch;',
    `window.practice={fetch:(...args)=>pageFetch.apply(window,args),settings:${seed},pageErrors:[]};`,
    'self.__next_f=self.__next_f||[];',
    'const note=(e)=>window.practice.pageErrors.push(String(e.reason||e.message||e));',
    "addEventListener('error',note);addEventListener('unhandledrejection',note);",
    "const dark=matchMedia('(prefers-color-scheme: dark)').matches;",
    "const kept=localStorage.getItem('theme');",
    `document.documentElement.classList.add((kept?kept==='dark':dark)?'${dark}':'${light}');`,
  ].join('');
}

function pageHeaders(nonce: string): Headers {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'report-uri /__practice/csp-report',
  ].join('; ');
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'set-cookie': `arena-auth-prod-v1.0=${PRIVATE_BAIT.token}; Path=/; Secure; SameSite=Lax`,
  };
}

const read = (file: string): string => readFileSync(join(CLIENT, file), 'utf8');

async function compile(file: string): Promise<string> {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const { code } = await transformWithOxc(read(file), join(CLIENT, file), { sourcemap: false });
  const linked = code.replace(/(from\s*["']\.\/[\w-]+)\.ts/g, '$1.js');
  compiled.set(file, linked);
  return linked;
}
