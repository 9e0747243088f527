// Writes all battles as one JSON document with a battle on each line, in memory that does not grow with the database.
import type { TelltaleDatabase } from '../db/database';
import { countBattles, recordsAfter, recordsFor } from '../db/pages';
import type { BattleRecord } from '../db/schema';
import { isPlainObject } from './canonical';
import { FOOTER_LINE, headerLine, OTHER_PARTS } from './format';

export { exportFileName } from './format';

const PAGE = 100;
/** About how much text one page may have, UTF-16 units; pages shrink where battles are long. */
const PAGE_TEXT = 8 * 1024 * 1024;
/** How much text is handed to the browser at a time, UTF-16 units. */
const FLUSH = 4 * 1024 * 1024;

export interface ExportOptions {
  /** Version of the extension. */
  appVersion: string;
  now?: Date;
  /** Told after each page how many battles are written, of how many there were at the start. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
  /** Battles to be written; all when it is left out. Those that are gone are passed over. */
  ids?: readonly string[];
}

/**
 * The file, piece by piece. Battles come in the order of their ids; no transaction stays open between pieces. Throws the
 * signal's reason when it is aborted.
 */
export async function* exportChunks(
  db: TelltaleDatabase,
  options: ExportOptions,
): AsyncGenerator<string> {
  const { appVersion, now = new Date(), onProgress, signal } = options;
  signal?.throwIfAborted();
  const pages = options.ids ? pagesOf(db, options.ids) : allPages(db);
  const total = options.ids?.length ?? (await countBattles(db));
  onProgress?.(0, total);
  yield headerLine(appVersion, now);
  let done = 0;
  let limit = PAGE;
  for (;;) {
    signal?.throwIfAborted();
    const { value: records } = await pages.next(limit);
    if (!records) break;
    // The comma belongs to the line before; only the next page tells whether there is one.
    const lines = records.map(recordLine).join(',\n');
    if (records.length > 0) yield done === 0 ? lines : `,\n${lines}`;
    done += records.length;
    const fitting = Math.floor((records.length * PAGE_TEXT) / Math.max(1, lines.length));
    limit = Math.min(PAGE, Math.max(1, fitting));
    onProgress?.(done, Math.max(done, total));
  }
  yield done === 0 ? FOOTER_LINE : `\n${FOOTER_LINE}`;
}

/** Pages of records, each as long as asked for; the first question for a page only starts it. */
type Pages = AsyncGenerator<BattleRecord[], undefined, number>;

async function* allPages(db: TelltaleDatabase): Pages {
  let limit = PAGE;
  for (let last: string | null = null; ; ) {
    const records: BattleRecord[] = await recordsAfter(db, last, limit);
    last = records.at(-1)?.battle.id ?? null;
    if (last === null) return;
    limit = yield records;
  }
}

async function* pagesOf(db: TelltaleDatabase, ids: readonly string[]): Pages {
  const order = ids.toSorted();
  let limit = PAGE;
  for (let from = 0; from < order.length; ) {
    const page = order.slice(from, from + limit);
    from += page.length;
    limit = yield await recordsFor(db, page);
  }
}

/** One battle on one line, without the comma after it. Parts of later versions stand beside the known ones again. */
export function recordLine(record: BattleRecord): string {
  const stored = record.body as BattleRecord['body'] & Record<string, unknown>;
  const { [OTHER_PARTS]: others, ...body } = stored;
  if (!isPlainObject(others)) return JSON.stringify(record);
  return JSON.stringify({ ...others, ...record, body });
}

/** The whole file as a Blob. Text is handed over in pieces, so that the page itself never holds much of it. */
export async function exportBlob(db: TelltaleDatabase, options: ExportOptions): Promise<Blob> {
  const parts: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  const flush = () => {
    parts.push(new Blob(texts));
    texts = [];
    length = 0;
  };
  for await (const chunk of exportChunks(db, options)) {
    texts.push(chunk);
    length += chunk.length;
    if (length >= FLUSH) flush();
  }
  flush();
  return new Blob(parts, { type: 'application/json' });
}
