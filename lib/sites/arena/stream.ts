// Reads one answer stream: rows of two lanes become battle events. Identity rows are dropped unread.
import { CoarseClock } from '../../capture/coarse-clock';
import type { BattleEvent } from '../../capture/events';
import { MAX_ANSWER_TEXT, MAX_EVENT_TEXT } from '../../capture/limits';
import { type Finish, FinishSchema, SIDES, type Side } from '../../db/schema';
import { PartReader } from './parts';
import { type Row, RowScanner } from './rows';

/** Error sentinel that some replies carry in place of text. */
const ERROR_SENTINEL = 'hasArenaError';
const MAX_ERROR = 2_000;
/** Most pieces that one event carries. */
const MAX_PIECES = 10_000;

/** What names the turn in every event. */
export interface TurnRef {
  site: string;
  sessionId: string;
  turnId: string;
}

export interface StreamOptions {
  /** The sides that answer in this stream. With one side alone, rows of either lane are that side's. */
  sides: readonly Side[];
  /** True when this is one side of a turn of two, so that either lane letter may stand for it. */
  isOneOfTwo: boolean;
  /** Time of the request behind this stream, ms since the turn started; other than 0 for a retry. */
  startedAfter: number;
}

const BOTH: StreamOptions = { sides: SIDES, isOneOfTwo: false, startedAfter: 0 };

type Channel = 'text' | 'reasoning';
type Pieces = Extract<BattleEvent, { type: 'pieces' }>;
interface Lane {
  text: number;
  reasoning: number;
  error: string | null;
  isDone: boolean;
  parts: PartReader;
  clocks: Record<Channel, CoarseClock>;
}

/** Turns the text of one reply into events, as it comes. Never throws. */
export class AnswerStream {
  private readonly scanner = new RowScanner();
  private readonly lanes: Record<Side, Lane>;
  /** Pieces that arrived together and have not been told yet. */
  private pending: Pieces[] = [];
  private readonly unread: Record<string, number> = {};

  constructor(
    private readonly turn: TurnRef,
    private readonly emit: (event: BattleEvent) => void,
    private readonly options: StreamOptions = BOTH,
  ) {
    this.lanes = { a: this.newLane('a'), b: this.newLane('b') };
  }

  /** UTF-16 units of answer text that each side has so far. */
  get chars(): Record<Side, number> {
    return { a: this.lanes.a.text, b: this.lanes.b.text };
  }

  /**
   * Takes in decoded text that arrived `t` ms after the request; `at` is that moment since the epoch. Gives the number
   * of rows that were understood.
   */
  push(text: string, t: number, at: number): number {
    return this.takeAll(this.scanner.push(text), t, at);
  }

  /** Ends an answer that the user stopped; what still comes of it is kept. */
  stop(side: Side, at: number): void {
    this.finish(side, 'aborted', at);
  }

  /** Ends the stream. A lane that no row has finished counts as cut off. */
  end(how: 'complete' | 'aborted' | 'failed', status: number | null, t: number, at: number): void {
    const rows: Row[] = [];
    const isCut = this.scanner.end(rows);
    this.takeAll(rows, t, at);
    for (const side of SIDES) this.lanes[side].parts.flush();
    if (this.scanner.malformed > 0) this.unread.malformed = this.scanner.malformed;
    const isDone = this.options.sides.every((side) => this.lanes[side].isDone);
    const isWhole = how === 'complete' && !isCut && isDone;
    this.emit({
      type: 'streamEnded',
      ...this.turn,
      how: how === 'aborted' ? 'aborted' : isWhole ? 'complete' : 'truncated',
      status,
      unread: this.unread,
      at,
    });
  }

  private newLane(side: Side): Lane {
    const parts = new PartReader(
      (part) => {
        this.flush();
        this.emit({ type: 'partSeen', ...this.turn, side, part });
      },
      (what) => this.count(what),
    );
    const clocks = { text: new CoarseClock(), reasoning: new CoarseClock() };
    return { text: 0, reasoning: 0, error: null, isDone: false, parts, clocks };
  }

  private takeAll(rows: readonly Row[], t: number, at: number): number {
    let understood = 0;
    for (const row of rows) if (this.take(row, t, at)) understood += 1;
    this.flush();
    return understood;
  }

  private take({ lane, code, json }: Row, t: number, at: number): boolean {
    const { sides, isOneOfTwo } = this.options;
    const side = isOneOfTwo ? (sides[0] ?? lane) : lane;
    if (!sides.includes(side)) {
      this.count('lane');
      return false;
    }
    if (this.lanes[side].parts.take(code, json, t)) return true;
    switch (code) {
      case '0':
        return this.takeText(side, 'text', json, t, at);
      case 'g':
        return this.takeText(side, 'reasoning', json, t, at);
      case '3':
        this.lanes[side].error = (parseString(json) ?? 'unknown error').slice(0, MAX_ERROR);
        this.finish(side, 'error', at);
        return true;
      case 'd':
        this.finish(side, finishReason(json), at);
        return true;
      default:
        // Among them `1`, a second text of the lane, which must not run into the first.
        this.count(code);
        return false;
    }
  }

  private takeText(side: Side, channel: Channel, json: string, t: number, at: number): boolean {
    const text = parseString(json);
    if (text === null) {
      this.count('malformed');
      return false;
    }
    if (channel === 'text' && text === ERROR_SENTINEL) {
      this.lanes[side].error = ERROR_SENTINEL;
      this.finish(side, 'error', at);
      return true;
    }
    // What goes beyond an answer's limit would not be stored: it is counted here already.
    if (this.lanes[side][channel] + text.length > MAX_ANSWER_TEXT) {
      this.count('capped');
      return true;
    }
    // A piece longer than an event may carry goes out in parts that arrived together.
    for (let start = 0; start === 0 || start < text.length; start += MAX_EVENT_TEXT) {
      this.addPiece(side, channel, text.slice(start, start + MAX_EVENT_TEXT), t);
    }
    return true;
  }

  private addPiece(side: Side, channel: Channel, text: string, t: number): void {
    const from = this.lanes[side][channel];
    this.lanes[side][channel] += text.length;
    const time = this.lanes[side].clocks[channel].keep(t + this.options.startedAfter);
    const isFor = (event: Pieces) => event.side === side && event.channel === channel;
    const open = this.pending.findLast(isFor);
    const hasRoom = open && open.text.length + text.length <= MAX_EVENT_TEXT;
    if (open && hasRoom && open.lengths.length < MAX_PIECES) {
      open.text += text;
      open.lengths.push(text.length);
      open.times.push(time);
      return;
    }
    if (open) this.flush();
    const { turn } = this;
    const fresh = { from, text, lengths: [text.length], times: [time] };
    this.pending.push({ type: 'pieces', ...turn, side, channel, ...fresh });
  }

  /** Tells the pieces that arrived together: one event for each text, so that a flood of rows is no flood of events. */
  private flush(): void {
    const { pending } = this;
    this.pending = [];
    for (const event of pending) this.emit(event);
  }

  private finish(side: Side, finish: Finish, at: number): void {
    const lane = this.lanes[side];
    if (lane.isDone) return;
    lane.isDone = true;
    lane.parts.flush();
    this.flush();
    const { error } = lane;
    this.emit({
      type: 'sideDone',
      ...this.turn,
      side,
      finish: error === null ? finish : 'error',
      error,
      at,
    });
  }

  private count(code: string): void {
    this.unread[code] = (this.unread[code] ?? 0) + 1;
  }
}

function parseString(json: string): string | null {
  if (json[0] !== '"') return null;
  try {
    return JSON.parse(json) as string;
  } catch {
    return null;
  }
}

/** The finish reason of a `d` row; `unknown` for words that are not in our list. */
function finishReason(json: string): Finish {
  const match = /"finishReason"\s*:\s*"([a-z-]{1,40})"/.exec(json.slice(0, 2_000));
  const parsed = FinishSchema.safeParse(match?.[1]);
  // These two are our own words, which no server says.
  const isOurs = parsed.data === 'absent' || parsed.data === 'interrupted';
  return parsed.success && !isOurs ? parsed.data : 'unknown';
}
