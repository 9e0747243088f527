// Fills the database of an extension page with as many battles as wanted, fast: some are made here and written many times over.
import type { Page } from 'puppeteer-core';
import { contribution } from '../../lib/db/contribution.ts';
import { packCapture } from '../../lib/db/packed-capture.ts';
import type { BattleRecord } from '../../lib/db/schema.ts';
import { lineOf } from '../../lib/lines/line.ts';
import { sampleRecord } from '../../lib/transfer/sample.ts';

/** Battles that are made; every further one is one of them with another id, time and a word of its own. */
const MADE = 200;
/** UTF-16 units of one answer's text, about: with the rest of it a battle takes some 6 kB. */
const LENGTH = 2_600;
const VOCABULARY = 20_000;

/** Rows of one battle, by table. */
type Rows = Record<string, unknown>;

const RARE = 'zanzibar';
const PHRASE = 'quiet amber lantern';

/** What can be looked for, by how often it is there. */
export const WORDS = [
  { name: 'a word in one battle of 50', words: RARE },
  { name: 'a word in every battle', words: 'answer' },
  { name: 'a phrase in one battle of 40', words: `"${PHRASE}"` },
];

/** Numbers from 0 to 1, the same ones each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words of made-up syllables, some far more often than others, as in any text. */
function prose(n: number, length: number): string {
  const roll = dice(n + 1);
  const parts: string[] = [`The answer ${n}.`];
  for (let size = 0; size < length; ) {
    const word = wordOf(Math.floor(VOCABULARY * roll() ** 4));
    parts.push(roll() < 0.08 ? `${word}.` : word);
    size += word.length + 1;
  }
  if (n % 50 === 7) parts.push(RARE);
  if (n % 40 === 3) parts.push(PHRASE);
  return parts.join(' ');
}

const SYLLABLES = 'ba de ki lo mu na pe ri so tu va we xi yo za chi dra fle gro sta'.split(' ');

function wordOf(n: number): string {
  const size = SYLLABLES.length;
  const syllables = [n % size, Math.floor(n / size) % size, Math.floor(n / size ** 2) % size];
  return syllables.map((i) => SYLLABLES[i]).join('') + (n >= size ** 3 ? 'n' : '');
}

/** One of the battles that are made: whole, with long answers. */
export function deskRecord(n: number): BattleRecord {
  const record = sampleRecord(n);
  for (const turn of record.body.turns) {
    turn.a.text += `\n\n${prose(n, LENGTH)}`;
    turn.b.text += `\n\n${prose(n + MADE, LENGTH)}`;
  }
  return record;
}

function rowsOf(record: BattleRecord): Rows {
  const { battle, body, capture, guess, annotation } = record;
  // Bytes do not travel as such; how an answer came plays no part in what is timed.
  const plain = JSON.parse(JSON.stringify(packCapture({ ...capture, turns: [] }, body)));
  const line = { ...lineOf(record), rev: 0 };
  return {
    battles: battle,
    bodies: body,
    captures: plain,
    guesses: guess,
    annotations: annotation,
    lines: line,
  };
}

/** Writes `count` battles into the database, which the page's extension has opened before; nothing may be in it. */
export async function seedDesk(page: Page, count: number): Promise<void> {
  const made = Array.from({ length: Math.min(MADE, count) }, (_, n) => deskRecord(n));
  const totals = new Map<string, number>();
  for (const [n, record] of made.entries()) {
    const times = Math.ceil((count - n) / made.length);
    for (const [key, each] of contribution(record.battle)) {
      totals.set(key, (totals.get(key) ?? 0) + each * times);
    }
  }
  const counters = [...totals].map(([key, n]) => ({ key, n }));
  await page.evaluate(writeMany, made.map(rowsOf), counters, count);
}

/** Runs in the page. */
async function writeMany(
  made: Rows[],
  counters: { key: string; n: number }[],
  count: number,
): Promise<void> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settle(indexedDB.open('telltale'));
  const tables = ['battles', 'bodies', 'captures', 'guesses', 'annotations', 'lines'];
  const minute = 60_000;
  const copyOf = (table: string, n: number) => {
    const row = structuredClone(made[n % made.length]?.[table]) as Record<string, never> | null;
    if (!row) return null;
    const at = 1_700_000_000_000 + n * minute;
    const own = { id: `arena:d${n}`, startedAt: at, updatedAt: at + minute, rev: n + 1 };
    for (const [key, value] of Object.entries(own))
      if (key in row) Object.assign(row, { [key]: value });
    if (table === 'battles') Object.assign(row, { messageIds: [`d${n}`], sessionId: `s${n}` });
    if (table === 'bodies') {
      const [turn] = (row as unknown as { turns: { prompt: string }[] }).turns;
      if (turn) turn.prompt += ` own${n}`;
    }
    return row;
  };
  for (let start = 0; start < count; start += 1_000) {
    const transaction = db.transaction(tables, 'readwrite', { durability: 'relaxed' });
    for (const table of tables) {
      const store = transaction.objectStore(table);
      for (let n = start; n < Math.min(count, start + 1_000); n += 1) {
        const row = copyOf(table, n);
        if (row) store.put(row);
      }
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  }
  const transaction = db.transaction('counters', 'readwrite');
  for (const row of counters) transaction.objectStore('counters').put(row);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  db.close();
}
