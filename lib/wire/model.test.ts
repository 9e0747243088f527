// Checks that trees are read as they were written, and that the shipped forest fits the program.
import { describe, expect, it } from 'vitest';
import { growForest } from '../../training/fit-cadence-forest';
import { fitLinear } from '../../training/fit-cadence-linear';
import { CADENCE_FEATURES, cadenceFeatures } from './cadence';
import { askLinear, rankOf } from './cadence-linear';
import shipped from './cadence-model.json';
import {
  askTrees,
  decodeTree,
  encodeTree,
  LEVELS,
  levelOf,
  makeCadenceModel,
  type TreeNode,
} from './model';
import { piecesOfChunks } from './pieces';
import { PROSE } from './toy-tokenizer';

const TREE: TreeNode = {
  feature: 90,
  level: 2047,
  low: { shares: [1, 0, 0] },
  high: {
    feature: 0,
    level: 130,
    low: { shares: [0, 0.5, 0.5] },
    high: { shares: [0.2, 0.2, 0.6] },
  },
};

describe('trees', () => {
  it('come back as written, up to the steps of a share', () => {
    const read = decodeTree(encodeTree(TREE), [0.3, 0.3, 0.4]);
    expect(read).toMatchObject({ feature: 90, level: 2047, high: { feature: 0, level: 130 } });
    for (const levels of [[0], [900]]) {
      const all = Object.assign(Array(91).fill(0), { 0: levels[0], 90: 2048 });
      const shares = [...askTrees([read], all, 3)];
      const truth = [...askTrees([TREE], all, 3)];
      expect(Math.abs(shares.reduce((sum, share) => sum + share, -1))).toBeLessThan(0.05);
      for (const [i, share] of shares.entries())
        expect(Math.abs(share - (truth[i] ?? 0))).toBeLessThan(0.02);
    }
  });

  it('are read from any text without failing', () => {
    for (const text of ['', '!', '.', 'AA', '!E', 'zzz!AB', '\ud800'])
      expect(() => decodeTree(text, [0.5, 0.5])).not.toThrow();
  });

  it('grow the same from the same rows and seed, and part what can be parted', () => {
    const set = {
      levels: [
        Uint16Array.from({ length: 40 }, (_, i) => i % 7),
        Uint16Array.from({ length: 40 }, (_, i) => (i < 20 ? 1 : 1500)),
      ],
      truths: Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1)),
      weights: Array(40).fill(1),
      classes: 2,
    };
    const options = { trees: 5, depth: 6, leaf: 2, tries: 10, smooth: 0.5, seed: 5 };
    const trees = growForest(set, options);
    expect(growForest(set, options)).toEqual(trees);
    expect(askTrees(trees, [3, 1], 2)[0]).toBeGreaterThan(0.8);
    expect(askTrees(trees, [3, 1500], 2)[0]).toBeLessThan(0.2);
  });
});

describe('levels and ranks', () => {
  it('rise with the value, from end to end of what training saw', () => {
    expect([-9, 2, 3, 3.999, 4, 99].map((of) => levelOf([2, 4], of))).toEqual([
      0,
      0,
      LEVELS / 2,
      LEVELS - 2,
      LEVELS - 1,
      LEVELS - 1,
    ]);
    expect(levelOf([5, 5], 7)).toBe(0);
  });

  it('put a value that many rows had into the middle of its ranks', () => {
    const quantiles = [0, 0, 0, 1, 3];
    expect([-1, 0, 0.5, 1, 2, 3, 4].map((of) => rankOf(quantiles, of))).toEqual([
      0, 0.25, 0.625, 0.75, 0.875, 1, 1,
    ]);
    expect(rankOf([], 1)).toBe(0);
  });
});

describe('the linear model', () => {
  const count = 400;
  const set = {
    values: Array.from({ length: count }, (_, i) => [i % 7, i < count / 2 ? i % 5 : 5 + (i % 5)]),
    truths: Array.from({ length: count }, (_, i) => (i < count / 2 ? 0 : 1)),
    weights: Array(count).fill(1),
    classes: 2,
  };

  it('learns what parts the classes, the same each time, and gives shares', () => {
    const data = fitLinear(set);
    expect(fitLinear(set)).toEqual(data);
    expect(askLinear(data, [3, 1])[0]).toBeGreaterThan(0.8);
    expect(askLinear(data, [3, 8])[0]).toBeLessThan(0.2);
    expect(askLinear(data, [0, 4]).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('stays at the classes’ shares where no feature tells anything', () => {
    const values = set.values.map(() => [1, 1]);
    const shares = askLinear(fitLinear({ ...set, values }), [1, 1]);
    expect(shares[0]).toBeCloseTo(0.5, 2);
  });
});

describe('the shipped forest', () => {
  const model = makeCadenceModel(shipped);
  const features = cadenceFeatures(piecesOfChunks(PROSE.match(/.{1,5}/gs) ?? []), null);

  it('was fitted to the features of the program', () => {
    expect(shipped.features).toEqual(CADENCE_FEATURES);
    expect(model.scale(11)).toBe(0);
    expect(model.scale(12)).toBeGreaterThan(0);
    expect(makeCadenceModel(shipped, ['other']).scale(100)).toBe(0);
  });

  it('gives each of its makers a finite number', () => {
    const logs = model.logs(features);
    expect(Object.keys(logs).sort()).toEqual([...shipped.classes].sort());
    for (const log of Object.values(logs)) expect(Math.abs(log ?? 99)).toBeLessThan(10);
  });

  it('has a range and rising quantiles for each feature', () => {
    expect(shipped.ranges).toHaveLength(CADENCE_FEATURES.length);
    for (const [low = 1, high = 0] of shipped.ranges) expect(low).toBeLessThanOrEqual(high);
    for (const list of shipped.linear.quantiles)
      expect(list).toEqual([...list].sort((x, y) => x - y));
  });
});
