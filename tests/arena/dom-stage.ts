// A page of the practice arena with the DOM layer at work on it, for the layer's tests.

import { type BattleEvent, BattleEventSchema, type EventOf } from '../../lib/capture/events';
import type { WireVotes } from '../../lib/sites/arena/dom/vote-watch';
import { DomLayer, type DomOptions } from '../../lib/sites/arena/dom-layer';
import { SHIPPED } from '../../lib/sites/arena/site-data';
import type { WireTurn } from '../../lib/sites/arena/wire';
import { applyLook, type Look } from './client/look';
import { type Lane, newLane, type Turn } from './client/model';

export const ID = '01a00000-0000-7000-8000-000000000001';

/** A page of the practice arena with the layer at work on it; time goes by only when told to. */
export class Stage {
  readonly events: BattleEvent[] = [];
  readonly turns: Turn[] = [];
  now = 1_000_000;
  id: string | null = null;
  shell!: { box: HTMLElement; update(state: unknown): void };
  wire: WireTurn | null = null;
  wireVotes: WireVotes = { canHear: false, newest: null };
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
      wireVotes: () => this.wireVotes,
      ...options,
    });
  }

  async open(look: Partial<Look>): Promise<this> {
    applyLook(look);
    document.body.innerHTML = '<div id="app"></div>';
    const { Thread } = await import('./client/thread');
    const { Shell } = await import('./client/shell');
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

/** The answer is there, whole. */
export function finish(lane: Lane, text: string): void {
  lane.text = text;
  lane.status = 'success';
}

/** A button of the row under the thread, from the left. */
export const button = (i: number) =>
  [...document.querySelectorAll('main > div:last-of-type button')][i] as Element;
