// Two layers, each enough: every scenario with both, with the wire alone, and with the page alone; every look of the page.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYERS, LOOKS } from '../capture/cells.ts';
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

  // Both together are the rest of the suite's everyday; one browser shows them over all scenarios here.
  const layersHere = LAYERS.filter((layers) => browser === 'chromium' || layers !== 'both');
  describe.each(layersHere)('with %s', (layers) => {
    it.each(PLAYED)('records "%s" as it was sent', async (scenario) => {
      const { differences } = await playCell(world, page, { scenario, layers, look: {} });
      expect(differences).toEqual([]);
    });
  });

  const looksHere = LOOKS.filter((look) => browser === 'chromium' || look.nonsense || !look.locale);
  it.each(looksHere)('reads the page alone when it looks like %o', async (look) => {
    const cell = { scenario: 'follow-ups', layers: 'dom', look } as const;
    expect((await playCell(world, page, cell)).differences).toEqual([]);
  });
});
