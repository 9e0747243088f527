// The command line options that the practice arena and the launcher share.
import { scenarioFromAnswers, scenarioFromStreams } from './answers.ts';
import { loadScenario, type Scenario, scenarioNames } from './scenario.ts';

export const ARENA_FLAGS = {
  scenario: { type: 'string' },
  answers: { type: 'string' },
  streams: { type: 'string' },
  delivery: { type: 'string' },
  speed: { type: 'string' },
  seed: { type: 'string' },
} as const;

export const ARENA_USAGE = [
  `  --scenario NAME    what is played: ${scenarioNames().join(', ')}, or a JSON file`,
  '  --answers FILE     battles from labelled answers (.jsonl or .jsonl.gz)',
  '  --streams FILE     battles that replay recorded streams (.jsonl or .jsonl.gz)',
  '  --delivery KIND    how --answers arrive: words (smoothed) or provider (token by token)',
  '  --speed N          divides every pause by N',
  '  --seed N           seed of all choices; the same seed gives the same battles',
].join('\n');

export type ArenaFlags = { [K in keyof typeof ARENA_FLAGS]?: string };
export type ArenaChoice = { scenario: Scenario; speed: number | undefined; seed: number };

/** A mistake in what was typed: shown with the usage, without a stack. */
export class UsageError extends Error {}

/** What the options ask for; throws a `UsageError` when they make no sense. */
export async function chooseArena(flags: ArenaFlags): Promise<ArenaChoice> {
  const given = (['scenario', 'answers', 'streams'] as const).filter((name) => flags[name]);
  if (given.length > 1) throw new UsageError(`Use only one of: --${given.join(', --')}.`);
  const seed = flags.seed === undefined ? 1 : positive('seed', flags.seed);
  const speed = flags.speed === undefined ? undefined : positive('speed', flags.speed);
  return { scenario: await chooseScenario(flags, seed), speed, seed };
}

async function chooseScenario(flags: ArenaFlags, seed: number): Promise<Scenario> {
  const { delivery } = flags;
  if (delivery !== undefined && delivery !== 'words' && delivery !== 'provider') {
    throw new UsageError('--delivery is either words or provider.');
  }
  try {
    if (flags.answers) return await scenarioFromAnswers({ file: flags.answers, seed, delivery });
    if (flags.streams) return await scenarioFromStreams({ file: flags.streams, seed });
    return loadScenario(flags.scenario ?? 'default');
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) {
    throw new UsageError(`--${name} needs a number above 0, not "${text}".`);
  }
  return number;
}
