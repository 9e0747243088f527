// Two projects: `unit` (fast, beside the code and under tests/contract) and `e2e` (real browsers, two files at a time).
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: [
            'lib/**/*.test.{ts,tsx}',
            'components/**/*.test.{ts,tsx}',
            'entrypoints/**/*.test.{ts,tsx}',
            'training/**/*.test.ts',
            'tests/{contract,arena,comparia,faults,fixtures}/**/*.test.{ts,tsx}',
          ],
          restoreMocks: true,
          // Property tests take seconds where the machine is busy.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Each file has an arena, a browser and a profile of its own; browsers mostly wait, so two fit two cores.
          maxWorkers: 2,
          // Real browsers on a busy machine now and then take longer than any patience: one more chance, told in the report.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
