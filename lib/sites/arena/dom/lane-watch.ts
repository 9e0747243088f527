// Follows one answer on the page: what of it is new, when it is done, when it is being made anew.
import type { AnswerPart, Finish, Side } from '../../../db/schema';
import type { LaneReading } from './reading';

/** Shortest time between two texts of a growing answer, ms. */
const SEND_EVERY = 2_000;
/** The same for long answers, which cost more to pass on. */
const SEND_LONG_EVERY = 10_000;
const LONG = 100_000;
/** How long an answer must stand still before it is taken for done, ms. */
const SETTLES_IN = 250;
/** The same where nothing on the page has shown that it was coming. */
const SETTLES_UNSEEN_IN = 4_000;
/** The same for an answer of which nothing has come. */
const SETTLES_EMPTY_IN = 8_000;

/** What a look at an answer brought. */
export interface LaneNews {
  isRestarted: boolean;
  /** The whole text, when it is to be passed on now. */
  text: string | null;
  parts: AnswerPart[];
  /** How it ended, when it has just ended. */
  finish: Finish | null;
  error: string | null;
}

/** How the page stands as an answer is looked at. */
export interface Surroundings {
  now: number;
  /** True when the page says that answers are coming and no column says which. */
  isBusy: boolean;
  /** True when the page asks for a vote or a choice: then nothing is coming. */
  isOver: boolean;
}

export class LaneWatch {
  isDone = false;
  text = '';
  private shown = '';
  private shownAt = 0;
  private changedAt = 0;
  private quietSince: number | null = null;
  private wasBusy = false;
  private hadError = false;
  private stoppedAt: number | null = null;
  private retriedAt: number | null = null;
  private readonly parts = new Map<string, string>();

  constructor(readonly side: Side) {}

  /** Takes the answer for done as it stands. */
  settle(lane: LaneReading): void {
    this.isDone = true;
    this.text = lane.text;
    this.shown = lane.text;
    this.hadError = lane.error !== null;
    for (const part of [...lane.images, ...lane.citations]) {
      this.parts.set(part.url, JSON.stringify(part));
    }
  }

  /** The user pressed the stop button. */
  stop(now: number): void {
    if (!this.isDone) this.stoppedAt = now;
  }

  /** The user pressed a button in this column that may make the answer anew. */
  retry(now: number): void {
    if (this.isDone) this.retriedAt = now;
  }

  /** Notes that the answer has been seen coming, before it is followed. */
  notice(isBusy: boolean): void {
    this.wasBusy ||= isBusy;
  }

  /** Takes in how the answer stands. Its text is given out only while `mayTell`. */
  look(lane: LaneReading, around: Surroundings, mayTell: boolean): LaneNews {
    const { now } = around;
    const isRestarted = this.isDone && this.isMadeAnew(lane, around);
    if (isRestarted) this.restart();
    if (lane.text !== this.text) this.changedAt = now;
    this.text = lane.text;
    const isBusy = (lane.isBusy || around.isBusy) && lane.error === null;
    if (isBusy) {
      this.wasBusy = true;
      this.quietSince = null;
    } else this.quietSince ??= now;
    const finish = this.isDone || isBusy ? null : this.finishOf(lane, around);
    if (finish !== null) {
      this.isDone = true;
      this.hadError = lane.error !== null;
    }
    const text = mayTell ? this.textToShow(now) : null;
    return { isRestarted, text, parts: this.newParts(lane), finish, error: lane.error };
  }

  /** Passes the text on even when little time has gone by; null when it has been. */
  flush(): string | null {
    if (this.text === this.shown) return null;
    this.shown = this.text;
    return this.text;
  }

  private isMadeAnew(lane: LaneReading, around: Surroundings): boolean {
    const isRetried = this.retriedAt !== null && around.now - this.retriedAt < 60_000;
    const isOther = !lane.text.startsWith(this.text.slice(0, 200)) || lane.text === '';
    const isHealed = this.hadError && lane.error === null;
    if (isHealed && (lane.isBusy || around.isBusy || lane.text !== this.text)) return true;
    // A finished answer that is drawn anew changes too: only a busy one, or one sent for, begins again.
    return isOther && lane.text !== this.text && (lane.isBusy || around.isBusy || isRetried);
  }

  private restart(): void {
    this.isDone = false;
    this.text = '';
    this.shown = '';
    this.quietSince = null;
    this.stoppedAt = null;
    this.retriedAt = null;
    this.hadError = false;
    this.parts.clear();
  }

  private finishOf(lane: LaneReading, { now, isOver }: Surroundings): Finish | null {
    if (lane.error !== null) return 'error';
    if (this.stoppedAt !== null) return 'aborted';
    const quiet = now - Math.max(this.quietSince ?? now, this.changedAt);
    if (isOver) return 'stop';
    const isEmpty = lane.text === '' && lane.images.length === 0 && !lane.hasThinking;
    if (isEmpty) return quiet >= SETTLES_EMPTY_IN ? 'stop' : null;
    return quiet >= (this.wasBusy ? SETTLES_IN : SETTLES_UNSEEN_IN) ? 'stop' : null;
  }

  private textToShow(now: number): string | null {
    if (this.text === this.shown) return null;
    const pause = this.text.length > LONG ? SEND_LONG_EVERY : SEND_EVERY;
    if (!this.isDone && now - this.shownAt < pause) return null;
    this.shownAt = now;
    return this.flush();
  }

  private newParts(lane: LaneReading): AnswerPart[] {
    return [...lane.images, ...lane.citations].filter((part) => {
      const known = JSON.stringify(part);
      if (this.parts.get(part.url) === known) return false;
      this.parts.set(part.url, known);
      return true;
    });
  }
}
