// Never in the way: in every scenario the page and its server notice the same with the extension and without it.
import { describe, expect, it } from 'vitest';
import { PLAYED } from '../capture/matrix.ts';
import { traces } from '../capture/presence.ts';
import { BROWSERS } from './world.ts';

describe.each(BROWSERS)('presence in %s', (browser) => {
  it('changes nothing that the page or the server could notice, in any scenario', async () => {
    const withIt = await traces(browser, PLAYED, true);
    const without = await traces(browser, PLAYED, false);
    for (const scenario of PLAYED) {
      expect(withIt.get(scenario), scenario).toEqual(without.get(scenario));
    }
    expect(without.get('chat-words')?.requests.length).toBeGreaterThan(2);
  }, 600_000);
});
