// Battles made up by a small generator that `make-golden.py` has too, so that both count the same ones.
import type { StyleCounts } from '../../lib/leaderboard/style';
import type { Bout } from '../../lib/leaderboard/tally';

export interface SyntheticBout extends Bout {
  style: readonly [a: StyleCounts, b: StyleCounts];
}

/** 600 battles of 8 names with counts of style. */
export function syntheticBouts(): SyntheticBout[] {
  let state = 20260914n;
  const draw = (n: number) => {
    state = (state * 1103515245n + 12345n) % 2147483648n;
    return Number(state >> 8n) % n;
  };
  return Array.from({ length: 600 }, () => {
    const a = draw(8);
    const b = (a + 1 + draw(7)) % 8;
    const side = (): StyleCounts => [200 + draw(3000), draw(6), draw(20), draw(12)];
    const style = [side(), side()] as const;
    const lean = 10 + (a - b) * 2 + (style[0][0] > style[1][0] ? 3 : -3);
    const v = draw(30);
    const outcome = v < lean ? 1 : v < lean + 3 ? 0.5 : 0;
    return { a: `m${a}`, b: `m${b}`, outcome, style };
  });
}
