// What a list of weights gains over even odds, once the truth is known.
import { RATE_ORDER } from '../lib/heuristics/rates';
import type { MakerOrNone } from '../lib/models/makers';

/** Nats by which a weight list betters even odds when the truth is `maker`. */
export function gainOf(llr: Readonly<Record<string, number>>, maker: MakerOrNone): number {
  const all = RATE_ORDER.reduce((sum, one) => sum + Math.exp(llr[one] ?? 0), 0);
  return (llr[maker] ?? 0) - Math.log(all / RATE_ORDER.length);
}
