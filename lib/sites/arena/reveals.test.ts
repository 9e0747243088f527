// Names that come late find their battle, though the page has gone on to the next one.
// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Turn } from '../../../tests/arena/client/model';
import { button, finish, Stage } from '../../../tests/arena/dom-stage';
import { ANSWERS, id, prompt, SESSION, WireBench } from '../../../tests/tap/wire-bench';
import { BattleEventSchema } from '../../capture/events';
import { Recorder } from '../../capture/recorder';
import { TelltaleDatabase } from '../../db/database';
import { storedTurnOf } from '../stored-turn';
import type { TapMessage } from '../tap/protocol';
import type { Layers } from '../types';
import { readPage } from './dom/read';
import type { DomLayer } from './dom-layer';
import { ArenaReader } from './reader';
import { SHIPPED } from './site-data';

let databases = 0;
let db: TelltaleDatabase;

/** A page, its reader and the records, for as long as one conversation. */
class Play extends WireBench {
  readonly stage = new Stage();
  reader: ArenaReader;
  private readonly recorder = new Recorder(db, {
    recorder: '0.0.0',
    engine: '1',
    guessSide: () => ({ makers: [], verdict: 'flat', evidence: [] }),
    makerOf: () => null,
    now: () => this.stage.now,
  });
  private delivered = 0;
  private loads = 1;

  constructor(private readonly layers: Layers) {
    super();
    this.reader = this.makeReader();
    this.stage.id = SESSION;
  }

  private makeReader(): ArenaReader {
    const reader = new ArenaReader({
      emit: (event) => this.stage.events.push(BattleEventSchema.parse(event) as never),
      now: () => this.stage.now,
      onRefusal: () => {},
      layers: this.layers,
      override: null,
    });
    this.stage.layer = reader as unknown as DomLayer;
    return reader;
  }

  /** Loads the page anew: what it knew is gone, what is stored is not. */
  async reload(): Promise<void> {
    this.reader = this.makeReader();
    this.stage.events.length = 0;
    this.delivered = 0;
    this.loads += 1;
    this.stage.look();
    const view = await this.recorder.view('arena', SESSION);
    if (view) this.reader.resume(storedTurnOf(view));
    await this.look();
  }

  override hear(message: TapMessage): void {
    this.reader?.hear(JSON.stringify(message));
  }

  async open(): Promise<this> {
    await this.stage.open({});
    return this;
  }

  /** Sends the n-th prompt and waits for both answers. */
  async battle(n: number): Promise<Turn> {
    this.now = this.stage.now;
    const path = `/nextjs-api/stream/${n === 1 ? 'create-evaluation' : `post-to-evaluation/${SESSION}`}`;
    const call = this.layers.wire ? this.ask(path, prompt(n, { mode: 'battle' })) : 0;
    const turn = this.stage.send(`How tall is ${n}?`);
    if (this.layers.wire) this.answer(call, path, { text: ANSWERS });
    finish(turn.a, 'x');
    finish(turn.b, 'y');
    await this.look();
    return turn;
  }

  async choose(n: number, turn: Turn, value: 'model_a' | 'model_b'): Promise<void> {
    this.stage.click(button(value === 'model_a' ? 0 : 3));
    if (this.layers.wire) this.vote(n, { value });
    turn.value = value;
    await this.look();
  }

  async name(turn: Turn, a: string, b: string): Promise<void> {
    [turn.a.name, turn.b.name] = [a, b];
    await this.look();
  }

  /** Lets the reader look, the background store, and the page learn what is stored. */
  async look(): Promise<void> {
    this.stage.look(300, 4);
    const events = this.stage.events.slice(this.delivered);
    const first = this.delivered + 1;
    this.delivered = this.stage.events.length;
    if (events.length === 0) return;
    const instance = `page ${this.loads}`;
    const { view } = await this.recorder.deliver({ instance, first, events, tabId: 1 });
    if (view) this.reader.resume(storedTurnOf(view));
  }

  async battles(): Promise<object[]> {
    const battles = await db.battles.orderBy('startedAt').toArray();
    return battles.map(({ vote, reveal }) => ({
      vote: vote?.value,
      names: [reveal?.a?.name, reveal?.b?.name],
      ids: [reveal?.a?.modelId, reveal?.b?.modelId],
    }));
  }
}

beforeEach(() => {
  databases += 1;
  db = new TelltaleDatabase(`reveals-${databases}`);
  document.documentElement.className = '';
});
afterEach(async () => {
  await db.delete();
});

/** A session record in which the voted turns have models of their own. */
const record = (...turns: number[]) => ({
  id: SESSION,
  messages: [],
  pairwiseFeedbacks: turns.map((n) => ({
    value: n === 1 ? 'model_a' : 'model_b',
    messageAId: id(n * 10 + 1),
    messageBId: id(n * 10 + 2),
    modelAId: `a${n}`,
    modelBId: `b${n}`,
  })),
  revealedModels: turns.flatMap((n) => [
    { id: `a${n}`, publicName: `large-${n}` },
    { id: `b${n}`, publicName: `otter-${n}` },
  ]),
});

const NO_NAMES = [undefined, undefined];
const NO_IDS = [null, null];
const FIRST = { vote: 'a', names: ['large-1', 'otter-1'] };
const SECOND = { vote: 'b', names: ['large-2', 'otter-2'] };

describe.each<[string, Layers]>([
  ['both layers', { wire: true, dom: true }],
  ['the page alone', { wire: false, dom: true }],
])('with %s', (_, layers) => {
  it('names two battles whose names come after the next prompt', async () => {
    const play = await new Play(layers).open();
    const first = await play.battle(1);
    await play.choose(1, first, 'model_a');
    const second = await play.battle(2);
    expect(await play.battles()).toMatchObject([
      { vote: 'a', names: NO_NAMES },
      { vote: undefined },
    ]);
    await play.name(first, 'large-1', 'otter-1');
    expect(await play.battles()).toMatchObject([FIRST, { names: NO_NAMES }]);
    await play.choose(2, second, 'model_b');
    await play.battle(3);
    await play.name(second, 'large-2', 'otter-2');
    expect(await play.battles()).toMatchObject([
      { ...FIRST, ids: NO_IDS },
      { ...SECOND, ids: NO_IDS },
      { vote: undefined },
    ]);
  });

  it('names a battle that the page had left when it was loaded anew', async () => {
    const play = await new Play(layers).open();
    const first = await play.battle(1);
    await play.choose(1, first, 'model_a');
    const second = await play.battle(2);
    await play.reload();
    expect(await play.battles()).toMatchObject([
      { vote: 'a', names: NO_NAMES },
      { names: NO_NAMES },
    ]);
    await play.name(first, 'large-1', 'otter-1');
    expect(await play.battles()).toMatchObject([FIRST, { names: NO_NAMES }]);
    second.prompt = first.prompt;
    await play.reload();
    expect(await play.battles()).toMatchObject([FIRST, { names: NO_NAMES }]);
  });

  it('names both at once when that is how they come', async () => {
    const play = await new Play(layers).open();
    const first = await play.battle(1);
    await play.choose(1, first, 'model_a');
    const second = await play.battle(2);
    await play.choose(2, second, 'model_b');
    [first.a.name, first.b.name] = ['large-1', 'otter-1'];
    await play.name(second, 'large-2', 'otter-2');
    expect(await play.battles()).toMatchObject([FIRST, SECOND]);
    expect(play.stage.of('revealed')).toHaveLength(2);
    await play.look();
    expect(play.stage.of('revealed')).toHaveLength(2);
  });
});

/** What stands on a page that the site has begun to draw: its brand beside the first words of something else. */
const HALF_DRAWN =
  '<div id="app"><div><div>Where is it?</div><div><div>Arena</div><div>Leaderboard</div></div></div></div>';

describe('on a page that is still being drawn', () => {
  it('names nobody by what stands there before both answers do', async () => {
    const play = await new Play({ wire: false, dom: true }).open();
    const first = await play.battle(1);
    await play.choose(1, first, 'model_a');
    const whole = [...document.body.childNodes];
    document.body.innerHTML = HALF_DRAWN;
    expect(readPage(document, SHIPPED).turns).toMatchObject([{ labels: { a: 'Arena', b: '' } }]);
    await play.reload();
    expect(play.stage.of('revealed')).toEqual([]);
    document.body.replaceChildren(...whole);
    await play.name(first, 'large-1', 'otter-1');
    expect(await play.battles()).toMatchObject([FIRST]);
  });

  it('names nobody before the document is there in whole', async () => {
    const play = await new Play({ wire: false, dom: true }).open();
    const first = await play.battle(1);
    await play.choose(1, first, 'model_a');
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    await play.name(first, 'Arena', 'Leaderboard');
    expect(play.stage.of('revealed')).toEqual([]);
    state.mockReturnValue('interactive');
    await play.name(first, 'large-1', 'otter-1');
    expect(await play.battles()).toMatchObject([FIRST]);
  });
});

describe('with the wire', () => {
  it('takes from a late record what it says of the battle that the page has left', async () => {
    const play = await new Play({ wire: true, dom: true }).open();
    const first = await play.battle(1);
    await play.choose(1, first, 'model_a');
    await play.battle(2);
    play.record(record(1));
    await play.name(first, 'large-1', 'otter-1');
    expect(await play.battles()).toMatchObject([
      { ...FIRST, ids: ['a1', 'b1'] },
      { names: NO_NAMES },
    ]);
  });

  it('reads no record of a battle whose columns show no names yet', async () => {
    const play = await new Play({ wire: true, dom: true }).open();
    const first = await play.battle(1);
    await play.choose(1, first, 'model_a');
    await play.battle(2);
    play.record(record(1));
    await play.look();
    expect(play.stage.of('revealed')).toEqual([]);
  });

  it('alone names both from a record that comes after the second vote', async () => {
    const play = await new Play({ wire: true, dom: false }).open();
    const first = await play.battle(1);
    await play.choose(1, first, 'model_a');
    const second = await play.battle(2);
    await play.choose(2, second, 'model_b');
    play.record(record(1, 2));
    await play.look();
    expect(await play.battles()).toMatchObject([FIRST, SECOND]);
  });
});
