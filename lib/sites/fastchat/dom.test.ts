// @vitest-environment happy-dom
// The page that a real FastChat showed reads right in every state, on both generations of Gradio that it runs on.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../../tests/fastchat/real/model-server';
import { hasLabel, readPage, voteOf } from './dom';
import { chooseData, SHIPPED } from './site-data';

function load(name: string): Document {
  const html = readFileSync(`tests/fixtures/fastchat/${name}.html`, 'utf8');
  return new DOMParser().parseFromString(html, 'text/html');
}

const [FIRST, SECOND] = [ANSWERS['example-model-1'], ANSWERS['stealth-model-x']];

describe('site data', () => {
  for (const [name, { css, counts }] of Object.entries(SHIPPED.structure.selectors)) {
    it.each(Object.entries(counts))(`${name} matches on %s %i times`, (fixture, count) => {
      expect(load(fixture.replace('.html', '')).querySelectorAll(css)).toHaveLength(count);
    });
  }

  it('takes the own data of the user only when it is usable as a whole', () => {
    const own = { ...SHIPPED, version: 'mine' };
    expect(chooseData(own)).toEqual({ data: own, isOverridden: true });
    expect(chooseData({ version: 'mine' })).toEqual({ data: SHIPPED, isOverridden: false });
    expect(chooseData({ ...own, failed: '(' }).isOverridden).toBe(false);
    expect(chooseData(null).isOverridden).toBe(false);
  });
});

describe.each(['gradio-4', 'gradio-5'])('readPage on %s', (generation) => {
  const read = (state: string) => {
    const reading = readPage(load(`${generation}.${state}`), SHIPPED);
    if (!reading) throw new Error('No tab on show was found.');
    return reading;
  };
  /** The answers of the two models, in the order in which the page shows them. */
  const inOrder = (turn: number, text: string) => {
    const pair = [FIRST?.[turn], SECOND?.[turn]];
    return text === pair[0] ? pair : pair.reverse();
  };

  it('finds no turn, name or vote at the start and after "New Round"', () => {
    for (const state of ['start', 'new-round']) {
      const reading = read(state);
      expect(reading).toMatchObject({ mode: 'battle', turns: [], names: null, missing: [] });
      expect(reading.vote).toBe('absent');
    }
  });

  it('sees that answers are coming, without the cursor in the text', () => {
    const [turn] = read('streaming').turns;
    expect(turn?.prompt).toBe('How far is the Moon?');
    expect([turn?.a?.isComing, turn?.b?.isComing]).toEqual([true, true]);
    for (const side of ['a', 'b'] as const) {
      const text = turn?.[side]?.text ?? '';
      expect(text.length).toBeGreaterThan(3);
      const whole = [FIRST?.[0], SECOND?.[0]];
      expect(whole.some((answer) => answer?.startsWith(text))).toBe(true);
    }
  });

  it('reads answers with their Markdown, as the model wrote them', () => {
    const { turns, vote, names } = read('answered');
    expect(turns).toHaveLength(1);
    const text = turns[0]?.a?.text ?? '';
    expect([text, turns[0]?.b?.text]).toEqual(inOrder(0, text));
    expect(turns[0]?.a?.isComing).toBe(false);
    expect({ vote, names }).toEqual({ vote: 'open', names: null });
  });

  it('reads answers as rendered where the label does not hold them', () => {
    const page = load(`${generation}.answered`);
    for (const one of page.querySelectorAll('[aria-label]')) one.removeAttribute('aria-label');
    const turn = readPage(page, SHIPPED)?.turns[0];
    expect(turn?.prompt).toBe('How far is the Moon?');
    const texts = [turn?.a?.text, turn?.b?.text].join('\n');
    expect(texts).toContain('const d = 384400; // km\nif (d < 4e5) console.log("near");');
    expect(texts).toContain('The orbit is an ellipse.');
    expect(texts).not.toContain('**');
  });

  it('reads names only when the page shows them, and that the buttons are closed', () => {
    expect(read('two-turns')).toMatchObject({ names: null, vote: 'open' });
    const { names, vote, turns } = read('voted');
    expect(Object.values(names ?? {}).sort()).toEqual(['example-model-1', 'stealth-model-x']);
    expect(vote).toBe('closed');
    expect(turns).toHaveLength(2);
  });

  it('reads the tab with chosen models, and the chat with one', () => {
    const pair = read('side-by-side');
    expect(pair.mode).toBe('side-by-side');
    expect(pair.names).toEqual({ a: 'example-model-1', b: 'stealth-model-x' });
    expect(pair.turns).toMatchObject([
      { prompt: 'Hello there', a: { text: FIRST?.[0] }, b: { text: SECOND?.[0] } },
    ]);
    expect(read('side-by-side-voted').vote).toBe('closed');
    const alone = read('direct');
    expect(alone).toMatchObject({ mode: 'direct', names: { a: 'example-model-1', b: '' } });
    expect(alone.turns).toMatchObject([{ prompt: 'Hello alone', b: null }]);
  });

  it('finds the four votes by their words', () => {
    const buttons = [...load(`${generation}.answered`).querySelectorAll('button')];
    const votes = buttons.map((button) => voteOf(button, SHIPPED)).filter(Boolean);
    expect(votes.slice(0, 4)).toEqual(['a', 'b', 'tie', 'both_bad']);
    expect(buttons.some((button) => hasLabel(button, SHIPPED.labels.anew))).toBe(true);
  });
});

describe('readPage', () => {
  it('finds nothing on another page', () => {
    expect(readPage(new DOMParser().parseFromString('<p>Hi', 'text/html'), SHIPPED)).toBeNull();
  });

  it('says so when the columns cannot be found', () => {
    const page = load('gradio-4.answered');
    for (const log of page.querySelectorAll('[role=log]')) log.removeAttribute('role');
    expect(readPage(page, SHIPPED)).toMatchObject({ turns: [], missing: ['log'], vote: 'open' });
  });
});
