// Rounds when pieces came as far as nothing that is read from it is lost, so that the times take little room.
import { BURST_WITHIN } from '../wire/rhythm';

/** Gaps from this many ms on are kept in steps of so many ms: at most a quarter of the gap, and of most an eighth. */
const STEPS = [
  { from: 64, step: 8 },
  { from: 32, step: 4 },
  { from: 8, step: 2 },
] as const;

/**
 * The clock of one text that is being streamed. What came at one moment stays so, what came within a burst stays within
 * it and what came after a pause after one. Gaps are rounded to whole ms and the longer the coarser; a rounding is made
 * good by the next, so that errors do not add up (but where gap after gap is just over a burst's, they do until a longer
 * one comes). Times that it gave come out as they are.
 */
export class CoarseClock {
  private came: number | null = null;
  private kept = 0;

  /** A piece's time as it is kept, ms; the first to 1 ms, the others to about 5 ms. */
  keep(time: number): number {
    const gap = this.came === null ? null : time - this.came;
    this.came = time;
    if (gap === null) this.kept = Math.round(time);
    else if (gap < 0) this.kept += Math.round(gap);
    else if (gap > 0) this.kept += this.rounded(gap, time - this.kept);
    return this.kept;
  }

  /** `gap`: since the piece before; `open`: since that piece as it was kept. */
  private rounded(gap: number, open: number): number {
    const { step } = STEPS.find(({ from }) => open >= from) ?? { step: 1 };
    const near = Math.round(open / step) * step;
    if (gap > BURST_WITHIN) return open < BURST_WITHIN + 1.5 ? BURST_WITHIN + 1 : near;
    return Math.max(1, Math.min(BURST_WITHIN, near));
  }
}
