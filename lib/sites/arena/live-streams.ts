// The answer streams that are coming in now, and what each says of its turn's progress.
import type { BattleEvent } from '../../capture/events';
import type { Side } from '../../db/schema';
import { AnswerStream } from './stream';
import type { KnownAnswer, KnownTurn, WireTurn } from './turn-book';

export interface LiveOptions {
  site: string;
  now(): number;
  emit(event: BattleEvent): void;
}

/** One stream with the turn that it belongs to. */
export interface LiveStream {
  stream: AnswerStream;
  sides: readonly Side[];
  turn: WireTurn | null;
}

/** Opens, follows and closes answer streams. */
export class LiveStreams {
  private readonly live = new Map<string, LiveStream>();

  constructor(private readonly options: LiveOptions) {}

  /** True while at least one answer is coming in. */
  get isAny(): boolean {
    return this.live.size > 0;
  }

  /** Opens a stream for some sides of a turn; `startedAfter` is the time of its request, ms since the turn began. */
  open(
    sessionId: string,
    { turnId, turn, lanes }: KnownTurn,
    sides: readonly Side[],
    startedAfter: number,
  ): LiveStream {
    const { site, emit } = this.options;
    const isOneOfTwo = sides.length === 1 && lanes.length === 2;
    const options = { sides, isOneOfTwo, startedAfter };
    const stream = new AnswerStream({ site, sessionId, turnId }, emit, options);
    const opened = { stream, sides, turn };
    for (const side of sides) this.live.set(`${turnId} ${side}`, opened);
    if (turn) turn.state = 'coming';
    follow(opened, 0);
    return opened;
  }

  /** Takes in text of a stream; gives the number of rows that were understood. */
  push(opened: LiveStream, text: string, t: number, at: number): number {
    const rows = opened.stream.push(text, t, at);
    follow(opened, rows);
    return rows;
  }

  end(
    opened: LiveStream,
    how: 'complete' | 'aborted' | 'failed',
    status: number | null,
    t: number,
    at: number,
  ): void {
    opened.stream.end(how, status, t, at);
    for (const [key, one] of this.live) if (one === opened) this.live.delete(key);
    follow(opened, 0);
    if (opened.turn) opened.turn.state = 'ended';
  }

  /** The user stopped an answer; it may be one that another page of the conversation began. */
  stop({ conversationId: sessionId, turnId, side }: KnownAnswer): void {
    const { site, now, emit } = this.options;
    const opened = this.live.get(`${turnId} ${side}`);
    if (opened) {
      opened.stream.stop(side, now());
      return;
    }
    const end = { finish: 'aborted', error: null, at: now() } as const;
    emit({ type: 'sideDone', site, sessionId, turnId, side, ...end });
  }
}

function follow({ turn, stream, sides }: LiveStream, rows: number): void {
  if (!turn) return;
  turn.rows += rows;
  for (const side of sides) turn.chars[side] = stream.chars[side];
}
