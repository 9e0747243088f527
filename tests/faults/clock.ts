// A clock that stands still until it is told to move: timers, dates and durations of one process, for tests of faults.

interface Timer {
  id: number;
  due: number;
  run: () => void;
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  dateNow: Date.now,
};

/** Longest that a run waits for anything, ms. */
const PATIENCE = 3_600_000;

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Time of one run. Work of the database goes on by itself; only timers wait for `run` and `settle`. */
export class Clock {
  private timers: Timer[] = [];
  private lastId = 0;
  /** Ms since the run began, as a clock that is never set. */
  private elapsed = 0;
  /** The wall's time at the beginning, ms since the epoch; moves when somebody sets the clock. */
  private began = 1_780_000_000_000;

  /** `isBusy` tells whether work is under way that needs no timer. */
  constructor(private readonly isBusy: () => boolean) {}

  install(): void {
    const fake = {
      setTimeout: (run: (...args: unknown[]) => void, wait = 0, ...args: unknown[]) => {
        this.lastId += 1;
        const due = this.elapsed + Math.max(0, wait);
        this.timers.push({ id: this.lastId, due, run: () => run(...args) });
        return this.lastId;
      },
      clearTimeout: (id: unknown) => {
        this.timers = this.timers.filter((timer) => timer.id !== id);
      },
    };
    Object.assign(globalThis, fake);
    Date.now = () => Math.round(this.began + this.elapsed);
    Object.defineProperty(performance, 'now', { value: () => this.elapsed, configurable: true });
  }

  restore(): void {
    globalThis.setTimeout = real.setTimeout;
    globalThis.clearTimeout = real.clearTimeout;
    Date.now = real.dateNow;
    Reflect.deleteProperty(performance, 'now');
  }

  /** Somebody sets the wall clock by so many ms; durations do not notice. */
  set(by: number): void {
    this.began += by;
  }

  /** Moves on until the condition holds; throws when it does not within an hour. */
  async until(isMet: () => boolean, what: string): Promise<void> {
    const end = this.elapsed + PATIENCE;
    for (;;) {
      await this.rest();
      if (isMet()) return;
      if (!this.fire(end)) throw new Error(`never came about: ${what}`);
    }
  }

  /** Moves on by so many ms. */
  async run(ms: number): Promise<void> {
    const end = this.elapsed + ms;
    do await this.rest();
    while (this.fire(end));
    this.elapsed = Math.max(this.elapsed, end);
  }

  /** Lets work that is under way or due come to its end, without moving on. */
  async rest(): Promise<void> {
    let isMoving = true;
    while (isMoving) {
      await tick();
      // The database, too, puts some of its work off by no time at all.
      isMoving = this.fire(this.elapsed) || this.isBusy();
    }
    await tick();
  }

  /** Fires the next timer that is due by then; false when there is none. */
  private fire(end: number): boolean {
    let next: Timer | undefined;
    for (const timer of this.timers) if (!next || timer.due < next.due) next = timer;
    if (!next || next.due > end) return false;
    this.timers = this.timers.filter((timer) => timer !== next);
    this.elapsed = Math.max(this.elapsed, next.due);
    next.run();
    return true;
  }
}
