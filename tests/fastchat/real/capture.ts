// Plays a whole battle on a real FastChat page and writes the page's DOM in every state into tests/fixtures/fastchat.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../../browser/launch.ts';
import { press, send, settle } from '../drive.ts';
import { serveModels } from './model-server.ts';

const FOLDER = 'tests/fixtures/fastchat';
const [address = 'http://127.0.0.1:7871/', modelPort = '7890', name = 'gradio-4'] =
  process.argv.slice(2);

/** The page's own container, without what no reader needs: scripts, styles, icons, notices, generated classes. */
async function save(page: Page, state: string): Promise<void> {
  const html = await page.evaluate(() => {
    const app = document.querySelector('.gradio-container') ?? document.body;
    const copy = app.cloneNode(true) as HTMLElement;
    const live = [...app.querySelectorAll('input')];
    for (const [i, input] of [...copy.querySelectorAll('input')].entries()) {
      input.setAttribute('value', live[i]?.value ?? '');
    }
    const noise =
      'script,style,link,footer,#notice_markdown,#ack_markdown,#model_description_markdown,' +
      '#about_markdown,.toast-wrap,math,.form:has(input[type=range])';
    for (const element of copy.querySelectorAll(noise)) element.remove();
    for (const icon of copy.querySelectorAll('svg')) icon.replaceChildren();
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      const isHidden = (element as HTMLElement).style?.display === 'none';
      element.removeAttribute('style');
      if (isHidden) element.setAttribute('style', 'display: none;');
      const kept = [...element.classList].filter((token) => !token.startsWith('svelte-'));
      if (kept.length > 0) element.setAttribute('class', kept.join(' '));
      else element.removeAttribute('class');
      if (/^(component-.*)?$/.test(element.id)) element.removeAttribute('id');
      if (element.tagName !== 'svg') continue;
      for (const attribute of element.getAttributeNames()) element.removeAttribute(attribute);
    }
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const found: Node[] = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) comment.parentNode?.removeChild(comment);
    return copy.outerHTML;
  });
  const page_ = `<!doctype html>\n<html lang="en">\n<body>\n${html}\n</body>\n</html>\n`;
  writeFileSync(join(FOLDER, `${name}.${state}.html`), page_.replace(/[ \t]+$/gm, ''));
}

async function battle(page: Page): Promise<void> {
  await save(page, 'start');
  await send(page, 'How far is the Moon?');
  await page.waitForFunction(
    () => document.body.innerText.includes('about ▌') || /away.*▌/s.test(document.body.innerText),
  );
  await save(page, 'streaming');
  await settle(page);
  await save(page, 'answered');
  await send(page, 'And how long does light take?');
  await settle(page);
  await save(page, 'two-turns');
  await press(page, 'A is better');
  await settle(page);
  await save(page, 'voted');
  await press(page, 'Regenerate');
  await settle(page);
  await save(page, 'regenerated-after-vote');
  await press(page, 'New Round');
  await settle(page);
  await save(page, 'new-round');
  await send(page, 'Please fail.');
  await settle(page);
  await save(page, 'failed-side');
}

async function others(page: Page): Promise<void> {
  await press(page, '(side-by-side)');
  await send(page, 'Hello there');
  await settle(page);
  await save(page, 'side-by-side');
  await press(page, 'Tie');
  await settle(page);
  await save(page, 'side-by-side-voted');
  await press(page, 'Direct Chat');
  await send(page, 'Hello alone');
  await settle(page);
  await save(page, 'direct');
}

mkdirSync(FOLDER, { recursive: true });
const models = await serveModels(Number(modelPort));
const { browser } = await launchBrowser({
  browser: 'chromium',
  extensionDir: null,
  arenaPort: null,
  headless: true,
  args: ['--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'],
});
const page = await browser.newPage();
page.on('dialog', (dialog) => void dialog.accept());
// tsx names functions by a helper that pages do not have.
await page.evaluateOnNewDocument('globalThis.__name = (made) => made');
await page.goto(address, { waitUntil: 'domcontentloaded' });
await page.waitForSelector('#share-region-anony');
await settle(page);
await battle(page);
await others(page);
await browser.close();
models.close();
