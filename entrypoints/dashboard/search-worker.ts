// Keeps the index of words and looks for words, away from the dashboard's own thread; capture never waits for it.
import { database } from '../../lib/db/database';
import type { Known } from '../../lib/search/plan';
import { parseQuery } from '../../lib/search/query';
import { search, snippets } from '../../lib/search/search';
import type { Snippet } from '../../lib/search/snippet';
import { WordIndex } from '../../lib/search/word-index';

export type SearchOrder =
  /** All battles as the list knows them, newest first; `open` are those that are being recorded. */
  | { kind: 'battles'; ids: string[]; revs: number[]; open: string[] }
  /** Looks for words in place of whatever was looked for before; none ends the search. */
  | { kind: 'search'; number: number; words: string }
  | { kind: 'snippets'; number: number; ids: readonly string[]; words: string };

export type SearchNews =
  /** `done` battles of `total` are in the index; null when it cannot be written. */
  | { kind: 'index'; done: number | null; total: number }
  | { kind: 'found'; number: number; ids: readonly string[]; checked: number; toCheck: number }
  | { kind: 'failed'; number: number; cause: string }
  | { kind: 'snippets'; number: number; shown: [id: string, snippet: Snippet | null][] };

const db = database();
const index = new WordIndex(db);
/** Everything waits for the index to be read once; a database that cannot be read shows at the first search. */
const opened = index.open().catch(() => undefined);
let known: Known = new Map();
let settled: Known = new Map();
let present: { stop: AbortController; done: Promise<void> } | null = null;
let isBuilding = false;
const tell = (news: SearchNews) => self.postMessage(news);

/** One page at a time writes; another one waits, and then finds it done. */
async function build(): Promise<void> {
  if (isBuilding) return;
  isBuilding = true;
  try {
    await navigator.locks.request('telltale-words', async () => {
      await index.open();
      for (let isLeft = true; isLeft; ) isLeft = await buildSome();
    });
    tell({ kind: 'index', done: settled.size, total: settled.size });
  } catch {
    // Most likely the disk is full: search goes on without the rest of the index.
    tell({ kind: 'index', done: null, total: settled.size });
  }
  isBuilding = false;
}

/** Does the steps of one plan; false when there were none. A search comes first. */
async function buildSome(): Promise<boolean> {
  const target = settled;
  const steps = index.plan(target);
  for (const step of steps) {
    while (present) await present.done;
    if (settled !== target) return true;
    await index.run(step, target);
    tell({ kind: 'index', done: index.count(target), total: target.size });
  }
  return steps.length > 0;
}

async function look(number: number, words: string, signal: AbortSignal): Promise<void> {
  await opened;
  const query = parseQuery(words);
  if (query.length === 0) return;
  for await (const found of search(db, index, query, known, signal)) {
    if (signal.aborted) return;
    tell({ kind: 'found', number, ...found });
  }
}

function start(number: number, words: string): void {
  present?.stop.abort();
  const stop = new AbortController();
  const done = look(number, words, stop.signal).catch((error) =>
    tell({ kind: 'failed', number, cause: String(error) }),
  );
  const mine = { stop, done };
  present = mine;
  void done.then(() => {
    if (present === mine) present = null;
  });
}

function learn({ ids, revs, open }: Extract<SearchOrder, { kind: 'battles' }>): void {
  const still = new Set(open);
  known = new Map(ids.map((id, i) => [id, revs[i] ?? 0]));
  settled = still.size === 0 ? known : new Map([...known].filter(([id]) => !still.has(id)));
  void opened.then(build);
}

self.addEventListener('message', ({ data }: MessageEvent<SearchOrder>) => {
  if (data.kind === 'battles') learn(data);
  else if (data.kind === 'search') start(data.number, data.words);
  else {
    const { number, ids, words } = data;
    snippets(db, ids, parseQuery(words)).then(
      (found) =>
        tell({ kind: 'snippets', number, shown: ids.map((id, i) => [id, found[i] ?? null]) }),
      () => undefined,
    );
  }
});
