// Adding up many answers: independent evidence adds, repeats are discounted, and nothing depends on the order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PoolItem, pool, worth } from './pool';
import { pooledShares, poolModels } from './pool-models';

const CALIBRATION = { looks: 0.5, cues: 1, models: 0.5, unknown: 0.1 };
const prior = { kind: 'prior', llr: { openai: 0, google: 0 } };
const item = (kind: string, nats: number, cue = ''): PoolItem => ({
  parts: [prior, { kind, llr: { openai: nats } }],
  cues: cue === '' ? {} : { [kind]: cue },
});
const nats = (items: PoolItem[], kind: string) =>
  pool(items, CALIBRATION)?.parts.find((part) => part.kind === kind)?.llr.openai ?? 0;

describe('worth', () => {
  it('counts all without overlap, one with full overlap, and never more than one over the overlap', () => {
    expect(worth(7, 0)).toBe(7);
    expect(worth(7, 1)).toBe(1);
    expect(worth(0, 0.5)).toBe(0);
    expect(worth(1, 0.3)).toBe(1);
    expect(worth(1_000_000, 0.25)).toBeCloseTo(4, 4);
  });

  it('grows with every further reading', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (n, overlap) => {
          expect(worth(n + 1, overlap)).toBeGreaterThan(worth(n, overlap));
        },
      ),
    );
  });
});

describe('pool', () => {
  it('gives nothing for no answers', () => {
    expect(pool([])).toBeNull();
  });

  it('leaves one answer as it was', () => {
    expect(nats([item('style', 1.2)], 'style')).toBeCloseTo(1.2);
  });

  it('discounts what looks say again', () => {
    expect(nats([item('style', 1), item('style', 1)], 'style')).toBeCloseTo(2 / 1.5);
  });

  it('hears the same claim once and another one anew, within the limit of the kind', () => {
    expect(nats([item('claim', 1, 'x'), item('claim', 1, 'x')], 'claim')).toBeCloseTo(1);
    expect(nats([item('claim', 1, 'x'), item('claim', 1, 'y')], 'claim')).toBeCloseTo(2);
    const many = Array.from({ length: 9 }, (_, i) => item('claim', 3, `cue-${i}`));
    expect(nats(many, 'claim')).toBeCloseTo(Math.log(40));
  });

  it('adds different kinds', () => {
    const both = pool([item('style', 1), item('claim', 1, 'x')], CALIBRATION);
    const one = pool([item('style', 1)], CALIBRATION);
    const p = (pooled: typeof both) =>
      pooled?.makers.find(({ maker }) => maker === 'openai')?.p ?? 0;
    expect(p(both)).toBeGreaterThan(p(one));
  });

  it('counts the prior once, sums to 1 and does not mind the order', () => {
    const items = [item('style', 2), item('claim', -1, 'x'), item('style', 0.5)];
    const [there, back] = [pool(items, CALIBRATION), pool([...items].reverse(), CALIBRATION)];
    expect(there?.makers.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1);
    for (const { maker, p } of there?.makers ?? []) {
      expect(back?.makers.find((one) => one.maker === maker)?.p).toBeCloseTo(p);
    }
  });
});

describe('poolModels', () => {
  const makers = [
    { maker: 'openai' as const, p: 0.8 },
    { maker: 'google' as const, p: 0.2 },
  ];
  const shares = (x: number) => [
    { model: 'gpt-x', maker: 'openai' as const, share: x },
    { model: 'gpt-y', maker: 'openai' as const, share: 1 - x },
  ];

  it('divides each maker among its models and leaves a share to unknown ones', () => {
    const models = poolModels({ makers, parts: [] }, [shares(0.9), shares(0.8)], 9, CALIBRATION);
    expect(models[0]?.model).toBe('gpt-x');
    expect(models.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1);
    expect(
      models.find(({ model, maker }) => model === null && maker === 'openai')?.p,
    ).toBeGreaterThan(0);
    expect(models.find(({ maker }) => maker === 'google')).toEqual({
      model: null,
      maker: 'google',
      p: 0.2,
    });
  });

  it('turns to an unknown model when no known one fits all answers', () => {
    const torn = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? [0.99, 0.01] : [0.01, 0.99]));
    const logs = pooledShares(torn, { ...CALIBRATION, unknown: 0.3 });
    expect(logs[2]).toBeGreaterThan(logs[0] ?? 0);
    expect(logs.reduce((sum, log) => sum + Math.exp(log), 0)).toBeCloseTo(1);
  });
});
