// Tests of the ratings: against scikit-learn's numbers, against each other, and at the edges where ratings end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBattles, readBattles, readGolden } from '../../tests/leaderboard/golden';
import { syntheticBouts } from '../../tests/leaderboard/synthetic';
import { bootstrap, seeded } from './bootstrap';
import { fitTally } from './bradley-terry';
import { comparable } from './connected';
import { ranksOf, ratingsOf } from './ratings';
import { styleDifferences, styleOf } from './style';
import { fitStyled } from './style-control';
import { type Bout, recordsOf, tallyAmong, tallyOf } from './tally';

const golden = readGolden();

function rate(bouts: readonly Bout[]) {
  const tally = tallyOf(bouts);
  const fit = fitTally(tally);
  if (!fit) throw new Error('no maximum found');
  return ratingsOf(tally.names, fit);
}

const bout = (a: string, b: string, outcome: Bout['outcome']): Bout => ({ a, b, outcome });

describe('ratings', () => {
  it('equal those of scikit-learn on made-up battles', () => {
    const ratings = rate(syntheticBouts());
    expect(ratings).toHaveLength(8);
    for (const { name, rating, low, high } of ratings) {
      const [wanted, half] = golden.synthetic.plain[name] ?? [];
      expect(Math.abs(rating - (wanted ?? 0))).toBeLessThan(1e-6);
      expect(Math.abs((high - low) / 2 - (half ?? 0))).toBeLessThan(1e-6);
    }
  });

  // The battles are 135,634 real ones in a folder beside the project; see `npm run report:leaderboard`.
  it.skipIf(!hasBattles)('equal those of scikit-learn on 135,634 real battles', () => {
    const bouts = readBattles('model');
    expect(bouts).toHaveLength(golden.battles);
    const ratings = rate(bouts);
    expect(ratings).toHaveLength(53);
    for (const { name, rating } of ratings) {
      expect(Math.abs(rating - (golden.model[name]?.[0] ?? 0))).toBeLessThan(1e-6);
    }
  });

  it('know the answer for two names: odds of three to one', () => {
    const bouts = [...Array(3).fill(bout('x', 'y', 1)), bout('y', 'x', 1)];
    const [x, y] = rate(bouts);
    expect((x?.rating ?? 0) - (y?.rating ?? 0)).toBeCloseTo(400 * Math.log10(3), 9);
    expect(((x?.rating ?? 0) + (y?.rating ?? 0)) / 2).toBeCloseTo(1000, 9);
  });

  it('count a tie as half a win for each', () => {
    const [x, y] = rate([bout('x', 'y', 0.5), bout('x', 'y', 0.5)]);
    expect(x?.rating).toBeCloseTo(y?.rating ?? 0, 9);
  });

  it('fix the anchor at its published rating, with no interval', () => {
    const name = 'mixtral-8x7b-instruct-v0.1';
    const ratings = rate([bout(name, 'y', 1), bout(name, 'y', 0), bout(name, 'y', 1)]);
    const anchor = ratings.find((one) => one.name === name);
    expect(anchor?.rating).toBeCloseTo(1114, 9);
    expect((anchor?.high ?? 0) - (anchor?.low ?? 0)).toBeCloseTo(0, 6);
  });

  it('are the same whatever the order of battles and sides', () => {
    const bouts = syntheticBouts().slice(0, 200);
    const turned = bouts.toReversed().map(({ a, b, outcome }) => bout(b, a, (1 - outcome) as 0));
    for (const [i, { name, rating }] of rate(bouts).entries()) {
      const other = rate(turned)[i];
      expect(other?.name).toBe(name);
      expect(Math.abs((other?.rating ?? 0) - rating)).toBeLessThan(1e-8);
    }
  });

  it('put the most likely difference at the top for any battles that can be compared', () => {
    const one = fc.record({
      a: fc.constantFrom('p', 'q', 'r', 's'),
      b: fc.constantFrom('p', 'q', 'r', 's'),
      outcome: fc.constantFrom(0 as const, 0.5 as const, 1 as const),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (bouts) => {
        const tally = tallyOf(bouts);
        const among = comparable(tally);
        if (among.length === 0) return;
        const own = tallyAmong(tally, among);
        const fit = fitTally(own);
        // At the top every name wins just as often as its ratings say it would.
        for (const [i] of own.names.entries()) {
          let more = 0;
          for (const { first, second, wins, losses, ties } of own.pairs) {
            if (first !== i && second !== i) continue;
            const x = (fit?.strengths[first] ?? 0) - (fit?.strengths[second] ?? 0);
            const won = wins + ties / 2 - (wins + losses + ties) / (1 + Math.exp(-x));
            more += first === i ? won : -won;
          }
          expect(Math.abs(more)).toBeLessThan(1e-8);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('intervals', () => {
  it('hold the true rating about 95 times in 100', () => {
    const random = seeded(7);
    const truth = [0, 0.4, 0.8, 1.2];
    const mean = 0.6;
    let held = 0;
    let all = 0;
    for (let round = 0; round < 150; round++) {
      const bouts = Array.from({ length: 300 }, () => {
        const a = Math.floor(random() * 4);
        const b = (a + 1 + Math.floor(random() * 3)) % 4;
        const p = 1 / (1 + Math.exp((truth[b] ?? 0) - (truth[a] ?? 0)));
        return bout(`n${a}`, `n${b}`, random() < p ? 1 : 0);
      });
      for (const [i, { low, high }] of rate(bouts).entries()) {
        const rating = 1000 + (400 / Math.log(10)) * ((truth[i] ?? 0) - mean);
        all += 1;
        if (low <= rating && rating <= high) held += 1;
      }
    }
    expect(held / all).toBeGreaterThan(0.92);
    expect(held / all).toBeLessThan(0.98);
  });

  it('are about as wide as those of battles drawn again, which a seed repeats', () => {
    const tally = tallyOf(syntheticBouts());
    const drawn = bootstrap(tally, 100, 3);
    expect(bootstrap(tally, 100, 3)).toEqual(drawn);
    for (const [i, { low, high }] of rate(syntheticBouts()).entries()) {
      const share = ((drawn?.[i]?.high ?? 0) - (drawn?.[i]?.low ?? 0)) / (high - low);
      expect(share).toBeGreaterThan(0.7);
      expect(share).toBeLessThan(1.4);
    }
  });

  it('rank names alike that cannot be told apart', () => {
    const at = (low: number, high: number) => ({ name: '', rating: (low + high) / 2, low, high });
    expect(ranksOf([at(10, 20), at(15, 30), at(21, 40)])).toEqual([2, 1, 1]);
  });
});

describe('comparable', () => {
  const among = (bouts: Bout[]) => {
    const tally = tallyOf(bouts);
    return comparable(tally).map((i) => tally.names[i]);
  };

  it('leaves out who only won, who only lost, and who met none of the others', () => {
    const bouts = [
      ...[bout('a', 'b', 1), bout('b', 'c', 1), bout('c', 'a', 1)],
      ...[bout('winner', 'a', 1), bout('loser', 'b', 0), bout('far', 'away', 0.5)],
    ];
    expect(among(bouts)).toEqual(['a', 'b', 'c']);
  });

  it('finds none where nobody both won and lost', () => {
    expect(among([])).toEqual([]);
    expect(among([bout('a', 'b', 1), bout('a', 'c', 1)])).toEqual([]);
    expect(among([bout('a', 'a', 0.5)])).toEqual([]);
  });

  it('walks a chain of ten thousand names', () => {
    const bouts = Array.from({ length: 10_000 }, (_, i) => bout(`n${i}`, `n${i + 1}`, 0.5));
    expect(among(bouts)).toHaveLength(10_001);
  });
});

describe('recordsOf', () => {
  it('counts the games of each name, and none against itself', () => {
    const tally = tallyOf([bout('a', 'b', 1), bout('b', 'a', 0.5), bout('a', 'a', 1)]);
    expect(recordsOf(tally)).toEqual([
      { games: 2, wins: 1, losses: 0, ties: 1 },
      { games: 2, wins: 0, losses: 1, ties: 1 },
    ]);
  });
});

describe('style control', () => {
  it('equals scikit-learn in the first published form, its penalty included', () => {
    const bouts = syntheticBouts();
    const { names } = tallyOf(bouts);
    const style = styleDifferences(bouts.map((one) => one.style));
    const rows = bouts.map(({ a, b, outcome }, i) => ({
      a: names.indexOf(a),
      b: names.indexOf(b),
      outcome,
      style: style[i] ?? new Float64Array(4),
    }));
    const fit = fitStyled(rows, names.length);
    if (!fit) throw new Error('no maximum found');
    const { ratings, worths } = golden.synthetic.styled;
    for (const { name, rating } of ratingsOf(names, fit)) {
      expect(Math.abs(rating - (ratings[name] ?? 0))).toBeLessThan(1e-6);
    }
    for (const [k, { worth, error }] of fit.style.entries()) {
      expect(Math.abs(worth - (worths[k] ?? 0))).toBeLessThan(1e-8);
      expect(error).toBeGreaterThan(0);
    }
  });

  it('counts headings, lists and bold outside code, and all of the length', () => {
    const text = '# One\n\n- **a**\n* b\n2. c __d__\n```\n# no\n- no **no**\n```\n####### no';
    expect(styleOf([text, 'end'])).toEqual([text.length + 3, 1, 3, 2]);
    expect(styleOf([])).toEqual([0, 0, 0, 0]);
  });

  it('makes nought of a mark that never differs', () => {
    const rows = styleDifferences([
      [
        [10, 0, 1, 0],
        [20, 0, 0, 0],
      ],
      [
        [30, 0, 0, 0],
        [20, 0, 0, 0],
      ],
    ]);
    expect(rows.map((row) => row[1])).toEqual([0, 0]);
    expect(rows[0]?.[0]).toBeCloseTo(-1, 9);
  });
});
