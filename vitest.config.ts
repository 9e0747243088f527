// Two projects: `unit` (fast, beside the code and under tests/contract) and `e2e` (real browsers, two files at a time).
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Browser tests that take minutes, the longest first: begun last, one of them would run on alone. */
const LONG = ['layers', 'presence', 'fastchat'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = LONG.flatMap((name) =>
      sorted.filter(({ moduleId }) => moduleId.endsWith(`/e2e/${name}.test.ts`)),
    );
    return [...long, ...sorted.filter((file) => !long.includes(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
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
