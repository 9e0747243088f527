// Maps values to pixels, and finds round values to write along an axis.

/** A value as a place in px. */
export type Scale = (value: number) => number;

/** Lowest and highest value. */
export type Domain = readonly [low: number, high: number];

/** A straight map of a domain to a range in px; the middle of the range when the domain has no width. */
export function linearScale([low, high]: Domain, [from, to]: readonly [number, number]): Scale {
  if (high === low) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** Steps that read well, times a power of ten. */
const STEPS = [1, 2, 5, 10];

/** Round values within a domain, about `count` of them; a single one when the domain has no width. */
export function ticks([low, high]: Domain, count: number): number[] {
  if (!Number.isFinite(low) || !Number.isFinite(high) || high < low) return [];
  if (high === low) return [low];
  const step = stepOf((high - low) / Math.max(1, count));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // A step of 0.1 times 3 is not quite 0.3: the number is rounded to what it means.
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

function stepOf(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = STEPS.find((step) => step >= rough / power - 1e-9) ?? 10;
  return times * power;
}

/** The domain of values widened to round ends; 0 to 1 for none. */
export function niceDomain(values: readonly number[], count = 5): Domain {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  let low = Infinity;
  let high = -Infinity;
  for (const value of finite) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high === low)
    return [low - Math.max(1, Math.abs(low) / 10), high + Math.max(1, Math.abs(high) / 10)];
  const step = stepOf((high - low) / count);
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

/** Moments spread evenly over a domain in ms since the epoch, both ends among them; at most `count`. */
export function timeTicks([low, high]: Domain, count: number): number[] {
  if (high <= low) return [low];
  const n = Math.max(2, count);
  return Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1));
}
