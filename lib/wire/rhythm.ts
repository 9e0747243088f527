// Reads from when the pieces of an answer arrived how its maker's server sends: first piece, bursts, gaps, rate.
import type { Pieces } from './pieces';

/** When the pieces of one answer came, in a few numbers; the same whether the site cut anew at words or not. */
export interface Rhythm {
  /** Arrivals: pieces that came at one moment count once. */
  arrivals: number;
  /** First piece, ms since the first request byte. */
  firstMs: number;
  /** Characters a second from the first piece to the last; 0 when all came at once. */
  perSecond: number;
  /** Bursts: arrivals that follow one another as fast as word smoothing lets go of one piece of the provider. */
  bursts: number;
  /** Characters of the middle burst, and of one longer than nine in ten. */
  burstChars: number;
  longBurstChars: number;
  /** Share of the bursts that are one arrival, 0..1. */
  singles: number;
  /** Pause between bursts, ms: the middle one, and one longer than nine in ten. */
  pauseMs: number;
  longPauseMs: number;
}

/** Arrivals closer than this belong to one burst, ms: smoothing lets go of a word every 10 ms, timers of a busy page are late. */
export const BURST_WITHIN = 16;
/** Fewer arrivals tell nothing. */
export const MIN_ARRIVALS = 8;
/** Pieces that are read; more would add nothing. */
const MAX_PIECES = 4_000;

interface Burst {
  start: number;
  end: number;
  arrivals: number;
  chars: number;
}

function burstsOf(ends: readonly number[], times: readonly number[]): Burst[] {
  const bursts: Burst[] = [];
  let before = 0;
  let last: Burst | undefined;
  for (let i = 0; i < Math.min(ends.length, times.length, MAX_PIECES); i += 1) {
    const at = Math.max(times[i] ?? 0, last?.end ?? 0);
    const chars = (ends[i] ?? before) - before;
    before = ends[i] ?? before;
    if (last !== undefined && at - last.end <= BURST_WITHIN) {
      last.arrivals += at > last.end ? 1 : 0;
      last.chars += chars;
      last.end = at;
      continue;
    }
    last = { start: at, end: at, arrivals: 1, chars };
    bursts.push(last);
  }
  return bursts;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Null where no usable times were recorded or too little came. Total: linear in the pieces, all numbers finite. */
export function readRhythm({ ends, times }: Pieces): Rhythm | null {
  if (times === null || times.some((time) => !Number.isFinite(time))) return null;
  const bursts = burstsOf(ends, times);
  const arrivals = bursts.reduce((sum, burst) => sum + burst.arrivals, 0);
  const first = bursts[0];
  const last = bursts.at(-1);
  if (first === undefined || last === undefined || arrivals < MIN_ARRIVALS) return null;
  const seconds = (last.end - first.start) / 1000;
  const chars = bursts.reduce((sum, burst) => sum + burst.chars, 0);
  const pauses = bursts.slice(1).map((burst, i) => burst.start - (bursts[i]?.end ?? burst.start));
  // The last burst ends with the answer, not where the provider cut.
  const sizes = bursts.slice(0, Math.max(1, bursts.length - 1)).map((burst) => burst.chars);
  return {
    arrivals,
    firstMs: Math.max(0, first.start),
    perSecond: seconds > 0 ? chars / seconds : 0,
    bursts: bursts.length,
    burstChars: quantile(sizes, 0.5),
    longBurstChars: quantile(sizes, 0.9),
    singles: bursts.filter((burst) => burst.arrivals === 1).length / bursts.length,
    pauseMs: quantile(pauses, 0.5),
    longPauseMs: quantile(pauses, 0.9),
  };
}
