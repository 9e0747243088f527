// What has to be done so that the index of words holds every battle as it is now, and none that is gone.
import type { WordSegment } from '../db/database';
import { SEGMENT } from './postings';

/** Battles as the list knows them: the number of the last write of each, by id. */
export type Known = ReadonlyMap<string, number>;

export type Step =
  /** Make a segment anew of these battles; of none, it goes. */
  | { kind: 'make'; segment: number; ids: readonly string[] }
  /** Some battles of a segment were written again: look whether their texts have changed. */
  | { kind: 'look'; segment: number; ids: readonly string[] };

/** Steps that can be done one by one, each leaving the index sound. */
export function planIndex(known: Known, segments: readonly WordSegment[]): Step[] {
  const steps: Step[] = [];
  const inIndex = new Set<string>();
  let room: { segment: number; ids: readonly string[] } | null = null;
  let next = 0;
  for (const { segment, ids, revs } of segments) {
    next = Math.max(next, segment + 1);
    // A battle that stands in two segments stays in the first.
    const left = ids.filter((id) => known.has(id) && !inIndex.has(id));
    for (const id of left) inIndex.add(id);
    const later = ids.filter((id, i) => known.has(id) && known.get(id) !== revs[i]);
    if (left.length < ids.length) steps.push({ kind: 'make', segment, ids: left });
    else if (later.length > 0) steps.push({ kind: 'look', segment, ids: later });
    else if (left.length < SEGMENT) room = { segment, ids: left };
  }
  const fresh = [...known.keys()].filter((id) => !inIndex.has(id));
  return [...steps, ...additions(fresh, room, next)];
}

function additions(
  fresh: readonly string[],
  room: { segment: number; ids: readonly string[] } | null,
  next: number,
): Step[] {
  if (fresh.length === 0) return [];
  const steps: Step[] = [];
  const first = room ? SEGMENT - room.ids.length : 0;
  if (room) {
    const ids = [...room.ids, ...fresh.slice(0, first)];
    steps.push({ kind: 'make', segment: room.segment, ids });
  }
  for (let at = first, segment = next; at < fresh.length; at += SEGMENT, segment += 1) {
    steps.push({ kind: 'make', segment, ids: fresh.slice(at, at + SEGMENT) });
  }
  return steps;
}
