// With the wire silent, the page alone gives the whole record; beside the wire it only fills gaps.
// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { applyLook, GENERATIONS, LOCALES, type Look } from '../../../tests/arena/client/look';
import { type Lane, newLane, type Turn } from '../../../tests/arena/client/model';
import { type BattleEvent, BattleEventSchema, type EventOf } from '../../capture/events';
import { promptKey } from '../../capture/prompt-key';
import { DomLayer, type DomOptions } from './dom-layer';
import { SHIPPED } from './site-data';
import type { WireTurn } from './wire';

const ID = '01a00000-0000-7000-8000-000000000001';

/** A page of the practice arena with the layer at work on it; time goes by only when told to. */
class Stage {
  readonly events: BattleEvent[] = [];
  readonly turns: Turn[] = [];
  now = 1_000_000;
  id: string | null = null;
  shell!: { box: HTMLElement; update(state: unknown): void };
  wire: WireTurn | null = null;
  layer: DomLayer;
  private thread!: { update(conversation: unknown): void };
  mode = 'battle';
  canChoose = false;
  isVoteTaken = false;
  path = '/';

  constructor(options: Partial<DomOptions> = {}) {
    this.layer = this.makeLayer(options);
  }

  makeLayer(options: Partial<DomOptions> = {}): DomLayer {
    return new DomLayer({
      emit: (event) => {
        BattleEventSchema.parse(event);
        this.events.push(event);
      },
      now: () => this.now,
      data: SHIPPED,
      heard: () => this.wire,
      mayHear: () => false,
      ...options,
    });
  }

  async open(look: Partial<Look>): Promise<this> {
    applyLook(look);
    document.body.innerHTML = '<div id="app"></div>';
    const { Thread } = await import('../../../tests/arena/client/thread');
    const { Shell } = await import('../../../tests/arena/client/shell');
    const thread = new Thread();
    const none = () => undefined;
    const actions = { send: none, stop: none, vote: none, open: none, retry: none };
    this.thread = thread as never;
    this.shell = new Shell(actions as never, thread.root, []) as never;
    this.look();
    return this;
  }

  /** Draws the page as its state is, and lets the layer look `times` times. */
  look(ms = 300, times = 1): void {
    this.thread.update({ id: this.id ?? '', turns: this.turns, isSaved: true });
    const last = this.turns.at(-1);
    const isPending = (lane: Lane) => lane.status === 'pending';
    const isBusy = last ? isPending(last.a) || (!last.isSingle && isPending(last.b)) : false;
    const isBattle = this.mode === 'battle' || this.mode === 'side-by-side';
    const canVote = isBattle && !isBusy && last !== undefined && last.value === null;
    const canChoose = this.canChoose && !isBusy;
    const { mode, isVoteTaken } = this;
    this.shell.update({
      isStart: !last,
      isBusy,
      canVote: canVote && !isVoteTaken,
      mode,
      canChoose,
    });
    const path = this.id === null ? this.path : `/c/${this.id}`;
    for (let i = 0; i < times; i++) {
      this.now += ms;
      this.layer.look(document, new URL(path, 'https://arena.ai'), this.id);
    }
  }

  add(prompt: string, more: Partial<Turn> = {}): Turn {
    const ids = { a: newLane('a'), b: newLane('b') };
    const turn: Turn = {
      userMessageId: `u${this.turns.length}`,
      prompt,
      ...ids,
      value: null,
      ...more,
    };
    this.turns.push(turn);
    return turn;
  }

  /** The user types a prompt and presses Enter; the page shows the turn. */
  send(prompt: string, more: Partial<Turn> = {}): Turn {
    const { box } = this.shell;
    (box as HTMLTextAreaElement).value = prompt;
    this.act(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }), box);
    (box as HTMLTextAreaElement).value = '';
    this.id ??= ID;
    const turn = this.add(prompt, more);
    this.look();
    return turn;
  }

  act(event: Event, target: Element, isTrusted = true): void {
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    Object.defineProperty(event, 'target', { value: target });
    this.layer.act(event);
  }

  click(target: Element, isTrusted = true): void {
    this.act(new MouseEvent('click', { bubbles: true }), target, isTrusted);
  }

  of<T extends BattleEvent['type']>(type: T): EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  text(side: 'a' | 'b', turnId: string): string | undefined {
    const texts = this.of('textShown').filter((e) => e.side === side && e.turnId === turnId);
    return texts.at(-1)?.text;
  }
}

function finish(lane: Lane, text: string): void {
  lane.text = text;
  lane.status = 'success';
}

const button = (i: number) =>
  [...document.querySelectorAll('main > div:last-of-type button')][i] as Element;

const LOOKS = GENERATIONS.flatMap((generation) =>
  LOCALES.flatMap((locale) =>
    [false, true].map((nonsense) => ({ generation, locale, nonsense }) as Partial<Look>),
  ),
);

beforeEach(() => {
  document.documentElement.className = '';
});

describe.each(LOOKS.map((look) => [Object.values(look).join(' '), look] as const))(
  'DomLayer alone on %s',
  (_, look) => {
    it('tells two turns, their ends and one vote for both', async () => {
      const stage = await new Stage().open(look);
      const first = stage.send('How **far**?\n\nIn km.');
      finish(first.a, 'About **400**.');
      first.b.text = 'Hm';
      stage.look();
      expect(stage.layer.isStreaming).toBe(true);
      finish(first.b, 'Hm, far.');
      stage.look(300, 3);
      const second = stage.send('Why?');
      finish(second.a, 'So.');
      finish(second.b, 'Because.');
      stage.look(300, 3);
      expect(stage.of('turnStarted')).toMatchObject([
        { turnId: `dom-${ID}-0`, prompt: 'How **far**?\n\nIn km.', mode: 'battle', layer: 'dom' },
        { turnId: `dom-${ID}-1`, prompt: 'Why?', mode: 'battle', lanes: ['a', 'b'] },
      ]);
      expect(stage.text('a', `dom-${ID}-0`)).toBe('About 400.');
      expect(stage.text('b', `dom-${ID}-0`)).toBe('Hm, far.');
      expect(stage.text('b', `dom-${ID}-1`)).toBe('Because.');
      expect(stage.of('sideDone').map((e) => e.finish)).toEqual(['stop', 'stop', 'stop', 'stop']);
      expect(stage.of('streamEnded').map((e) => e.how)).toEqual(['complete', 'complete']);
      expect(stage.layer.isStreaming).toBe(false);
      stage.click(button(3));
      stage.look();
      expect(stage.of('voted')).toEqual([]);
      first.value = second.value = 'model_b';
      stage.look(600, 4);
      for (const { a, b } of [first, second]) [a.name, b.name] = ['example-large', 'quiet-otter'];
      stage.look(600, 4);
      expect(stage.of('voted')).toMatchObject([
        { raw: 'b', source: 'dom', messageAId: `dom-${ID}-1`, modelsRevealed: false },
      ]);
      expect(stage.of('revealed')).toEqual([]);
      expect(stage.of('answerRestarted')).toEqual([]);
    });

    it('tells an answer that failed and was made anew', async () => {
      const stage = await new Stage().open(look);
      const turn = stage.send('Why?');
      finish(turn.a, 'So.');
      turn.b.status = 'failed';
      stage.look(300, 2);
      expect(stage.of('sideDone')).toMatchObject([
        { side: 'a', finish: 'stop', error: null },
        { side: 'b', finish: 'error' },
      ]);
      finish(turn.a, '');
      turn.a.status = 'pending';
      stage.look();
      finish(turn.a, 'Another.');
      stage.look(300, 3);
      expect(stage.of('answerRestarted')).toMatchObject([{ sides: ['a'], how: 'retry' }]);
      expect(stage.text('a', `dom-${ID}-0`)).toBe('Another.');
      expect(stage.of('sideDone').at(-1)).toMatchObject({ side: 'a', finish: 'stop' });
    });

    it('tells a chat with one model, and the choice when a second one answers', async () => {
      const stage = await new Stage().open(look);
      stage.mode = 'direct';
      const single = stage.send('Why?', { isSingle: true });
      single.a.name = 'quiet-otter';
      finish(single.a, 'So.');
      stage.look(300, 3);
      expect(stage.of('turnStarted')).toMatchObject([{ mode: 'direct', lanes: ['a'] }]);
      expect(stage.of('revealed')).toMatchObject([
        { source: 'chosen', a: { name: 'quiet-otter' }, b: null, messageAId: `dom-${ID}-0` },
      ]);
      expect(stage.of('streamEnded')).toHaveLength(1);
      stage.canChoose = true;
      const choice = stage.send('And now?');
      choice.a.name = 'quiet-otter';
      finish(choice.a, 'One.');
      finish(choice.b, 'Two.');
      stage.look(300, 3);
      expect(stage.of('turnStarted').at(-1)).toMatchObject({ mode: 'direct-battle' });
      expect(stage.of('revealed').at(-1)).toMatchObject({ a: { name: 'quiet-otter' }, b: null });
      stage.click(button(1));
      stage.canChoose = false;
      stage.look(600, 3);
      expect(stage.of('voted')).toMatchObject([{ raw: 'skip', messageAId: `dom-${ID}-1` }]);
    });

    it('tells models side by side by their names', async () => {
      const stage = await new Stage().open(look);
      stage.mode = 'side-by-side';
      const turn = stage.send('Why?');
      [turn.a.name, turn.b.name] = ['example-large', 'quiet-otter'];
      finish(turn.a, 'So.');
      finish(turn.b, 'Because.');
      stage.look(300, 3);
      expect(stage.of('turnStarted')).toMatchObject([{ mode: 'side-by-side' }]);
      expect(stage.of('revealed')).toMatchObject([
        { source: 'chosen', a: { name: 'example-large' }, b: { name: 'quiet-otter' } },
      ]);
    });

    it('leaves an old conversation alone', async () => {
      const stage = await new Stage().open(look);
      stage.id = ID;
      stage.look();
      const old = stage.add('Why?', { value: 'model_a' });
      finish(old.a, 'So.');
      finish(old.b, 'Because.');
      [old.a.name, old.b.name] = ['example-large', 'quiet-otter'];
      stage.look(300, 20);
      expect(stage.events).toEqual([]);
    });
  },
);

describe('DomLayer', () => {
  const open = (options: Partial<DomOptions> = {}) => new Stage(options).open({});

  it('counts no vote that the page did not take, and none that no user cast', async () => {
    const stage = await open();
    const turn = stage.send('Why?');
    finish(turn.a, 'So.');
    finish(turn.b, 'Because.');
    stage.look(300, 2);
    stage.click(button(0));
    stage.look(1_000, 100);
    stage.click(button(0), false);
    stage.isVoteTaken = true;
    stage.look(1_000, 5);
    expect(stage.of('voted')).toEqual([]);
    turn.value = 'tie';
    stage.look();
    expect(stage.of('voted')).toMatchObject([{ raw: 'tie', modelsRevealed: null }]);
  });

  it('records nothing of a prompt that was refused', async () => {
    const stage = await open();
    stage.send('Why?');
    stage.look(1_000, 60);
    expect(stage.events).toEqual([]);
  });

  it('says that an answer was stopped', async () => {
    const stage = await open();
    const turn = stage.send('Why?');
    finish(turn.a, 'So.');
    turn.b.text = 'Beca';
    stage.look(300, 3);
    stage.click(document.querySelector('[aria-label="Stop generation"]') as Element);
    turn.b.status = 'stopped';
    stage.look(300, 3);
    expect(stage.of('sideDone')).toMatchObject([
      { side: 'a', finish: 'stop' },
      { side: 'b', finish: 'aborted' },
    ]);
    expect(stage.of('streamEnded')).toMatchObject([{ how: 'aborted' }]);
    expect(stage.text('b', `dom-${ID}-0`)).toBe('Beca');
  });

  it('passes a growing text on every two seconds, and whole at the end', async () => {
    const stage = await open();
    const turn = stage.send('Why?');
    for (let i = 0; i < 40; i++) {
      turn.a.text += 'word ';
      stage.look(250);
    }
    expect(stage.of('textShown').length).toBeGreaterThan(3);
    expect(stage.of('textShown').length).toBeLessThan(8);
    finish(turn.a, turn.a.text);
    stage.look(300, 2);
    expect(stage.text('a', `dom-${ID}-0`)).toBe('word '.repeat(40).trim());
  });

  it('goes on with a stored turn after a reload', async () => {
    const stage = await open();
    const turn = stage.send('Why?');
    turn.a.text = 'So';
    turn.b.text = 'Beca';
    stage.look(300, 2);
    stage.layer = stage.makeLayer();
    stage.events.length = 0;
    stage.look();
    stage.layer.resume({
      conversationId: ID,
      mode: 'battle',
      turnId: 'stored-turn',
      promptKey: promptKey('Why?'),
      isDone: false,
      hasVote: false,
      hasNames: false,
    });
    finish(turn.a, 'So.');
    finish(turn.b, 'Because.');
    stage.look(300, 3);
    expect(stage.of('turnStarted')).toEqual([]);
    expect(stage.text('b', 'stored-turn')).toBe('Because.');
    expect(stage.of('streamEnded')).toMatchObject([{ turnId: 'stored-turn', how: 'complete' }]);
    turn.value = 'model_a';
    stage.look();
    expect(stage.of('voted')).toMatchObject([{ raw: 'a', messageAId: 'stored-turn' }]);
  });

  it('takes a vote hours later on a battle that is stored', async () => {
    const stage = await open();
    stage.id = ID;
    const turn = stage.add('Why?');
    finish(turn.a, 'So.');
    finish(turn.b, 'Because.');
    const base = { conversationId: ID, mode: 'battle', promptKey: 'why', hasNames: false };
    stage.layer.resume({ ...base, turnId: 'stored-turn', isDone: true, hasVote: false });
    stage.look(300, 3);
    stage.click(button(2));
    turn.value = 'both_bad';
    stage.look();
    expect(stage.events).toMatchObject([
      { type: 'voted', raw: 'both_bad', messageAId: 'stored-turn', modelsRevealed: false },
    ]);
  });

  it('follows a turn of the wire in silence, and fills in what the wire could not read', async () => {
    const stage = await open();
    const wire: WireTurn = {
      conversationId: ID,
      turnId: 'wire-turn',
      promptKey: 'why',
      startedAt: stage.now,
      lanes: ['a', 'b'],
      state: 'coming',
      rows: 5,
      chars: { a: 3, b: 0 },
    };
    stage.wire = wire;
    const turn = stage.send('Why?');
    finish(turn.a, 'So.');
    finish(turn.b, 'Because.');
    stage.look(300, 3);
    expect(stage.events).toEqual([]);
    stage.wire = { ...wire, state: 'ended' };
    stage.look(300, 2);
    expect(stage.events).toMatchObject([
      { type: 'textShown', turnId: 'wire-turn', side: 'b', text: 'Because.', layer: 'dom' },
    ]);
  });

  it('waits while the wire may still tell of a turn', async () => {
    let mayHear = true;
    const stage = await open({ mayHear: () => mayHear });
    const turn = stage.send('Why?');
    turn.a.text = 'So';
    stage.look(300, 4);
    expect(stage.events).toEqual([]);
    mayHear = false;
    stage.look();
    expect(stage.events).toMatchObject([
      { type: 'turnStarted' },
      { type: 'textShown', text: 'So' },
    ]);
  });

  it('ends what was coming when the page shows another conversation', async () => {
    const stage = await open();
    const turn = stage.send('Why?');
    turn.a.text = 'So';
    stage.look();
    turn.a.text = 'So it';
    stage.look();
    stage.id = null;
    stage.turns.length = 0;
    stage.look();
    expect(stage.text('a', `dom-${ID}-0`)).toBe('So it');
    expect(stage.of('streamEnded')).toMatchObject([{ how: 'interrupted' }]);
  });

  it('keeps how the page went without a word of it', async () => {
    const stage = await open();
    const turn = stage.send('Why?');
    finish(turn.a, 'So.');
    finish(turn.b, 'Because.');
    stage.look(300, 3);
    const health = stage.layer.health();
    expect(health.pack).toBe('2026-03');
    expect(Object.keys(health.seen).sort()).toEqual(['done', 'head', 'prompt', 'text']);
    expect(health.hits).toContainEqual({ name: 'column', count: 2 });
    expect(JSON.stringify(health)).not.toContain('Because');
  });
});
