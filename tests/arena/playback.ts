// Plays answers: sends their lanes' rows in time, and goes on alone when the page has left.
import { encodeEnd, encodeRow, frameRow } from './framing.ts';
import { noteSent } from './lane-log.ts';
import type { Step } from './plan.ts';
import type { Side, Turn } from './scenario.ts';
import type { TurnLog } from './session-store.ts';

/** An open reply. */
export type Sink = { write(data: string | Buffer): void; end(): void; reset(): void };
export type LaneStep = Step & { side: Side };

/** Rows that are due together leave in writes of at most about this many characters. */
const BATCH = 65_536;

/** Both lanes' rows in the order of their times. */
export function interleave(a: Step[], b: Step[]): LaneStep[] {
  const both = [
    ...a.map((step) => ({ ...step, side: 'a' as const })),
    ...b.map((step) => ({ ...step, side: 'b' as const })),
  ];
  return both.sort((x, y) => x.at - y.at);
}

export class Playback {
  private next = 0;
  private timer: NodeJS.Timeout | undefined;
  private waiting = '';
  private readonly began = performance.now();
  private readonly cutAfter: number;

  constructor(
    private readonly log: TurnLog,
    /** The lanes that this reply answers: both for a turn, one for a retry. */
    private readonly sides: readonly Side[],
    private steps: LaneStep[],
    private readonly turn: Turn,
    private readonly speed: number,
    private sink: Sink | null,
  ) {
    const after = turn.truncation?.after;
    this.cutAfter = after === undefined ? Number.POSITIVE_INFINITY : after * steps.length;
  }

  start(): void {
    this.tick();
  }

  /** The page has gone; the answers are completed all the same. */
  detach(): void {
    this.sink = null;
    this.waiting = '';
  }

  /** The user pressed stop for these lanes: what has been generated stays, and nothing more comes. */
  stop(sides: readonly Side[] = this.sides): void {
    clearTimeout(this.timer);
    for (const side of sides) {
      if (this.log[side].status === 'pending') this.log[side].status = 'stopped';
    }
    this.steps = this.steps.filter((step, i) => i < this.next || !sides.includes(step.side));
    if (this.sides.some((side) => this.log[side].status === 'pending')) this.tick();
    else this.close();
  }

  private tick(): void {
    for (;;) {
      const step = this.steps[this.next];
      if (!step) break;
      const wait = step.at / this.speed - (performance.now() - this.began);
      if (wait > 0.5) {
        this.flush();
        this.timer = setTimeout(() => this.tick(), wait);
        return;
      }
      this.next++;
      if (!this.send(step)) return;
    }
    this.finish();
  }

  /** Sends one row and keeps it in the log; false when the answers died with the connection. */
  private send(step: LaneStep): boolean {
    const row =
      step.json === undefined
        ? encodeRow(step.side, step.code, step.value, this.turn)
        : frameRow(step.side, step.code, step.json, this.turn);
    if (this.sink && this.next > this.cutAfter && this.cut(row)) {
      if (!this.turn.truncation?.serverFinishes) {
        this.fail();
        return false;
      }
    }
    this.write(row);
    const at = Math.round((performance.now() - this.began) * 10) / 10;
    noteSent(this.log[step.side], step, at, this.sink !== null);
    return true;
  }

  /** Closes the connection before, or in the middle of, this row; false when the row has no character to cut. */
  private cut(row: string): boolean {
    const { truncation } = this.turn;
    if (truncation?.midCharacter) {
      const bytes = Buffer.from(row);
      const first = bytes.findIndex((byte) => byte >= 0x80);
      if (first === -1) return false;
      this.flush();
      this.sink?.write(bytes.subarray(0, first + 1));
    } else if (truncation?.midRow) this.write(row.slice(0, Math.ceil(row.length / 2)));
    this.flush();
    if (truncation?.how === 'reset') this.sink?.reset();
    else this.sink?.end();
    this.sink = null;
    return true;
  }

  private write(text: string): void {
    if (!this.sink) return;
    this.waiting += text;
    if (this.waiting.length >= BATCH) this.flush();
  }

  private flush(): void {
    if (this.waiting !== '') this.sink?.write(this.waiting);
    this.waiting = '';
  }

  private fail(): void {
    for (const side of this.sides) {
      if (this.log[side].status === 'pending') this.log[side].status = 'failed';
    }
  }

  private finish(): void {
    this.write(encodeEnd(this.turn.framing));
    this.close();
  }

  private close(): void {
    this.flush();
    this.sink?.end();
    this.sink = null;
  }
}
