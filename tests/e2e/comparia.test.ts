// compar:IA in real browsers: what the practice server sent and was told is what is stored, and nothing else was sent.
import { afterEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../comparia/conversation.ts';
import {
  ask,
  openComparia,
  pageErrors,
  react,
  retry,
  revealAfterReaction,
  vote,
} from '../comparia/drive.ts';
import { ALPHA, BETA } from '../comparia/scenario.ts';
import { type ComparisonWorld, openComparisonWorld, type Stored } from '../comparia/world.ts';
import { BROWSERS, lastingSeals, until } from './world.ts';

let world: ComparisonWorld;
afterEach(() => world.close());

const isRevealed = ({ battles }: Stored) => battles.some(({ phase }) => phase === 'revealed');

function conversation(index = 0): Conversation {
  const found = world.site.conversations()[index];
  if (!found) throw new Error(`The practice site knows no conversation ${index}.`);
  return found;
}

/** The turns as stored and as sent, in the same form. */
function turns(stored: Stored) {
  const sides = (texts: { text: string; reasoning: string }, earlier: string[]) => ({
    text: texts.text,
    reasoning: texts.reasoning,
    earlier,
  });
  const got = stored.bodies[0]?.turns.map(({ prompt, a, b }) => ({
    prompt,
    a: sides(
      a,
      a.versions.map(({ text }) => text),
    ),
    b: sides(
      b,
      b.versions.map(({ text }) => text),
    ),
  }));
  const sent = conversation().turns.map(({ prompt, a, b }) => ({
    prompt,
    a: sides(a, a.earlier),
    b: sides(b, b.earlier),
  }));
  return { got, sent };
}

describe.each(BROWSERS)('compar:IA in %s', (browser) => {
  it('stores two turns, the vote with its reasons, and the names', async () => {
    world = await openComparisonWorld(browser);
    const page = await world.launched.newPage();
    await openComparia(page);
    await ask(page, 'Bonjour');
    expect((await world.stored()).battles[0]?.reveal ?? null).toBeNull();
    await ask(page, 'Et encore ?');
    await vote(page, 'both_equal', { a: ['useful'], b: ['superficial'] });
    const stored = await until(() => world.stored(), isRevealed);
    const { got, sent } = turns(stored);
    expect(got).toEqual(sent);
    expect(stored.battles).toHaveLength(1);
    expect(stored.battles[0]).toMatchObject({
      site: 'comparia',
      sessionId: conversation().hash,
      mode: 'battle',
      vote: {
        value: 'tie',
        source: 'wire',
        blind: true,
        preferences: {
          a: { flags: ['useful'], comment: 'Un mot sur A.' },
          b: { flags: ['superficial'], comment: '' },
        },
      },
      reveal: {
        source: 'record',
        a: { name: 'Alphaworks/Alpha Large 2', modelId: 'alpha-large-2' },
        b: { name: 'Beta Labs/Beta Mini', modelId: 'beta-mini' },
      },
    });
    expect(stored.captures[0]).toMatchObject({ layers: ['wire'] });
    expect(lastingSeals(stored.guesses[0])).toHaveLength(2);
    expect(world.site.strayRequests()).toEqual([]);
    expect(await pageErrors(page)).toEqual([]);
  });

  it('stores a retry after a failure, a reaction, and names without a vote', async () => {
    const fails = { after: 2, message: 'litellm.Timeout: alpha-large-2' };
    const broken = { text: 'Une réponse qui ne vient pas à bout.', fails };
    const again = { a: { text: 'Une réponse entière.' }, b: { text: 'Une autre.' } };
    const turn = { a: broken, b: { text: 'Une réponse à moitié, sans doute.' }, retries: [again] };
    const models = { a: ALPHA, b: BETA };
    world = await openComparisonWorld(browser, { battles: [{ models, turns: [turn] }] });
    const page = await world.launched.newPage();
    await openComparia(page);
    await ask(page, 'Bonjour');
    await retry(page);
    await react(page, 'b', true, ['creative']);
    await revealAfterReaction(page);
    const stored = await until(() => world.stored(), isRevealed);
    const { got, sent } = turns(stored);
    expect(got).toEqual(sent);
    expect(stored.battles[0]?.vote).toBeNull();
    expect(stored.bodies[0]?.turns[0]?.b.reaction).toMatchObject({
      value: 'up',
      flags: ['creative'],
    });
    expect(JSON.stringify(stored.bodies)).not.toContain('litellm');
    expect(world.site.strayRequests()).toEqual([]);
  });

  it('reads the same battle off the page when the wire layer is off', async () => {
    world = await openComparisonWorld(browser);
    await world.desk.evaluate(async () => {
      type Api = { storage: { local: { set(items: object): Promise<void> } } };
      const global = globalThis as unknown as { browser?: Api; chrome?: Api };
      const api = global.browser ?? global.chrome;
      await api?.storage.local.set({ layers: { wire: false, dom: true } });
    });
    const page = await world.launched.newPage();
    await openComparia(page);
    await ask(page, 'Bonjour');
    await ask(page, 'Et encore ?');
    await vote(page, 'b', { a: ['incorrect'] });
    const stored = await until(() => world.stored(), isRevealed);
    const { got, sent } = turns(stored);
    // As rendered: without the marks of Markdown.
    const shown = JSON.parse(JSON.stringify(sent).replace(/\*\*|`|(?<=\\n)- /g, ''));
    expect(got).toEqual(shown);
    expect(stored.battles[0]).toMatchObject({
      vote: { value: 'b', source: 'dom', preferences: { a: { flags: ['incorrect'] } } },
      reveal: { source: 'dom', a: { name: 'Alphaworks/Alpha Large 2', modelId: null } },
    });
    expect(stored.captures[0]?.layers).toEqual(['dom']);
  });

  it('counts a chat with chosen models as no blind battle', async () => {
    world = await openComparisonWorld(browser);
    const page = await world.launched.newPage();
    await openComparia(page, '?mode=custom&model=alpha-large-2&model=beta-mini');
    await ask(page, 'Bonjour');
    await vote(page, 'a');
    const stored = await until(() => world.stored(), isRevealed);
    expect(stored.battles[0]).toMatchObject({
      mode: 'side-by-side',
      vote: { value: 'a', blind: false },
    });
  });
});
