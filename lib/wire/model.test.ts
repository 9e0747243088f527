// Checks that trees are read as they were written, and that the shipped forest fits the program.
import { describe, expect, it } from 'vitest';
import { growForest } from '../../training/fit-cadence-forest';
import { CADENCE_FEATURES, cadenceFeatures } from './cadence';
import shipped from './cadence-model.json';
import { askTrees, binOf, decodeTree, encodeTree, makeCadenceModel, type TreeNode } from './model';
import { piecesOfChunks } from './pieces';
import { PROSE } from './toy-tokenizer';

const TREE: TreeNode = {
  feature: 90,
  bin: 31,
  low: { shares: [1, 0, 0] },
  high: { feature: 0, bin: 3, low: { shares: [0, 0.5, 0.5] }, high: { shares: [0.2, 0.2, 0.6] } },
};

describe('trees', () => {
  it('come back as written, up to the steps of a share', () => {
    const read = decodeTree(encodeTree(TREE), [0.3, 0.3, 0.4]);
    expect(read).toMatchObject({ feature: 90, bin: 31, high: { feature: 0, bin: 3 } });
    for (const bins of [[0], [9]]) {
      const all = Object.assign(Array(91).fill(0), { 0: bins[0], 90: 32 });
      const shares = [...askTrees([read], all, 3)];
      const truth = [...askTrees([TREE], all, 3)];
      expect(Math.abs(shares.reduce((sum, share) => sum + share, -1))).toBeLessThan(0.05);
      for (const [i, share] of shares.entries())
        expect(Math.abs(share - (truth[i] ?? 0))).toBeLessThan(0.02);
    }
  });

  it('are read from any text without failing', () => {
    for (const text of ['', '!', 'AA', '!E', 'zz!AB', '\ud800'])
      expect(() => decodeTree(text, [0.5, 0.5])).not.toThrow();
  });

  it('grow the same from the same rows and seed, and part what can be parted', () => {
    const set = {
      bins: Array.from({ length: 40 }, (_, i) => Uint8Array.of(i % 7, i < 20 ? 1 : 5)),
      truths: Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1)),
      weights: Array(40).fill(1),
      classes: 2,
    };
    const options = { trees: 5, depth: 6, leaf: 2, tries: 10, smooth: 0.5, seed: 5 };
    const trees = growForest(set, options);
    expect(growForest(set, options)).toEqual(trees);
    expect(askTrees(trees, [3, 1], 2)[0]).toBeGreaterThan(0.8);
    expect(askTrees(trees, [3, 5], 2)[0]).toBeLessThan(0.2);
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

  it('has edges that part the features into at most 32 classes', () => {
    for (const edges of shipped.edges) {
      expect(edges).toEqual([...edges].sort((x, y) => x - y));
      expect(binOf(edges, Number.MAX_VALUE)).toBeLessThan(32);
    }
  });
});
