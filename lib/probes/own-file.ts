// The file in which a user's own probes go out and come back: checked as anything from outside is.
import { OWN, type OwnProbe, parseOwn } from './own';
import { plainPrompt } from './plain-prompt';
import { PROBES } from './registry';

const FORMAT = 'telltale-probes';
/** Largest file that is read, bytes. */
export const MAX_OWN_FILE = 2_000_000;

/** The probes as the text of a file. */
export function ownFile(probes: readonly OwnProbe[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, probes }, null, 2)}\n`;
}

export type OwnFileProblem = 'not-json' | 'not-probes' | 'later';

/** What came of a file: the new list with what was added, changed, there already, or not sound. */
export interface OwnTaken {
  probes: OwnProbe[];
  added: number;
  changed: number;
  same: number;
  refused: number;
}

/**
 * Takes the probes of a file into the list. Of two with one id the later one stays; a question that is there already,
 * own or shipped, is not added again. Never throws.
 */
export function takeOwnFile(
  text: string,
  mine: readonly OwnProbe[],
): OwnTaken | { problem: OwnFileProblem } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: 'not-json' };
  }
  const file = parsed as { format?: unknown; version?: unknown; probes?: unknown } | null;
  if (file?.format !== FORMAT || !Array.isArray(file.probes)) return { problem: 'not-probes' };
  if (file.version !== 1) return { problem: 'later' };
  const incoming = parseOwn(file.probes);
  const taken: OwnTaken = { probes: [...mine], added: 0, changed: 0, same: 0, refused: 0 };
  for (const probe of incoming) take(taken, probe);
  taken.refused += file.probes.length - incoming.length;
  return taken;
}

function take(taken: OwnTaken, probe: OwnProbe): void {
  const at = taken.probes.findIndex(({ id }) => id === probe.id);
  const words = plainPrompt(probe.prompt);
  const others = [...taken.probes.filter(({ id }) => id !== probe.id), ...PROBES];
  if (words === '') {
    taken.refused += 1;
  } else if (others.some(({ prompt }) => plainPrompt(prompt) === words)) {
    taken.same += 1;
  } else if (at < 0) {
    if (taken.probes.length >= OWN.probes) taken.refused += 1;
    else {
      taken.probes.push(probe);
      taken.added += 1;
    }
  } else if (probe.changedAt > (taken.probes[at]?.changedAt ?? 0)) {
    taken.probes[at] = probe;
    taken.changed += 1;
  } else {
    taken.same += 1;
  }
}
