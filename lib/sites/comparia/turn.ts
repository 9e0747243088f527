// One turn as the wire tells it: threads that are sent again and again become pieces, in time.
import type { BattleEvent } from '../../capture/events';
import { MAX_ANSWER_TEXT, MAX_EVENT_TEXT } from '../../capture/limits';
import { type Restart, SIDES, type Side } from '../../db/schema';
import type { AnswerState } from './rows';

const CHANNELS = ['text', 'reasoning'] as const;
type Channel = (typeof CHANNELS)[number];
type Lane = AnswerState & { isDone: boolean };

/** What names the turn in every event. */
export interface TurnRef {
  site: string;
  sessionId: string;
  turnId: string;
}

/**
 * Errors that the site's own code words. Others are passed on from the provider and can name the model, so that only
 * their being is kept.
 */
const PLAIN_ERRORS: readonly string[] = ['Context too long.', 'Empty response'];
const OTHER_ERROR = 'The site reported an error.';

const emptyLane = (): Lane => ({ text: '', reasoning: '', generation: '', isDone: false });

/** Turns what both sides' threads say into events. Never throws. */
export class WireTurn {
  private lanes: Record<Side, Lane> = { a: emptyLane(), b: emptyLane() };

  constructor(
    readonly ref: TurnRef,
    /** When the prompt was sent, ms since the epoch. */
    readonly startedAt: number,
    private readonly emit: (event: BattleEvent) => void,
  ) {}

  /** True when both answers have come to their end. */
  get isDone(): boolean {
    return SIDES.every((side) => this.lanes[side].isDone);
  }

  /** True when this answer has come to its end. */
  isSideDone(side: Side): boolean {
    return this.lanes[side].isDone;
  }

  /** Takes in one side's answer as it stands at a moment. */
  take(side: Side, state: AnswerState, at: number): void {
    const known = this.lanes[side].generation;
    // The site replaces a model that times out in its first turn; the new one begins from nothing.
    if (known !== '' && state.generation !== '' && state.generation !== known) {
      this.restart([side], 'resend', at);
    }
    const lane = this.lanes[side];
    lane.generation ||= state.generation;
    for (const channel of CHANNELS) {
      const next = state[channel].slice(0, MAX_ANSWER_TEXT);
      const before = lane[channel];
      if (next === before) continue;
      lane[channel] = next;
      if (next.startsWith(before)) this.emitPieces(side, channel, before.length, next, at);
      else {
        const shown = { side, channel, text: next, layer: 'wire', at } as const;
        this.emit({ type: 'textShown', ...this.ref, ...shown });
      }
    }
  }

  /** Answers are made anew: what stood there becomes an earlier version. */
  restart(sides: readonly Side[], how: Restart, at: number): void {
    for (const side of sides) this.lanes[side] = emptyLane();
    this.emit({
      type: 'answerRestarted',
      ...this.ref,
      messageAId: null,
      messageBId: null,
      sides: [...sides],
      how,
      layer: 'wire',
      at,
    });
  }

  /** The site says that a side is done. It does not say why a model ended. */
  finish(side: Side, at: number): void {
    if (this.lanes[side].isDone) return;
    this.lanes[side].isDone = true;
    this.emit({ type: 'sideDone', ...this.ref, side, finish: 'unknown', error: null, at });
  }

  /** An error of one side, or of both where the site does not say which. */
  fail(side: Side | null, error: string, at: number): void {
    const text = PLAIN_ERRORS.includes(error) ? error : OTHER_ERROR;
    for (const each of side === null ? SIDES : [side]) {
      if (this.lanes[each].isDone) continue;
      this.lanes[each].isDone = true;
      this.emit({ type: 'sideDone', ...this.ref, side: each, finish: 'error', error: text, at });
    }
  }

  private emitPieces(side: Side, channel: Channel, from: number, text: string, at: number): void {
    const time = Math.round(at - this.startedAt);
    // A piece longer than an event may carry goes out in parts that arrived together.
    for (let start = from; start < text.length; start += MAX_EVENT_TEXT) {
      const part = text.slice(start, start + MAX_EVENT_TEXT);
      const piece = { text: part, lengths: [part.length], times: [time] };
      this.emit({ type: 'pieces', ...this.ref, side, channel, from: start, ...piece });
    }
  }
}
