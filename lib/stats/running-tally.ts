// Keeps a tally in step with the lines in memory: what changed since the last time is counted out and in again.
import type { Line } from '../lines/line';
import type { Reason } from './left-out';
import { count, emptyTally, type Tally } from './tally';

/** Lines that are counted between two pauses; takes some ten milliseconds. */
const STEP = 5_000;

interface CatchUpOptions {
  /** Told how many lines were looked at. */
  onProgress?: (done: number) => void;
  /** Lets the page draw between two steps. */
  pause?: () => Promise<void>;
  signal?: AbortSignal;
}

/** A tally over all lines it was shown last. */
export class RunningTally {
  readonly tally: Tally = emptyTally();
  private readonly counted = new Map<string, Line>();

  constructor(private readonly wanted: ReadonlySet<Reason>) {}

  /**
   * Brings the tally to these lines, each battle once. A line that is the same object as before is taken for unchanged.
   * False when it was stopped half-way; a later call goes on from there.
   */
  async catchUp(lines: readonly Line[], options: CatchUpOptions = {}): Promise<boolean> {
    const { onProgress, pause, signal } = options;
    for (let from = 0; from < lines.length; from += STEP) {
      if (signal?.aborted) return false;
      for (const line of lines.slice(from, from + STEP)) this.take(line);
      onProgress?.(Math.min(lines.length, from + STEP));
      await pause?.();
    }
    if (signal?.aborted) return false;
    if (this.counted.size > lines.length) this.forgetAllBut(lines);
    return true;
  }

  private take(line: Line): void {
    const before = this.counted.get(line.id);
    if (before === line) return;
    if (before) count(this.tally, before, this.wanted, -1);
    count(this.tally, line, this.wanted);
    this.counted.set(line.id, line);
  }

  private forgetAllBut(lines: readonly Line[]): void {
    const there = new Set(lines.map(({ id }) => id));
    for (const [id, line] of this.counted) {
      if (there.has(id)) continue;
      count(this.tally, line, this.wanted, -1);
      this.counted.delete(id);
    }
  }
}
