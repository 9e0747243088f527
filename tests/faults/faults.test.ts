// Every seeded fault but the killed background; each ends with a comparison against what the server sent.
import { expect, it } from 'vitest';
import { FAULTS, runFault } from './report.ts';

it.each(FAULTS)(
  '%s: nothing is lost, doubled or altered in %i runs',
  async (...fault) => {
    const figures = await runFault(fault, 7);
    console.info(figures.name, `${figures.runs} runs`, `${figures.seconds} s`);
    expect(figures).toMatchObject({ lost: 0, doubled: 0, differing: 0, details: [] });
  },
  120_000,
);
