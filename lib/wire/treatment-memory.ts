// Remembers what sites do to the pieces of answers, as counts that can be added up in any order.
import { TREATMENTS, type Treatment, type TreatmentKind, type TreatmentPrior } from './treatment';

/** How many answers were seen treated in each way. */
export type TreatmentCounts = Readonly<Record<TreatmentKind, number>>;

/** Counts by site and modality; keys from `memoryKey`. */
export type TreatmentMemory = Readonly<Record<string, TreatmentCounts>>;

/** Answers that the memory weighs as; what a site did long ago must not outweigh what it does now. */
const MAX_WEIGHT = 20;
/** Answers of each kind that are taken as seen before any was. */
const BEFORE = 0.5;

const countsOf = (count: (kind: TreatmentKind) => number) =>
  Object.fromEntries(TREATMENTS.map((kind) => [kind, count(kind)])) as TreatmentCounts;

export function memoryKey(site: string, modality: string): string {
  return `${site}/${modality}`;
}

/** A memory of one answer. */
export function memoryOf(
  site: string,
  modality: string,
  treatment: Pick<Treatment, 'kind'>,
): TreatmentMemory {
  return { [memoryKey(site, modality)]: countsOf((kind) => Number(kind === treatment.kind)) };
}

/** Both memories in one; the order does not matter. */
export function addMemories(a: TreatmentMemory, b: TreatmentMemory): TreatmentMemory {
  const all = new Map(Object.entries(a));
  for (const [key, counts] of Object.entries(b)) {
    const before = all.get(key);
    all.set(
      key,
      countsOf((kind) => (before?.[kind] ?? 0) + counts[kind]),
    );
  }
  return Object.fromEntries(all);
}

/** What the memory makes likely for the next answer; answers that told nothing count for nothing. */
export function priorOf(memory: TreatmentMemory, site: string, modality: string): TreatmentPrior {
  const counts = new Map(Object.entries(memory)).get(memoryKey(site, modality));
  const told = TREATMENTS.filter((kind) => kind !== 'unknown');
  const total = told.reduce((sum, kind) => sum + (counts?.[kind] ?? 0), 0);
  const scale = Math.min(1, MAX_WEIGHT / Math.max(1, total));
  const all = total * scale + BEFORE * told.length;
  const share = (kind: TreatmentKind) => ((counts?.[kind] ?? 0) * scale + BEFORE) / all;
  return countsOf((kind) => (kind === 'unknown' ? 0 : Math.log(share(kind) * told.length)));
}
