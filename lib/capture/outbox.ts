// The outbox of a page: numbers its events and keeps each until the background has confirmed storing it.
import type { Failure, Result } from '../messages';
import type { BattleEvent, EventOf } from './events';
import { MAX_EVENT_TEXT } from './limits';

/** Pieces wait this long for company, ms; anything else goes at once. */
const GATHER = 120;
const RETRY_FIRST = 250;
const RETRY_LAST = 8_000;
/** Most events and text, UTF-16 units, in one delivery. */
const MAX_BATCH = 500;
const MAX_BATCH_TEXT = 2_000_000;
/** Most pieces gathered into one event. */
const MAX_PIECES = 5_000;

/** How delivery goes. */
export type DeliveryState = 'idle' | 'sending' | 'waiting' | Failure;

export interface OutboxOptions<View> {
  deliver(
    first: number,
    events: BattleEvent[],
  ): Promise<Result<{ upTo: number; view: View | null }>>;
  onView(view: View | null): void;
  onState(state: DeliveryState, detail: string): void;
  /** Ends all timers. */
  signal: AbortSignal;
}

/**
 * Events are numbered from 1 and delivered in order, one delivery at a time, again and again until confirmed. The
 * background may be killed at any moment: it stores each number once.
 */
export class Outbox<View> {
  private readonly queue: { n: number; event: BattleEvent }[] = [];
  private last = 0;
  /** Highest number that was ever sent: what it stands for may be stored already, and must not change any more. */
  private sent = 0;
  private inFlight = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private delay = RETRY_FIRST;
  /** Set while single events are sent to find the one that the background will not take. */
  private singles = 0;

  constructor(private readonly options: OutboxOptions<View>) {
    options.signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
  }

  /** Number of events that are not confirmed. */
  get pending(): number {
    return this.queue.length;
  }

  push(event: BattleEvent): void {
    if (event.type === 'pieces' && this.gather(event)) return;
    this.last += 1;
    this.queue.push({ n: this.last, event });
    this.schedule(event.type === 'pieces' ? GATHER : 0);
  }

  /**
   * Sends all that is not confirmed, as when the page is going away; what is on its way already goes again, which
   * changes nothing.
   */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.options.signal.aborted) return;
    for (let from = 0; from < this.queue.length; ) {
      const first = this.queue[from];
      const events = this.takeBatch(from);
      if (!first || events.length === 0) return;
      void this.deliver(first.n, events);
      from += events.length;
    }
  }

  /** Joins pieces to an event that is still waiting; order between lanes and channels does not matter, within one it does. */
  private gather(event: EventOf<'pieces'>): boolean {
    for (let i = this.queue.length - 1; i >= 0; i -= 1) {
      const { n, event: open } = this.queue[i] ?? { n: 0, event };
      if (n <= this.sent || open.type !== 'pieces') return false;
      if (!isSameText(open, event)) continue;
      const isFull =
        open.text.length + event.text.length > MAX_EVENT_TEXT || open.lengths.length >= MAX_PIECES;
      if (isFull || open.from + open.text.length !== event.from) return false;
      open.text += event.text;
      open.lengths.push(...event.lengths);
      open.times.push(...event.times);
      return true;
    }
    return false;
  }

  private schedule(wait: number): void {
    const { signal, onState } = this.options;
    if (signal.aborted || this.inFlight > 0) return;
    if (this.timer !== undefined) {
      if (wait > 0) return;
      clearTimeout(this.timer);
    }
    onState('waiting', '');
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.send();
    }, wait);
  }

  private async send(): Promise<void> {
    const first = this.queue[0];
    if (!first || this.inFlight > 0 || this.options.signal.aborted) return;
    await this.deliver(first.n, this.takeBatch());
  }

  private async deliver(first: number, events: BattleEvent[]): Promise<void> {
    this.inFlight = events.length;
    this.sent = Math.max(this.sent, first + events.length - 1);
    this.options.onState('sending', '');
    const reply = await this.options.deliver(first, events);
    this.inFlight = 0;
    if (reply.ok) this.confirm(reply.value.upTo, reply.value.view);
    else this.fail(reply.failure, reply.detail, first, events.length);
  }

  private takeBatch(from = 0): BattleEvent[] {
    const events: BattleEvent[] = [];
    let size = 0;
    for (const { event } of this.queue.slice(from)) {
      if (events.length >= (this.singles > 0 ? 1 : MAX_BATCH)) break;
      size += sizeOf(event);
      if (events.length > 0 && size > MAX_BATCH_TEXT) break;
      events.push(event);
    }
    return events;
  }

  private confirm(upTo: number, view: View | null): void {
    this.delay = RETRY_FIRST;
    if (this.singles > 0) this.singles -= 1;
    const keep = this.queue.findIndex(({ n }) => n > upTo);
    this.queue.splice(0, keep < 0 ? this.queue.length : keep);
    this.options.onView(view);
    if (this.queue.length === 0) this.options.onState('idle', '');
    else this.schedule(0);
  }

  private fail(failure: Failure, detail: string, first: number, count: number): void {
    this.options.onState(failure, detail);
    if (failure === 'bad-message') {
      // One event is not understood: the others must not wait for it for ever.
      if (count === 1 && this.queue[0]?.n === first) this.queue.shift();
      else this.singles = count;
      this.schedule(0);
      return;
    }
    const wait = this.delay;
    this.delay = Math.min(this.delay * 2, RETRY_LAST);
    if (this.timer === undefined) {
      this.timer = setTimeout(() => {
        this.timer = undefined;
        void this.send();
      }, wait);
    }
  }
}

function isSameText(x: EventOf<'pieces'>, y: EventOf<'pieces'>): boolean {
  return x.turnId === y.turnId && x.side === y.side && x.channel === y.channel;
}

function sizeOf(event: BattleEvent): number {
  switch (event.type) {
    case 'pieces':
      return event.text.length + event.lengths.length * 10;
    case 'turnStarted':
      return event.prompt.length + 500;
    case 'textsSeen':
      return event.answers.reduce((sum, { text }) => sum + text.length, 500);
    default:
      return 500;
  }
}
