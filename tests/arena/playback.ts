// Plays one turn: sends both lanes' rows in time, and goes on alone when the page has left.
import { encodeEnd, encodeRow } from './framing.ts';
import type { Step } from './plan.ts';
import type { Side, Turn } from './scenario.ts';
import type { SideLog, TurnLog } from './session-store.ts';

/** An open reply. */
export type Sink = { write(text: string): void; end(): void; reset(): void };
export type LaneStep = Step & { side: Side };

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
  private readonly began = performance.now();

  constructor(
    private readonly log: TurnLog,
    private readonly steps: LaneStep[],
    private readonly turn: Turn,
    private readonly speed: number,
    private sink: Sink | null,
  ) {}

  start(): void {
    this.tick();
  }

  /** The page has gone; the answers are completed all the same. */
  detach(): void {
    this.sink = null;
  }

  /** The user pressed stop: what has been generated stays. */
  stop(): void {
    clearTimeout(this.timer);
    for (const side of [this.log.a, this.log.b]) {
      if (side.status === 'pending') side.status = 'stopped';
    }
    this.close();
  }

  private tick(): void {
    for (;;) {
      const step = this.steps[this.next];
      if (!step) break;
      const wait = step.at / this.speed - (performance.now() - this.began);
      if (wait > 0.5) {
        this.timer = setTimeout(() => this.tick(), wait);
        return;
      }
      this.next++;
      if (!this.send(step)) return;
    }
    this.finish();
  }

  /** Sends one row and keeps it in the log; false when the whole turn died with the connection. */
  private send(step: LaneStep): boolean {
    const row = encodeRow(step.side, step.code, step.value, this.turn);
    const { truncation } = this.turn;
    if (truncation && this.next > truncation.after * this.steps.length && this.sink) {
      if (truncation.midRow) this.sink.write(row.slice(0, Math.ceil(row.length / 2)));
      if (truncation.how === 'end') this.sink.end();
      else this.sink.reset();
      this.sink = null;
      if (!truncation.serverFinishes) {
        this.fail();
        return false;
      }
    }
    this.sink?.write(row);
    this.note(step);
    return true;
  }

  private note(step: LaneStep): void {
    const side: SideLog = this.log[step.side];
    if (step.piece) {
      const at = Math.round((performance.now() - this.began) * 10) / 10;
      side.pieces.push({ ...step.piece, at, onWire: this.sink !== null });
      side[step.piece.channel] += step.piece.text;
    }
    if (step.code === '3') side.error = String(step.value);
    if (step.code === 'd') {
      side.finish = (step.value as { finishReason: string }).finishReason;
      side.status = side.finish === 'error' ? 'failed' : 'success';
    }
  }

  private fail(): void {
    for (const side of [this.log.a, this.log.b]) {
      if (side.status === 'pending') side.status = 'failed';
    }
  }

  private finish(): void {
    this.sink?.write(encodeEnd(this.turn.framing));
    this.close();
  }

  private close(): void {
    this.sink?.end();
    this.sink = null;
  }
}
