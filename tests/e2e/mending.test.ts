// A break is mended the same day, without an update: the user's own site data, checked first, and one step back to what was shipped.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import shipped from '../../lib/sites/arena/site-data.json' with { type: 'json' };
import { setLayers } from '../capture/matrix.ts';
import { begin, expectLoud, expectRead, playUnread } from './health-stage.ts';
import { openSection, press, says } from './pages.ts';
import { recordsIn } from './tab.ts';
import { BROWSERS, openWorld, until, type World } from './world.ts';

/** Site data for the practice arena's redesigned page. */
const [wrongUrl, rightUrl] = [
  '/answers/(begin|continue)(?:/|$)',
  '/replies/(create-evaluation|post-to-evaluation)(?:/|$)',
];
const mendedPack = () => {
  const pack = structuredClone(shipped.packs.find(({ name }) => name === '2026-03'));
  if (!pack) throw new Error('The pack is gone.');
  pack.name = 'redesign';
  pack.selectors.column.css = '[role="tabpanel"].duel-pane';
  pack.selectors.label.css = '.duel-name';
  return pack;
};
const dataWith = (change: object) => JSON.stringify({ ...shipped, version: 'own-1', ...change });
const withStream = (stream: string) => ({ urls: { ...shipped.urls, stream } });

describe.each(BROWSERS)('mending in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: 'chat-words' });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  const storedOverride = () =>
    world.desk.evaluate(async () => {
      type Api = { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
      const { browser: api, chrome } = globalThis as { browser?: Api; chrome?: Api };
      const stored = await (api ?? chrome)?.storage.local.get('siteDataOverride');
      return JSON.stringify(stored?.siteDataOverride ?? {});
    });

  /** Opens the settings with the editor of site data. */
  async function openEditor(): Promise<Page> {
    const settings = await openSection(world, 'settings', '.tt-disclosure-button');
    await press(settings, 'Edit the data');
    await settings.waitForSelector('.td-editor-text');
    return settings;
  }

  async function put(settings: Page, text: string): Promise<void> {
    await settings.$eval(
      '.td-editor-text',
      (field, value) => {
        // As typing does, without its time: React hears the event and asks the field.
        const { set } =
          Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
        set?.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
    await press(settings, 'Use this data');
  }

  async function useData(text: string): Promise<void> {
    const settings = await openEditor();
    await put(settings, text);
    await says(settings, 'Your data is in use.');
    await says(settings, 'Your own, version own-1');
    await settings.close();
    await page.bringToFront();
  }

  it.each([
    ['requests', 'both', 'both', withStream(rightUrl)],
    ['page', 'dom', 'dom', { packs: [mendedPack(), ...shipped.packs] }],
    [
      'page, beside votes that are heard',
      'both',
      'dom',
      { packs: [mendedPack(), ...shipped.packs] },
    ],
    ['both', 'both', 'both', { ...withStream(rightUrl), packs: [mendedPack(), ...shipped.packs] }],
  ] as const)(
    'is mended by own data after a redesign, without an update: %s',
    async (_what, on, layers, change) => {
      await begin({ world, page });
      world.arena.setLook({ redesign: true });
      await setLayers(world, on);
      const session = await playUnread({ world, page });
      await useData(dataWith(change));
      const record = await expectRead({ world, page }, layers);
      expect(record?.battle.sessionId).not.toBe(session.id);
      expect(await recordsIn(world, session.id)).toEqual([]);
      expect(record?.body.turns[0]?.a.textSource).toBe(layers === 'dom' ? 'dom' : 'wire');
    },
  );

  it('is unreadable with own data that is sound and does not fit, and reads again with the shipped data', async () => {
    await begin({ world, page });
    // With the page off, the requests are all there is to go by.
    await setLayers(world, 'wire');
    await useData(dataWith(withStream(wrongUrl)));
    await expectLoud({ world, page }, await playUnread({ world, page }));
    const settings = await openSection(world, 'settings', '.tt-disclosure-button');
    await press(settings, 'Back to default');
    await says(settings, 'The shipped data is in use again.');
    expect(await storedOverride()).toBe('{}');
    await settings.close();
    await page.bringToFront();
    const record = await expectRead({ world, page });
    expect(record?.body.turns[0]?.a.textSource).toBe('wire');
  });

  it('takes no data that is not sound, names what is wrong, and stores nothing', async () => {
    await begin({ world, page });
    const settings = await openEditor();
    const wrong = (change: (data: typeof shipped) => void) => {
      const data = structuredClone(shipped);
      change(data);
      return JSON.stringify(data);
    };
    const cases = [
      [JSON.stringify(shipped).slice(0, -2), 'The whole text'],
      [wrong((data) => Reflect.deleteProperty(data.urls, 'session')), 'urls.session'],
      [wrong((data) => (data.urls.stream = '/stream/(')), 'urls.stream'],
      [wrong((data) => Reflect.set(data, 'packs', {})), 'packs'],
      [
        wrong((data) => Reflect.set(data.packs[1]?.selectors.label ?? {}, 'css', 7)),
        'packs.1.selectors.label.css',
      ],
      [
        wrong((data) => Reflect.set(data.packs[0]?.selectors.column ?? {}, 'css', '[[')),
        'packs.0.selectors.column.css',
      ],
    ] as const;
    for (const [text, place] of cases) {
      await put(settings, text);
      const places = await until(
        () => settings.$$eval('.td-fault-path', (all) => all.map((one) => one.textContent)),
        (shown) => shown.includes(place),
      );
      expect(places).toEqual([place]);
      expect(await storedOverride()).toBe('{}');
    }
    const text = await says(settings, 'It is not in use.');
    expect(text).toContain(`Shipped, version ${shipped.version}`);
    await settings.close();
    await page.bringToFront();
    await expectRead({ world, page });
  });
});
