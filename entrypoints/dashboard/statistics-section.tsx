// The statistics, joined to the lines in memory: all of them, the battles behind a pair of makers, or voting again.
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { AgainView } from '../../components/stats/again-view';
import { PairBattles } from '../../components/stats/pair-battles';
import { StatisticsView } from '../../components/stats/statistics-view';
import { database } from '../../lib/db/database';
import { rowsFor } from '../../lib/db/pages';
import { battlesOf } from '../../lib/stats/confusion';
import type { Reason } from '../../lib/stats/left-out';
import { battleHref, statisticsHref } from './route';
import { saveFile } from './save-file';
import { useAgain } from './use-again';
import type { Lines } from './use-lines';
import { useStatistics } from './use-statistics';

/** Most battles that are listed behind a pair. */
const LISTED = 50;
const AGAIN = 'again';

interface StatisticsSectionProps {
  lines: Lines;
  path: readonly string[];
}

/** What is let in stays as it was chosen while the reader looks at a part and comes back. */
export function StatisticsSection({ lines, path }: StatisticsSectionProps) {
  const [wanted, setWanted] = useState<ReadonlySet<Reason>>(new Set());
  const { state, isWhole } = useStatistics(lines, wanted);
  const [part, truth, guess] = path;
  if (part === AGAIN) return <AgainPart lines={lines} isReady={isWhole} />;
  if ((part === 'machine' || part === 'user') && truth) {
    const pair = { who: part, truth, guess: guess ?? null } as const;
    return <PairPart lines={lines} wanted={wanted} {...pair} />;
  }
  return (
    <StatisticsView
      state={state}
      wanted={wanted}
      onWanted={setWanted}
      pairHref={pairHref}
      againHref={statisticsHref(AGAIN)}
      onSave={saveFile}
      onRetry={lines.retry}
    />
  );
}

function pairHref(who: 'machine' | 'user', truth: string, guess: string | null): string {
  return guess === null ? statisticsHref(who, truth) : statisticsHref(who, truth, guess);
}

interface PairPartProps {
  lines: Lines;
  wanted: ReadonlySet<Reason>;
  who: 'machine' | 'user';
  truth: string;
  guess: string | null;
}

function PairPart({ lines: { store, state }, wanted, who, truth, guess }: PairPartProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: found anew when lines change
  const ids = useMemo(
    () => battlesOf(store.all(), who, { truth, guess }, wanted),
    [store, state, who, truth, guess, wanted],
  );
  const rows = useLiveQuery(() => rowsFor(database(), ids.slice(0, LISTED)), [ids]);
  return (
    <PairBattles
      who={who}
      truth={truth}
      guess={guess}
      total={ids.length}
      battles={rows?.map(({ battle }) => battle) ?? null}
      hrefOf={battleHref}
      backHref={statisticsHref()}
    />
  );
}

function AgainPart({ lines, isReady }: { lines: Lines; isReady: boolean }) {
  const { state, vote, next } = useAgain(lines, isReady);
  return (
    <AgainView
      state={state}
      backHref={statisticsHref()}
      onVote={vote}
      onNext={next}
      onRetry={lines.retry}
    />
  );
}
