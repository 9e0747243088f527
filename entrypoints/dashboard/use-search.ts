// Words looked for in all battles: what was found so far, how far the search is, and how far the index.
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { SearchState } from '../../components/data/search-field';
import type { LineStore } from '../../lib/lines/line-store';
import { parseQuery } from '../../lib/search/query';
import type { Snippet } from '../../lib/search/snippet';
import type { SearchNews, SearchOrder } from './search-worker';
import type { LinesState } from './use-lines';

/** The user types; a search starts when that stops for so long, ms. */
const TYPING = 150;
/** Battles that change are told to the index at most this often, ms. */
const PAUSE = 1_500;
/** Most snippets that are kept. */
const KEPT = 2_000;

export interface Search {
  /** Battles that hold the words; null when there are none to look for. */
  among: ReadonlySet<string> | null;
  state: SearchState;
  /** A few words around what was found; undefined while they are not there, null when there are none. */
  snippetOf: (id: string) => Snippet | null | undefined;
  wantSnippets: (ids: readonly string[]) => void;
}

interface Progress {
  number: number;
  found: ReadonlySet<string>;
  checked: number;
  /** Null until the index has answered. */
  toCheck: number | null;
  cause: string | null;
}

const NOTHING: Progress = { number: 0, found: new Set(), checked: 0, toCheck: null, cause: null };

type Send = (order: SearchOrder) => void;

/** `store` and `state` are the lines of all battles. */
export function useSearch(store: LineStore, state: LinesState, words: string): Search {
  const [progress, setProgress] = useState(NOTHING);
  const [index, setIndex] = useState<SearchState['index']>(null);
  const snippets = useSnippetShelf();
  const { take } = snippets;
  const hear = useCallback(
    (news: SearchNews) => {
      if (news.kind === 'index') setIndex({ done: news.done, total: news.total });
      else if (news.kind === 'snippets') take(news.number, news.shown);
      else setProgress((last) => (last.number === news.number ? advanced(last, news) : last));
    },
    [take],
  );
  const send = useWorker(hear);
  const told = useTelling(send, store, state);
  const asked = useSettled(words.trim(), TYPING);
  const isAsked = useMemo(() => parseQuery(asked).length > 0, [asked]);
  const number = useRef(0);
  const { begin } = snippets;
  useEffect(() => {
    if (told === 0) return;
    number.current += 1;
    const mine = number.current;
    begin(mine, asked);
    // What was found stays in sight while it is looked for again because battles have changed.
    setProgress((last) => ({ ...NOTHING, number: mine, found: isAsked ? last.found : new Set() }));
    send({ kind: 'search', number: mine, words: isAsked ? asked : '' });
  }, [told, asked, isAsked, send, begin]);
  const { toCheck, checked, cause, found } = progress;
  const isOver = toCheck !== null && checked >= toCheck;
  const wantSnippets = useCallback(
    (ids: readonly string[]) => {
      if (isAsked) snippets.want(ids, send);
    },
    [snippets.want, send, isAsked],
  );
  return {
    among: isAsked ? found : null,
    state: {
      search: !isAsked ? null : cause !== null ? { cause } : { checked, toCheck, isOver },
      index,
    },
    snippetOf: snippets.of,
    wantSnippets,
  };
}

function advanced(last: Progress, news: Extract<SearchNews, { number: number }>): Progress {
  if (news.kind === 'failed') return { ...last, cause: news.cause };
  if (news.kind !== 'found') return last;
  const isFirst = last.toCheck === null;
  const found = new Set(isFirst ? news.ids : [...last.found, ...news.ids]);
  const isSame = news.ids.length === 0 && !isFirst;
  const { checked, toCheck } = news;
  return { ...last, checked, toCheck, found: isSame ? last.found : found };
}

/** A worker from when the lines are there until the page goes. */
function useWorker(hear: (news: SearchNews) => void): Send {
  const worker = useRef<Worker | null>(null);
  const listener = useRef(hear);
  listener.current = hear;
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  return useCallback((order) => {
    if (!worker.current) {
      // In one expression: the build looks for just this.
      worker.current = new Worker(new URL('./search-worker.ts', import.meta.url), {
        type: 'module',
      });
      worker.current.addEventListener('message', ({ data }) => listener.current(data));
    }
    worker.current.postMessage(order);
  }, []);
}

/** Tells the worker which battles there are, at once and then as they change; counts how often it did. */
function useTelling(send: Send, store: LineStore, state: LinesState): number {
  const [told, count] = useReducer((n: number) => n + 1, 0);
  const version = state.kind === 'ready' ? state.version : 0;
  const last = useRef(0);
  useEffect(() => {
    if (version === 0) return;
    const wait = last.current === 0 ? 0 : Math.max(0, last.current + PAUSE - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      send({ kind: 'battles', ...store.writes() });
      count();
    }, wait);
    return () => clearTimeout(timer);
  }, [send, store, version]);
  return told;
}

/** A value once it has stayed the same for a while, ms. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** Snippets of the present search, asked for as their battles come into sight. */
function useSnippetShelf() {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const shelf = useRef({ number: 0, words: '', shown: new Map<string, Snippet | null>() });
  const asked = useRef(new Set<string>());
  const begin = useCallback((number: number, words: string) => {
    const isSame = shelf.current.words === words;
    shelf.current = { number, words, shown: isSame ? shelf.current.shown : new Map() };
    asked.current.clear();
  }, []);
  const take = useCallback((number: number, shown: [string, Snippet | null][]) => {
    if (number !== shelf.current.number) return;
    if (shelf.current.shown.size > KEPT) shelf.current.shown.clear();
    for (const [id, snippet] of shown) shelf.current.shown.set(id, snippet);
    redraw();
  }, []);
  const want = useCallback((ids: readonly string[], send: Send) => {
    const { number, words } = shelf.current;
    const fresh = ids.filter((id) => !asked.current.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) asked.current.add(id);
    send({ kind: 'snippets', number, ids: fresh, words });
  }, []);
  const of = useCallback((id: string) => shelf.current.shown.get(id), []);
  return { begin, take, want, of };
}
