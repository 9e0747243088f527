// Keeps what reveals taught of pieces, battle by battle: a lesson counts once however often it is told, and can be taken back.
import * as z from 'zod/mini';
import { addProfiles, type WireProfile } from './learn';

/** Battles kept; the oldest go first: how a provider sends its answers does not stay the same for years. */
const MAX_BATTLES = 400;

const Count = z.int().check(z.nonnegative());
const ProfileSchema = z.record(
  z.string(),
  z.object({ answers: Count, cells: z.record(z.string(), Count) }),
);
const LogSchema = z.array(z.object({ id: z.string(), taught: ProfileSchema }));

/** What each of the latest battles taught, oldest first. Counts only, never text. */
export type LessonLog = z.infer<typeof LogSchema>;

/** Reads what was stored; what is not a log is an empty one. */
export function parseLessons(stored: unknown): LessonLog {
  const parsed = LogSchema.safeParse(stored);
  return parsed.success ? parsed.data : [];
}

/** The log with what a battle teaches now in place of what it taught before; the same log when that is the same. */
export function withLesson(log: LessonLog, id: string, taught: WireProfile): LessonLog {
  const at = log.findIndex((lesson) => lesson.id === id);
  const isNothing = Object.keys(taught).length === 0;
  if (at < 0) return isNothing ? log : [...log, copyOf(id, taught)].slice(-MAX_BATTLES);
  if (isNothing) return log.toSpliced(at, 1);
  const fresh = copyOf(id, taught);
  return JSON.stringify(log[at]) === JSON.stringify(fresh) ? log : log.with(at, fresh);
}

/** In the order of names, as browsers give back what they store: equal lessons are then equal as text. */
function copyOf(id: string, taught: WireProfile): LessonLog[number] {
  const makers = sorted(taught).map(([maker, { answers, cells }]) => {
    return [maker, { answers, cells: Object.fromEntries(sorted(cells)) }] as const;
  });
  return { id, taught: Object.fromEntries(makers) };
}

const sorted = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([x], [y]) => (x < y ? -1 : 1));

/** All lessons in one profile, but for that of the battle that is being guessed. */
export function profileFrom(log: LessonLog, except: string | null = null): WireProfile {
  return log.reduce<WireProfile>(
    (sum, { id, taught }) => (id === except ? sum : addProfiles(sum, taught)),
    {},
  );
}

/** How much was learnt: answers, and makers that they are of. */
export function sizeOf(log: LessonLog): { answers: number; makers: number } {
  const profile = Object.values(profileFrom(log));
  return {
    answers: profile.reduce((sum, { answers }) => sum + answers, 0),
    makers: profile.length,
  };
}
