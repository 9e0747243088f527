// A redesign is loud: the health page says what was read when and what was not, and its report holds no word of anybody's.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import shipped from '../../lib/sites/arena/site-data.json' with { type: 'json' };
import { loadScenario, type ScenarioInput } from '../arena/scenario.ts';
import type { SessionLog } from '../arena/session-store.ts';
import { openArena, playBattle } from '../browser/drive.ts';
import { begin, expectLoud, expectRead, playUnread, setOverride } from './health-stage.ts';
import { healthShown, openSection, press, says } from './pages.ts';
import { badges, expectSame } from './tab.ts';
import { BROWSERS, openWorld, until, type World } from './world.ts';

/** Words that stand nowhere else, so that one of them in a report can only have come from the battle. */
const TELLTALE_WORDS: ScenarioInput = {
  name: 'own-words',
  describe: 'A battle in words that no page is made of.',
  battles: [
    {
      models: {
        a: { name: 'quibble-seven-preview', organization: 'Quibbleworks', provider: 'quibblehost' },
        b: { name: 'marzipan-large', displayName: 'Marzipan Large', organization: 'Konditorei' },
      },
      turns: [
        {
          prompt: 'Should Wolverhampton marmalade accompany buttered crumpets?',
          a: { text: 'Certainly: **Wolverhampton** confectioners recommend thick-cut marmalade.' },
          b: { text: '# Crumpets\n\n- Gooseberry preserve\n- Elderflower honey\n\n`teaspoon()`' },
        },
      ],
    },
  ],
};

describe.each(BROWSERS)('capture health in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: 'chat-words' });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  it('shows of an ordinary battle what each layer saw when, and raises no alarm', async () => {
    await begin({ world, page });
    const before = Date.now();
    await expectRead({ world, page });
    const [badge] = await badges(world);
    expect(badge?.title).toBe('Telltale');
    const health = await openSection(world, 'health', '.td-health');
    const { state, layers } = await until(
      () => healthShown(health),
      (shown) => (shown.layers[1]?.hits.column ?? 0) > 0 && Boolean(shown.layers[0]?.seen.Vote),
    );
    expect(state).toBe('Reading well');
    expect(layers.map(({ name }) => name)).toEqual(['Requests and replies', 'The page as shown']);
    expect(layers.map((layer) => layer.state)).toEqual(['Reading', 'Reading']);
    for (const kind of ['Prompt', 'Answer text', 'End of an answer', 'Vote']) {
      expect(layers[0]?.seen[kind]).toBeGreaterThanOrEqual(before - 1_000);
      expect(layers[0]?.seen[kind]).toBeLessThanOrEqual(Date.now());
    }
    expect(Math.max(...Object.values(layers[1]?.seen ?? {}))).toBeGreaterThanOrEqual(before);
    expect(layers[1]?.hits).toMatchObject({ column: 2, prompt: 1, label: 2, answer: 2 });
    await health.close();
  });

  it('counts rows of codes that nobody knows', async () => {
    await begin({ world, page }, 'unknown-codes');
    await openArena(page);
    const [battle] = loadScenario('unknown-codes').battles;
    const names = await playBattle(page, battle?.turns[0]?.prompt ?? '', 'a');
    await expectSame(world, await world.sessionOf(page), { choice: 'a', names });
    const health = await openSection(world, 'health', '.td-health');
    // One of each code in each of the two answers.
    const { state, layers } = await until(
      () => healthShown(health),
      (shown) => shown.layers[0]?.codes.z === 2,
    );
    expect(layers[0]?.codes).toMatchObject({ z: 2, h: 2 });
    expect(state).toBe('Reading well');
    await health.close();
  });

  it('copies a report with structure and counts, and with no word of the battle', async () => {
    await begin({ world, page }, TELLTALE_WORDS);
    await openArena(page);
    const prompt = TELLTALE_WORDS.battles[0]?.turns[0]?.prompt ?? '';
    const names = await playBattle(page, prompt, 'tie');
    const session = await world.sessionOf(page);
    await expectSame(world, session, { choice: 'tie', names });
    const health = await openSection(world, 'health', '.td-health');
    await until(
      () => healthShown(health),
      (shown) => shown.layers[1]?.hits.answer === 2,
    );
    const report = await copyReport(health);
    expect(report).toMatch(/^Telltale capture report\n/);
    expect(report).toContain('page: /c/{}');
    expect(report).toMatch(/^hit column: 2, expected \d/m);
    expect(report).toMatch(/^seen text: 20\d\d-/m);
    expect(report).toMatch(/^ +section|^ +div\.[\w.-]+.* \d+e/m);
    expect(report).toMatch(/ \d+t$/m);
    const found = secretsOf(session, names).filter((word) => report.toLowerCase().includes(word));
    expect(found).toEqual([]);
    // What is shown beforehand is what is copied, but for how long ago things were.
    await press(health, 'See what will be copied');
    const preview = await until(
      () => health.$eval('.td-report-text', (shown) => shown.textContent ?? ''),
      (text) => text !== '',
    );
    expect(preview.split('\n')).toHaveLength(report.split('\n').length);
    await health.close();
  });

  it('is loud when the address of a conversation has changed with all the rest', async () => {
    await begin({ world, page });
    world.arena.setLook({ redesign: true });
    await setOverride(world, {
      ...shipped,
      urls: { ...shipped.urls, session: '/chat/([0-9a-f-]{36})' },
    });
    await expectLoud({ world, page }, await playUnread({ world, page }));
  });

  it('is loud when a redesign leaves nothing that can be read, and reports that without a word too', async () => {
    await begin({ world, page }, TELLTALE_WORDS);
    world.arena.setLook({ redesign: true });
    const session = await playUnread(
      { world, page },
      TELLTALE_WORDS.battles[0]?.turns[0]?.prompt ?? '',
    );
    await expectLoud({ world, page }, session);
    const health = await openSection(world, 'health', '.td-health');
    await until(
      () => healthShown(health),
      ({ state }) => state === 'Cannot be read',
    );
    const report = await copyReport(health);
    expect(report).toMatch(/^unreadable since: 20/m);
    expect(report).toContain('.duel-pane');
    const { a, b } = TELLTALE_WORDS.battles[0]?.models ?? never();
    const secrets = secretsOf(session, [a.name, b.name]);
    expect(secrets.filter((word) => report.toLowerCase().includes(word))).toEqual([]);
    await health.close();
  });
});

/** Presses "Copy report" and gives what went to the clipboard; the browser must have taken it. */
async function copyReport(health: Page): Promise<string> {
  await health.bringToFront();
  await health.evaluate(() => {
    const holder = window as unknown as { copied?: string };
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await write(text);
      holder.copied = text;
    };
  });
  const button = await health.waitForSelector('.td-report .td-actions button');
  // A trusted press: browsers write to the clipboard after nothing less.
  await button?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await button?.click();
  await says(health, 'Report copied.');
  return health.evaluate(() => (window as unknown as { copied?: string }).copied ?? '');
}

/** Everything of a battle that a report must not hold: longer words, names, and every id; in lower case. */
function secretsOf({ id, turns }: SessionLog, names: readonly string[]): string[] {
  const texts = turns.flatMap(({ prompt, a, b }) => [prompt, a.text, b.text]);
  const words = texts.join(' ').match(/\p{L}{6,}/gu) ?? [];
  const models = turns.flatMap(({ a, b }) => [a.model, b.model]);
  const known = models.flatMap(({ name, organization }) => [name, organization ?? name]);
  const ids = turns.flatMap(({ a, b }) => [a.messageId, b.messageId]);
  const all = [
    ...words,
    ...known,
    ...names,
    ...names.flatMap((name) => name.split(/[ -]/)),
    id,
    ...ids,
  ];
  const secrets = [...new Set(all.map((word) => word.toLowerCase()))].filter(
    (word) => word.length > 5,
  );
  expect(secrets.length).toBeGreaterThan(15);
  return secrets;
}

function never(): never {
  throw new Error('Nothing there.');
}
