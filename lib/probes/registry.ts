// All probes that come with Telltale, in the order in which they are shown.
import { JOKES, NUMBERS, STORIES, WORDS } from './data/habits';
import { CONTACT, IDENTITY, INSTRUCTIONS, SELF } from './data/identity';
import { DATE, DRAWING, KNOWLEDGE, LETTERS } from './data/knowledge';
import { GLITCH_TOKENS, SPECIAL_TOKENS } from './data/vocabulary';
import type { Probe, ProbeGroup } from './types';

export const PROBE_GROUPS: readonly ProbeGroup[] = [
  IDENTITY,
  SELF,
  INSTRUCTIONS,
  CONTACT,
  KNOWLEDGE,
  DATE,
  NUMBERS,
  WORDS,
  STORIES,
  JOKES,
  LETTERS,
  DRAWING,
  SPECIAL_TOKENS,
  GLITCH_TOKENS,
];

/** Every probe with what its group says; ids are `group:name` and unique. */
export const PROBES: readonly Probe[] = PROBE_GROUPS.flatMap(({ probes, id, ...shared }) =>
  probes.map((probe) => ({ lang: 'en', ...shared, ...probe, id: `${id}:${probe.id}` })),
);

export const PROBE_BY_ID: ReadonlyMap<string, Probe> = new Map(
  PROBES.map((probe) => [probe.id, probe]),
);
