// Reads one answer stream: rows of two lanes become battle events. Identity rows are dropped unread.
import { type BattleEvent, MAX_EVENT_TEXT } from '../../capture/events';
import { type Finish, FinishSchema, SIDES, type Side } from '../../db/schema';
import { type Row, RowScanner } from './rows';

/** Error sentinel that some replies carry in place of text. */
const ERROR_SENTINEL = 'hasArenaError';
const MAX_ERROR = 2_000;

/** What names the turn in every event. */
export interface TurnRef {
  site: string;
  sessionId: string;
  turnId: string;
}

type Channel = 'text' | 'reasoning';
type Pieces = Extract<BattleEvent, { type: 'pieces' }>;

/** Turns the text of one reply into events, as it comes. Never throws. */
export class AnswerStream {
  private readonly scanner = new RowScanner();
  private readonly lengths = { a: { text: 0, reasoning: 0 }, b: { text: 0, reasoning: 0 } };
  private readonly done = new Set<Side>();
  private readonly errors: Record<Side, string | null> = { a: null, b: null };
  private readonly unread: Record<string, number> = {};

  constructor(
    private readonly turn: TurnRef,
    private readonly emit: (event: BattleEvent) => void,
  ) {}

  /**
   * Takes in decoded text that arrived `t` ms after the request; `at` is that moment since the epoch. Gives the number
   * of rows that were completed.
   */
  push(text: string, t: number, at: number): number {
    const rows = this.scanner.push(text);
    for (const row of rows) this.take(row, t, at);
    return rows.length;
  }

  /** Ends the stream. A lane that no row has finished counts as cut off. */
  end(how: 'complete' | 'aborted' | 'failed', status: number | null, t: number, at: number): void {
    const rows: Row[] = [];
    const isCut = this.scanner.end(rows);
    for (const row of rows) this.take(row, t, at);
    if (this.scanner.malformed > 0) this.unread.malformed = this.scanner.malformed;
    const isWhole = how === 'complete' && !isCut && SIDES.every((side) => this.done.has(side));
    this.emit({
      type: 'streamEnded',
      ...this.turn,
      how: how === 'aborted' ? 'aborted' : isWhole ? 'complete' : 'truncated',
      status,
      unread: this.unread,
      at,
    });
  }

  private take({ lane, code, json }: Row, t: number, at: number): void {
    switch (code) {
      case '0':
        this.takeText(lane, 'text', json, t, at);
        break;
      case 'g':
        this.takeText(lane, 'reasoning', json, t, at);
        break;
      case '3':
        this.errors[lane] = (parseString(json) ?? 'unknown error').slice(0, MAX_ERROR);
        this.finish(lane, 'error', at);
        break;
      case 'd':
        this.finish(lane, finishReason(json), at);
        break;
      case '2':
        // Data rows can name the maker (`routed_model`): their value is never parsed, only heartbeats are told apart.
        if (json !== '[{"type":"heartbeat"}]') this.count('2');
        break;
      default:
        this.count(code);
    }
  }

  private takeText(side: Side, channel: Channel, json: string, t: number, at: number): void {
    const text = parseString(json);
    if (text === null) {
      this.count('malformed');
      return;
    }
    if (channel === 'text' && text === ERROR_SENTINEL) {
      this.errors[side] = ERROR_SENTINEL;
      this.finish(side, 'error', at);
      return;
    }
    // A piece longer than an event may carry goes out in parts that arrived together.
    for (let start = 0; start === 0 || start < text.length; start += MAX_EVENT_TEXT) {
      this.emit(this.piece(side, channel, text.slice(start, start + MAX_EVENT_TEXT), t));
    }
  }

  private piece(side: Side, channel: Channel, text: string, t: number): Pieces {
    const from = this.lengths[side][channel];
    this.lengths[side][channel] += text.length;
    const { turn } = this;
    return {
      type: 'pieces',
      ...turn,
      side,
      channel,
      from,
      text,
      lengths: [text.length],
      times: [t],
    };
  }

  private finish(side: Side, finish: Finish, at: number): void {
    if (this.done.has(side)) return;
    this.done.add(side);
    const error = this.errors[side];
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
  return parsed.success ? parsed.data : 'unknown';
}
