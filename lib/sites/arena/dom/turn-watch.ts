// Follows one turn on the page and says what happens to it as battle events.
import type { BattleEvent } from '../../../capture/events';
import type { AnswerPart, Finish, Side } from '../../../db/schema';
import type { WireTurn } from '../wire';
import { LaneWatch, type Surroundings } from './lane-watch';
import type { TurnReading } from './reading';

const SITE = 'arena';

/**
 * How a turn is treated: it waits for the wire to tell of it; it is ours to tell; the wire tells of it, and only gaps
 * are filled; or it is stored already, and we go on with it.
 */
export type TurnState = 'waiting' | 'own' | 'wire' | 'stored';

/** What it takes to begin a turn's record. */
export interface Birth {
  prompt: string;
  key: string;
  at: number;
  /** True when the user was seen sending it. */
  wasSent: boolean;
}

export class TurnWatch {
  state: TurnState = 'waiting';
  isEnded = false;
  hasVote = false;
  /** True once the names of models that the user chose have been told. */
  hasChosen = false;
  private wasStopped = false;
  readonly lanes: LaneWatch[];

  constructor(
    readonly conversationId: string,
    /** Id under which the turn is recorded. */
    public id: string,
    /** Place among the conversation's turns, from 0. */
    readonly index: number,
    readonly birth: Birth,
    sides: readonly Side[],
    private readonly emit: (event: BattleEvent) => void,
  ) {
    this.lanes = sides.map((side) => new LaneWatch(side));
  }

  get isDone(): boolean {
    return this.lanes.every((lane) => lane.isDone);
  }

  /** Begins the turn's record; to be called once it is known that no one else does. */
  start(mode: string, modality: string): void {
    this.state = 'own';
    this.emit({
      type: 'turnStarted',
      ...this.ref(),
      at: this.birth.at,
      layer: 'dom',
      lanes: this.lanes.map(({ side }) => side),
      mode,
      modality,
      prompt: this.birth.prompt,
      attachments: [],
      userMessageId: null,
      messageAId: null,
      messageBId: null,
    });
  }

  /** Takes in how the turn stands. A turn of the wire is followed in silence, but for answers that it cannot read. */
  look(reading: TurnReading, around: Surroundings, wire: WireTurn | null): void {
    const { now } = around;
    const restarted: Side[] = [];
    const after: (() => void)[] = [];
    for (const watch of this.lanes) {
      const lane = reading.lanes.find(({ side }) => side === watch.side);
      if (!lane) continue;
      if (this.state === 'waiting') {
        watch.notice(lane.isBusy || around.isBusy);
        continue;
      }
      const mayTell = this.mayTell(watch.side, wire);
      const news = watch.look(lane, around, mayTell);
      if (news.isRestarted) restarted.push(watch.side);
      if (!mayTell) continue;
      if (news.text !== null) after.push(() => this.tellText(watch.side, news.text ?? '', now));
      if (this.state === 'wire') continue;
      for (const part of news.parts) after.push(() => this.tellPart(watch.side, part));
      const { finish, error } = news;
      if (finish !== null) after.push(() => this.tellDone(watch.side, finish, error, now));
    }
    if (restarted.length > 0) this.restart(restarted, now);
    for (const tell of after) tell();
    if (this.isDone && !this.isEnded) this.end(this.wasStopped ? 'aborted' : 'complete', now);
  }

  /** The page left the turn while it was coming. */
  leave(now: number): void {
    if (this.isEnded || this.state === 'waiting') return;
    for (const watch of this.lanes) {
      const text = this.mayTell(watch.side, null) ? watch.flush() : null;
      if (text !== null) this.tellText(watch.side, text, now);
    }
    this.end('interrupted', now);
  }

  private mayTell(side: Side, wire: WireTurn | null): boolean {
    if (this.state !== 'wire') return this.state !== 'waiting';
    // Until the wire has ended, an answer without text may be one that thinks.
    const isDeaf = wire !== null && (wire.state === 'ended' || wire.state === 'refused');
    const isBaffled = wire?.state === 'coming' && wire.rows === 0;
    return (isDeaf || isBaffled) && wire?.chars[side] === 0;
  }

  private restart(sides: Side[], at: number): void {
    this.isEnded = false;
    this.wasStopped = false;
    if (this.state !== 'own' && this.state !== 'stored') return;
    const ids = { messageAId: null, messageBId: null };
    this.emit({
      type: 'answerRestarted',
      ...this.ref(),
      sides,
      how: 'retry',
      ...ids,
      layer: 'dom',
      at,
    });
  }

  private end(how: 'complete' | 'aborted' | 'interrupted', at: number): void {
    this.isEnded = true;
    if (this.state !== 'own' && this.state !== 'stored') return;
    this.emit({ type: 'streamEnded', ...this.ref(), how, status: null, unread: {}, at });
  }

  private tellText(side: Side, text: string, at: number): void {
    const shown = { side, channel: 'text', text, layer: 'dom', at } as const;
    this.emit({ type: 'textShown', ...this.ref(), ...shown });
  }

  private tellPart(side: Side, part: AnswerPart): void {
    this.emit({ type: 'partSeen', ...this.ref(), side, part });
  }

  private tellDone(side: Side, finish: Finish, error: string | null, at: number): void {
    if (finish === 'aborted') this.wasStopped = true;
    this.emit({ type: 'sideDone', ...this.ref(), side, finish, error, at });
  }

  private ref() {
    return { site: SITE, sessionId: this.conversationId, turnId: this.id };
  }
}
