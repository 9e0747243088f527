// Tells the background how reading goes: at once when the state changes, else now and then.
import { type RequestPayload, request } from '../../lib/messages';

/** Shortest time between two reports of the same state, ms. */
const EVERY = 5_000;

type Report = RequestPayload<'reportHealth'>;

export class HealthReporter {
  private last: { text: string; state: string; at: number } | null = null;

  /** Reports what is new; a report that does not get through is made again with the next change. */
  report(report: Report): void {
    const text = JSON.stringify(report);
    const now = Date.now();
    const { last } = this;
    if (last?.text === text) return;
    // A clock that was set back must not silence the page.
    const isRecent = last !== null && Math.abs(now - last.at) < EVERY;
    if (isRecent && last.state === report.state) return;
    this.last = { text, state: report.state, at: now };
    void request('reportHealth', report).then((reply) => {
      if (!reply.ok && this.last?.text === text) this.last = null;
    });
  }
}
