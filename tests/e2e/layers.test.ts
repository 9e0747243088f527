// Two layers, each enough: every scenario with both, with the wire alone, and with the page alone; every look of the page.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERATIONS, LOCALES, type Look } from '../arena/client/look.ts';
import { PLAYED, playCell } from '../capture/matrix.ts';
import { BROWSERS, openWorld, type World } from './world.ts';

describe.each(BROWSERS)('layers in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { speed: 40 });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  describe.each(['both', 'wire', 'dom'] as const)('with %s', (layers) => {
    it.each(PLAYED)('records "%s" as it was sent', async (scenario) => {
      const { differences } = await playCell(world, page, { scenario, layers, look: {} });
      expect(differences).toEqual([]);
    });
  });

  const looks: Partial<Look>[] = [
    ...GENERATIONS.flatMap((generation) =>
      LOCALES.flatMap((locale) => [
        { generation, locale },
        { generation, locale, nonsense: true },
      ]),
    ),
    { generation: '2026-03', phone: true },
    { generation: '2026-08', phone: true, nonsense: true },
  ];
  it.each(looks)('reads the page alone when it looks like %o', async (look) => {
    const cell = { scenario: 'follow-ups', layers: 'dom', look } as const;
    expect((await playCell(world, page, cell)).differences).toEqual([]);
  });
});
