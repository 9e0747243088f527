// Seeded random numbers and the identifiers the practice arena hands out, so that a run can be repeated exactly.
import { createHash, randomBytes } from 'node:crypto';

/** A source of numbers in 0..1 (1 excluded). */
export type Random = () => number;

/** The same seed gives the same numbers on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A copy in random order. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [x, y] = [copy[i] as T, copy[j] as T];
    copy[i] = y;
    copy[j] = x;
  }
  return copy;
}

const dashed = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );

/** A UUIDv7: 48 bits of time, then chance. */
export function uuidv7(now: number = Date.now()): string {
  const tail = randomBytes(10);
  tail[0] = 0x70 | ((tail[0] as number) & 0x0f);
  tail[2] = 0x80 | ((tail[2] as number) & 0x3f);
  return dashed(now.toString(16).padStart(12, '0') + tail.toString('hex'));
}

/** The time that a UUIDv7 carries, ms since 1970; null when it is no UUIDv7. */
export function uuidv7Time(id: string): number | null {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(id)) {
    return null;
  }
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** A stable id for a name: the same model has the same id in every run. */
export function idForName(name: string): string {
  const hex = createHash('sha256').update(`practice-arena:${name}`).digest('hex');
  return dashed(`${hex.slice(0, 12)}4${hex.slice(13, 16)}a${hex.slice(17, 32)}`);
}
