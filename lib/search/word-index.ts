// The index of words over the database: brings it up to date step by step, and says which battles may hold what is asked for.
import type { TelltaleDatabase, WordRow, WordSegment } from '../db/database';
import {
  dropSegment,
  putSegment,
  putSegmentAlone,
  segmentsAgain,
  textsFor,
  wordSegments,
  wordsIn,
} from '../db/words';
import { type Known, planIndex, type Step } from './plan';
import {
  type BattleSet,
  battlesWith,
  hasBattle,
  keepCommon,
  SegmentBuilder,
  stampOf,
} from './postings';
import { type Lookup, lookupsOf, type Query } from './query';
import { fold, type PlacedText, sumOf } from './texts';
import { addKeys, bucketOf } from './tokens';

/** Battles whose texts are read at a time, so that no write has to wait long. */
const READ = 64;

/** What the index says of a question. */
export interface Candidates {
  /** Battles that have all its keys. */
  found: ReadonlySet<string>;
  /** Battles of which the index knows nothing, or not as they are now. */
  unknown: readonly string[];
}

export class WordIndex {
  private segments = new Map<number, WordSegment>();

  constructor(private readonly db: TelltaleDatabase) {}

  /** Reads which battles are in the index; before anything else, and when another page may have changed it. */
  async open(): Promise<void> {
    this.segments = new Map((await wordSegments(this.db)).map((one) => [one.segment, one]));
  }

  /** How many of the battles are in the index as they are now. */
  count(known: Known): number {
    let count = 0;
    for (const { ids, revs } of this.segments.values()) {
      for (const [i, id] of ids.entries()) if (known.get(id) === revs[i]) count += 1;
    }
    return count;
  }

  plan(known: Known): Step[] {
    const inOrder = [...this.segments.values()].sort((x, y) => x.segment - y.segment);
    return planIndex(known, inOrder);
  }

  /** Does one step of the plan. `known` is what the plan was made for. */
  async run(step: Step, known: Known): Promise<void> {
    if (step.kind === 'look' && (await this.isSame(step, known))) return;
    const before = this.segments.get(step.segment);
    const ids = step.kind === 'make' ? step.ids : (before?.ids ?? []);
    const { segment, rows } = await this.made(step.segment, ids, known);
    if (segment.ids.length === 0) {
      await dropSegment(this.db, step.segment);
      this.segments.delete(step.segment);
      return;
    }
    await putSegment(this.db, segment, rows);
    this.segments.set(step.segment, segment);
  }

  /** When none of the texts has changed, as after tagging, only notes that it was looked. */
  private async isSame({ segment, ids }: Step, known: Known): Promise<boolean> {
    const before = this.segments.get(segment);
    if (!before) return false;
    const revs = [...before.revs];
    for await (const { id, texts } of this.texts(ids)) {
      const place = before.ids.indexOf(id);
      if (!texts || sumOf(texts) !== before.sums[place]) return false;
      revs[place] = known.get(id) ?? 0;
    }
    const after = { ...before, revs };
    await putSegmentAlone(this.db, after);
    this.segments.set(segment, after);
    return true;
  }

  private async made(segment: number, ids: readonly string[], known: Known) {
    const builder = new SegmentBuilder();
    const made: WordSegment = { segment, stamp: 0, ids: [], revs: [], sums: [] };
    for await (const { id, texts } of this.texts(ids)) {
      const keys = new Set<string>();
      for (const { text } of texts ?? []) addKeys(text, keys);
      builder.add(made.ids.length, keys);
      made.ids.push(id);
      made.revs.push(known.get(id) ?? 0);
      made.sums.push(sumOf(texts ?? []));
    }
    made.stamp = fold([made.ids.join('\n'), made.sums.join()]);
    return { segment: made, rows: builder.rows(made.stamp) };
  }

  private async *texts(
    ids: readonly string[],
  ): AsyncGenerator<{ id: string; texts: PlacedText[] | null }> {
    for (let at = 0; at < ids.length; at += READ) {
      const page = ids.slice(at, at + READ);
      const read = await textsFor(this.db, page);
      for (const [i, id] of page.entries()) yield { id, texts: read[i] ?? null };
    }
  }

  /** Battles that may hold what is asked for. */
  async candidates(query: Query, known: Known): Promise<Candidates> {
    const lookups = query.flatMap(lookupsOf);
    const buckets = [...new Set(lookups.map(({ key }) => bucketOf(key)))];
    const read = await Promise.all(buckets.map((bucket) => wordsIn(this.db, bucket)));
    const rows = new Map(buckets.map((bucket, i) => [bucket, bySegment(read[i] ?? [])]));
    await this.refresh(rows);
    const found = new Set<string>();
    const current = new Set<string>();
    for (const segment of this.segments.values()) {
      const set = battlesOf(segment, rows, lookups);
      if (!set) continue;
      for (const [i, id] of segment.ids.entries()) {
        if (known.get(id) !== segment.revs[i]) continue;
        current.add(id);
        if (hasBattle(set, i)) found.add(id);
      }
    }
    return { found, unknown: [...known.keys()].filter((id) => !current.has(id)) };
  }

  /** Reads the segments again that another page has made anew since. */
  private async refresh(rows: ReadonlyMap<number, ReadonlyMap<number, WordRow>>): Promise<void> {
    const changed = new Set<number>();
    for (const one of rows.values()) {
      for (const { segment, packed } of one.values()) {
        if (stampOf(packed) !== this.segments.get(segment)?.stamp) changed.add(segment);
      }
    }
    for (const one of await segmentsAgain(this.db, [...changed]))
      this.segments.set(one.segment, one);
  }
}

const bySegment = (rows: readonly WordRow[]) => new Map(rows.map((row) => [row.segment, row]));

/** The battles of a segment that have all keys; null when its words are missing or of another making. */
function battlesOf(
  { segment, stamp }: WordSegment,
  rows: ReadonlyMap<number, ReadonlyMap<number, WordRow>>,
  lookups: readonly Lookup[],
): BattleSet | null {
  let all: BattleSet | null = null;
  for (const lookup of lookups) {
    const packed = rows.get(bucketOf(lookup.key))?.get(segment)?.packed;
    if (!packed || stampOf(packed) !== stamp) return null;
    const set = battlesWith(packed, lookup);
    if (all) keepCommon(all, set);
    else all = set;
  }
  return all;
}
