// Notices that answers come in a form that cannot be read.

/** How long bytes may come without a row that is understood, ms. A long row takes its time. */
const PATIENCE = 2_000;

/** A model that thinks for long sends nothing: only bytes that cannot be read are a sign. */
export class Baffled {
  /** Since when bytes have come without a row that was understood. */
  private since: number | null = null;
  private lastBytes = 0;

  /** Takes in that bytes came, and how many rows they completed that were understood. */
  note(rows: number, now: number): void {
    this.lastBytes = now;
    if (rows > 0) this.since = null;
    else this.since ??= now;
  }

  get isBaffled(): boolean {
    return this.since !== null && this.lastBytes - this.since >= PATIENCE;
  }
}
