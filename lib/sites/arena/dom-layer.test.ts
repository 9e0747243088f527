// What is new on the page becomes events; beside the wire the page only fills gaps.
// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { button, finish, ID, Stage } from '../../../tests/arena/dom-stage';
import { promptKey } from '../../capture/prompt-key';
import type { DomOptions } from './dom-layer';
import type { WireTurn } from './wire';

beforeEach(() => {
  document.documentElement.className = '';
});

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
      unnamed: [],
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
    const stored = { ...base, turnId: 'stored-turn', isDone: true, hasVote: false };
    stage.layer.resume({ ...stored, unnamed: [] });
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
