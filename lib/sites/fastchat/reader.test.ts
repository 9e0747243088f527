// @vitest-environment happy-dom
// Successive looks at a real FastChat page give the battle events once each, and a vote only when the page has taken it.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BattleEvent, BattleEventSchema } from '../../capture/events';
import { FastchatReader } from './reader';

let clock = 1_000;
let events: BattleEvent[] = [];
let opened = 0;
let reader: FastchatReader;

beforeEach(() => {
  clock = 1_000;
  events = [];
  opened = 0;
  reader = new FastchatReader({
    emit: (event) => {
      const checked = BattleEventSchema.parse(event);
      if (checked.type === 'sessionOpened') opened += 1;
      else events.push(checked);
    },
    now: () => clock,
    onRefusal: () => {},
    layers: { wire: true, dom: true },
    override: null,
  });
});

function load(name: string): Document {
  const html = readFileSync(`tests/fixtures/fastchat/${name}.html`, 'utf8');
  return new DOMParser().parseFromString(html, 'text/html');
}

function look(page: Document, after = 300): void {
  clock += after;
  reader.look(page);
}

/** A click as the browser gives it to a listener; `isTrusted` tells the user's from a script's. */
function click(page: Document, words: string, isTrusted = true): void {
  const panels = [...page.querySelectorAll<HTMLElement>('[role=tabpanel]')];
  const panel = panels.find((one) => one.style.display !== 'none');
  const buttons = [...(panel?.querySelectorAll('button') ?? [])];
  const button = buttons.find((one) => one.textContent?.includes(words));
  if (!button) throw new Error(`There is no button ${words}.`);
  const event = { type: 'click', isTrusted, composedPath: () => [button] };
  reader.act(event as unknown as Event);
}

const types = () => events.map(({ type }) => type);
const of = <T extends BattleEvent['type']>(type: T) =>
  events.filter((event): event is Extract<BattleEvent, { type: T }> => event.type === type);

describe.each(['gradio-4', 'gradio-5'])('a battle on %s', (generation) => {
  const show = (state: string, after?: number) => {
    const page = load(`${generation}.${state}`);
    look(page, after);
    return page;
  };

  it('is told once, from the prompt to the names', () => {
    for (const state of ['start', 'streaming', 'answered', 'answered', 'two-turns']) show(state);
    const page = show('two-turns');
    click(page, 'A is better');
    show('voted');
    show('voted');
    expect(types().filter((type) => type !== 'textShown')).toEqual([
      ...['turnStarted', 'sideDone', 'sideDone', 'streamEnded'],
      ...['turnStarted', 'sideDone', 'sideDone', 'streamEnded'],
      ...['voted', 'revealed'],
    ]);
    const [first, second] = of('turnStarted');
    expect(first).toMatchObject({ mode: 'battle', lanes: ['a', 'b'], layer: 'dom' });
    expect(second?.turnId).toBe(`${first?.sessionId}-2`);
    expect(second?.sessionId).toBe(first?.sessionId);
    const [vote] = of('voted');
    expect(vote).toMatchObject({ raw: 'a', messageAId: second?.turnId, modelsRevealed: false });
    const [names] = of('revealed');
    expect([names?.a?.name, names?.b?.name].sort()).toEqual(['example-model-1', 'stealth-model-x']);
    expect(names?.source).toBe('dom');
  });

  it('is over with the names: what the page generates after that is not recorded', () => {
    click(show('two-turns'), 'A is better');
    show('voted');
    const before = events.length;
    const page = show('regenerated-after-vote');
    click(page, 'B is better');
    show('regenerated-after-vote');
    expect(events).toHaveLength(before);
  });

  it('gives every round a conversation of its own', () => {
    click(show('answered'), 'A is better');
    show('voted');
    show('new-round');
    expect(reader.conversationId).toBeNull();
    show('failed-side');
    const [first, , next] = of('turnStarted');
    expect(next?.prompt).toBe('Please fail.');
    expect(next?.sessionId).not.toBe(first?.sessionId);
    expect(reader.conversationId).toBe(next?.sessionId);
  });

  it('keeps an error message apart from the answer', () => {
    show('failed-side');
    const failed = of('sideDone').find(({ finish }) => finish === 'error');
    expect(failed?.error).toContain('upstream refused');
    expect(of('textShown').map(({ side }) => side)).toEqual([failed?.side === 'a' ? 'b' : 'a']);
  });

  it('takes no vote that a script clicked, that was refused, or whose names never came', () => {
    const page = show('answered');
    click(page, 'A is better', false);
    click(load(`${generation}.voted`), 'A is better');
    show('voted');
    expect(of('voted')).toEqual([]);
    expect(of('revealed')).toHaveLength(1);
  });

  it('records a chat with chosen models, its vote once the buttons stay closed', () => {
    const page = show('side-by-side');
    expect(of('turnStarted')).toMatchObject([{ mode: 'side-by-side', lanes: ['a', 'b'] }]);
    const b = { name: 'stealth-model-x' };
    expect(of('revealed')).toMatchObject([{ a: { name: 'example-model-1' }, b, source: 'chosen' }]);
    click(page, 'Tie');
    show('side-by-side-voted', 100);
    show('side-by-side', 300);
    expect(of('voted')).toEqual([]);
    show('side-by-side-voted', 100);
    show('side-by-side-voted', 500);
    expect(of('voted')).toMatchObject([{ raw: 'tie', modelsRevealed: true }]);
  });

  it('records a chat with one model as one side', () => {
    show('direct');
    expect(of('turnStarted')).toMatchObject([{ mode: 'direct', lanes: ['a'] }]);
    expect(of('revealed')).toMatchObject([{ a: { name: 'example-model-1' }, b: null }]);
    expect(of('sideDone')).toHaveLength(1);
  });
});

describe('FastchatReader', () => {
  /** Changes the newest answers on the page. */
  const rewrite = (page: Document, text: string) => {
    for (const log of [...page.querySelectorAll('[role=log]')].slice(0, 2)) {
      const answer = [...log.querySelectorAll('[data-testid=bot]')].at(-1);
      answer?.setAttribute('aria-label', `bot's message: ${text}`);
    }
  };

  it('takes answers that come again for a further version', () => {
    const page = load('gradio-5.two-turns');
    look(page);
    rewrite(page, 'Another▌');
    look(page);
    rewrite(page, 'Another answer.');
    look(page);
    const [again] = of('answerRestarted');
    expect(again).toMatchObject({ turnId: of('turnStarted')[1]?.turnId, sides: ['a', 'b'] });
    expect(of('answerRestarted')).toHaveLength(1);
    expect(of('textShown').at(-1)?.text).toBe('Another answer.');
    expect(of('sideDone')).toHaveLength(6);
  });

  it('notices a regeneration that came between two looks by the button', () => {
    const page = load('gradio-5.two-turns');
    look(page);
    click(page, 'Regenerate');
    rewrite(page, 'Quick.');
    look(page);
    expect(of('answerRestarted')).toHaveLength(1);
  });

  it('keeps two rounds with the same prompt apart', () => {
    const page = load('gradio-5.answered');
    look(page);
    click(page, 'New Round');
    look(page);
    expect(of('turnStarted')).toHaveLength(1);
    rewrite(page, 'From another model▌');
    look(page);
    const [first, second] = of('turnStarted');
    expect(second?.prompt).toBe(first?.prompt);
    expect(second?.sessionId).not.toBe(first?.sessionId);
  });

  it('says once that the page is a new one, which ends what the one before was streaming', () => {
    look(new DOMParser().parseFromString('<p>Loading', 'text/html'));
    expect(opened).toBe(0);
    look(load('gradio-5.start'));
    look(load('gradio-5.answered'));
    expect(opened).toBe(1);
  });

  it('begins no battle with answers that are named already', () => {
    look(load('gradio-4.voted'));
    expect(events).toEqual([]);
  });

  it('says that it cannot read when columns are missing for a while', () => {
    const page = load('gradio-4.answered');
    for (const log of page.querySelectorAll('[role=log]')) log.removeAttribute('role');
    look(page);
    expect(reader.isUnreadable).toBe(false);
    look(page, 5_000);
    expect(reader.isUnreadable).toBe(true);
    expect(reader.health().dom).toMatchObject({ pack: null, missing: ['log'] });
    expect(events).toEqual([]);
  });
});
