// Writes the page fixtures of compar:IA from the practice page: `npx tsx tests/comparia/make-fixtures.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../browser/launch.ts';
import { ask, hostRules, openComparia, react, revealAfterReaction, vote } from './drive.ts';
import { ALPHA, BETA, DEFAULT_SCENARIO } from './scenario.ts';
import { startComparia } from './server.ts';

const FOLDER = 'tests/fixtures/comparia';

/** Saves the page with what was typed and chosen written into the markup; ids of generations are replaced. */
async function save(page: Page, name: string): Promise<void> {
  const html = await page.evaluate(() => {
    for (const input of document.querySelectorAll('input')) {
      input.toggleAttribute('checked', input.checked);
    }
    for (const box of document.querySelectorAll('textarea')) box.textContent = box.value;
    for (const part of document.querySelectorAll('script, style, link')) part.remove();
    return document.documentElement.outerHTML;
  });
  const ids = [...new Set(html.match(/gen-[0-9a-f-]{12}/g))];
  const calm = ids.reduce((text, id, i) => text.replaceAll(id, `gen-${i}`), html);
  writeFileSync(`${FOLDER}/${name}.html`, `<!DOCTYPE html>${calm}\n`);
}

mkdirSync(FOLDER, { recursive: true });
const site = await startComparia();
const args = hostRules(site.port);
const options = { extensionDir: null, arenaPort: site.port, headless: true, args };
const launched = await launchBrowser({ browser: 'chromium', ...options });
try {
  const page = await launched.newPage();
  await openComparia(page);
  await save(page, 'start');
  const slow = { a: { text: 'Bonjour' }, b: { text: 'une réponse lente', reasoning: 'Je pense.' } };
  const models = { a: ALPHA, b: BETA };
  site.setScenario({ battles: [{ models, turns: [slow] }], pause: 900 });
  const asked = ask(page, 'Bonjour');
  await page.waitForFunction(() => document.querySelectorAll('[role=status]').length === 1);
  await page.waitForFunction(() => document.querySelector('[id^=reasoning-]') !== null);
  await save(page, 'streaming');
  await asked;
  const fails = { after: 1, message: 'Timeout of model-x' };
  const broken = { a: { text: 'Bonjour' }, b: { text: 'une réponse', fails } };
  site.setScenario({ battles: [{ models, turns: [broken] }] });
  await openComparia(page);
  await ask(page, 'Bonjour');
  await save(page, 'error');
  site.setScenario(DEFAULT_SCENARIO);
  await openComparia(page);
  await ask(page, 'Bonjour **toi**');
  await ask(page, 'Et encore');
  await save(page, 'answered');
  await vote(page, 'both_equal', { a: ['useful', 'complete'], b: ['superficial'] });
  await save(page, 'revealed');
  await openComparia(page);
  await ask(page, 'Bonjour');
  await react(page, 'b', true, ['creative']);
  await revealAfterReaction(page);
  await save(page, 'reacted');
} finally {
  await launched.close();
  await site.close();
}
