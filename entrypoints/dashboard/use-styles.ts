// How the answers of counted battles are written, read from the database a page at a time while style is held equal.
import { useEffect, useRef, useState } from 'react';
import type { StyleState } from '../../components/leaderboard/board-controls';
import { database } from '../../lib/db/database';
import { bodiesFor } from '../../lib/db/pages';
import type { Body, Side } from '../../lib/db/schema';
import type { Styles } from '../../lib/leaderboard/board';
import type { CountedBout } from '../../lib/leaderboard/bouts';
import { type StyleCounts, styleOf } from '../../lib/leaderboard/style';

/** Battles read at a time: their texts are let go of before the next are read. */
const PAGE = 100;

type Pair = readonly [StyleCounts, StyleCounts];

/** `styles` is null until all answers are read; what was read stays for as long as the view. */
export function useStyles(
  bouts: readonly CountedBout[],
  isWanted: boolean,
): { state: StyleState; styles: Styles | null } {
  const known = useRef(new Map<string, Pair>());
  const [state, setState] = useState<StyleState>({ kind: 'off' });
  const [styles, setStyles] = useState<Styles | null>(null);
  useEffect(() => {
    if (!isWanted) {
      setState({ kind: 'off' });
      setStyles(null);
      return;
    }
    const stop = new AbortController();
    const missing = bouts.flatMap(({ id }) => (known.current.has(id) ? [] : [id]));
    const progress = (done: number) => {
      setState({ kind: 'reading', done, total: missing.length });
    };
    readStyles(missing, known.current, stop.signal, progress).then(
      () => {
        if (stop.signal.aborted) return;
        setStyles(new Map(known.current));
        setState({ kind: 'ready' });
      },
      () => stop.signal.aborted || setState({ kind: 'failed' }),
    );
    return () => stop.abort();
  }, [bouts, isWanted]);
  return { state, styles };
}

async function readStyles(
  ids: readonly string[],
  into: Map<string, Pair>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<void> {
  for (let done = 0; done < ids.length && !signal.aborted; done += PAGE) {
    onProgress(done);
    for (const body of await bodiesFor(database(), ids.slice(done, done + PAGE))) {
      into.set(body.id, [sideOf(body, 'a'), sideOf(body, 'b')]);
    }
  }
}

function sideOf({ turns }: Body, side: Side): StyleCounts {
  return styleOf(turns.map((turn) => turn[side].text));
}
