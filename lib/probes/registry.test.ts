// Checks the shipped probes: complete, unique, harmless in form, and recognised as themselves.
import { describe, expect, it } from 'vitest';
import { plainPrompt } from './plain-prompt';
import { recogniseProbe } from './recognise';
import { PROBE_GROUPS, PROBES } from './registry';
import { ProbeSchema } from './types';

describe('the shipped probes', () => {
  it('are whole', () => {
    for (const probe of PROBES) expect(ProbeSchema.safeParse(probe).error?.issues).toBeUndefined();
  });

  it('have ids and words of their own', () => {
    expect(new Set(PROBES.map(({ id }) => id)).size).toBe(PROBES.length);
    expect(new Set(PROBES.map(({ prompt }) => plainPrompt(prompt))).size).toBe(PROBES.length);
    expect(new Set(PROBE_GROUPS.map(({ id }) => id)).size).toBe(PROBE_GROUPS.length);
  });

  it.each(PROBES.map(({ id, prompt }) => [id, prompt]))('recognise %s', (id, prompt) => {
    expect(recogniseProbe(prompt)).toBe(id);
    expect(recogniseProbe(`  ${prompt.toUpperCase().toLowerCase()} `)).toBe(id);
  });
});
