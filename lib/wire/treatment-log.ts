// Keeps what was done to the pieces of the latest answers, each once however often it is read.
import * as z from 'zod/mini';
import { TREATMENTS, type Treatment, type TreatmentPrior } from './treatment';
import {
  addMemories,
  memoryKey,
  memoryOf,
  priorOf,
  type TreatmentMemory,
} from './treatment-memory';

/** Answers kept of each site and modality; the oldest go first. */
const MAX_ANSWERS = 60;

const Entry = z.object({ id: z.string(), kind: z.enum(TREATMENTS) });
const LogSchema = z.record(z.string(), z.array(Entry));

/** The latest answers by site and modality, oldest first; `id` names an answer. */
export type TreatmentLog = z.infer<typeof LogSchema>;

/** Reads what was stored; what is not a log is an empty one. */
export function parseLog(stored: unknown): TreatmentLog {
  const parsed = LogSchema.safeParse(stored);
  return parsed.success ? parsed.data : {};
}

/** The log with one more answer; one that is in it already keeps its place. */
export function withAnswer(
  log: TreatmentLog,
  [site, modality]: readonly [string, string],
  id: string,
  { kind }: Pick<Treatment, 'kind'>,
): TreatmentLog {
  const key = memoryKey(site, modality);
  const known = new Map(Object.entries(log)).get(key) ?? [];
  const at = known.findIndex((entry) => entry.id === id);
  if (known[at]?.kind === kind) return log;
  const entries = at < 0 ? [...known, { id, kind }] : known.with(at, { id, kind });
  return { ...log, [key]: entries.slice(-MAX_ANSWERS) };
}

/** What the log makes likely for an answer; `except` are the ids that it must not speak of. */
export function priorFrom(
  log: TreatmentLog,
  [site, modality]: readonly [string, string],
  except: readonly string[],
): TreatmentPrior {
  const entries = new Map(Object.entries(log)).get(memoryKey(site, modality)) ?? [];
  let memory: TreatmentMemory = {};
  for (const { id, kind } of entries) {
    if (except.includes(id)) continue;
    memory = addMemories(memory, memoryOf(site, modality, { kind }));
  }
  return priorOf(memory, site, modality);
}
