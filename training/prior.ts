// How often each maker's models appear in real arena battles, drawn towards evenness.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { CANDIDATES } from '../lib/guess/fuse';
import { makerOfModel } from '../lib/models/catalogue';

/** Exponent that flattens the shares: the list of models turns over monthly. */
const TEMPER = 0.5;
/** Share of the evenly spread prior, and least share of "none of these". */
const EVEN = 0.3;
const LEAST_NONE = 0.12;

/** Shares by maker in the battles of `arena_battles_meta.csv.gz`, and how many sides were counted. */
export async function battleShares(
  data: string,
): Promise<{ shares: Map<string, number>; sides: number }> {
  const file = createReadStream(join(data, 'arena_battles_meta.csv.gz')).pipe(createGunzip());
  const counts = new Map<string, number>();
  let sides = 0;
  let isHead = true;
  for await (const line of createInterface({ input: file })) {
    const [, a = '', , b = ''] = line.split(',');
    for (const name of isHead ? [] : [a, b]) {
      const maker = makerOfModel(name, null) ?? 'none';
      counts.set(maker, (counts.get(maker) ?? 0) + 1);
      sides += 1;
    }
    isHead = false;
  }
  return { shares: new Map([...counts].map(([maker, n]) => [maker, n / sides])), sides };
}

/** The prior that ships: battle shares, flattened, mixed with even shares, with room for unlisted makers. */
export function temper(shares: ReadonlyMap<string, number>): Record<string, number> {
  const flat = CANDIDATES.map((maker) => (shares.get(maker) ?? 0) ** TEMPER);
  const total = flat.reduce((sum, value) => sum + value, 0);
  const mixed = flat.map((value) => (1 - EVEN) * (value / total) + EVEN / CANDIDATES.length);
  const none = Math.max(LEAST_NONE, mixed[CANDIDATES.length - 1] ?? 0);
  const rest = mixed.slice(0, -1).reduce((sum, value) => sum + value, 0);
  return Object.fromEntries(
    CANDIDATES.map((maker, i) => [
      maker,
      Number((maker === 'none' ? none : ((mixed[i] ?? 0) * (1 - none)) / rest).toFixed(4)),
    ]),
  );
}
