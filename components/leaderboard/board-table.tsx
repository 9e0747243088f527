// The leaderboard as a table, and those who cannot be placed in one of their own.
import type { Board, Unplaced } from '../../lib/leaderboard/board';
import type { Ranked } from '../../lib/leaderboard/bouts';
import { t } from '../../lib/text';
import { formatCount } from '../../lib/text/format';
import { ChartTable } from '../charts/chart-table';
import { Disclosure } from '../ui/disclosure';
import { formatRating, rankedName } from './board-words';

interface BoardTableProps {
  board: Board;
  ranked: Ranked;
}

export function BoardTable({ board, ranked }: BoardTableProps) {
  const columns = ['name', 'rank', 'rating', 'interval', 'games', 'record'] as const;
  const rows = board.rows.map((row) => ({
    key: row.name,
    cells: [
      <bdi key="name">{rankedName(ranked, row.name)}</bdi>,
      formatCount(row.rank),
      formatRating(row.rating),
      t('ui.range', { low: formatRating(row.low), high: formatRating(row.high) }),
      formatCount(row.games),
      t('board.recordOf', row),
    ],
  }));
  return (
    <section className="td-card tb-table">
      <ChartTable
        caption={t('board.title')}
        table={{ columns: columns.map((column) => t(`board.${column}`)), rows }}
      />
      <p className="tt-hint">
        {t('board.rankHint')}
        {board.hidden > 0 && ` ${t('board.hidden', { count: board.hidden })}`}
      </p>
    </section>
  );
}

interface UnplacedPartProps {
  unplaced: readonly Unplaced[];
  ranked: Ranked;
}

/** Nothing when all names have a rating. */
export function UnplacedPart({ unplaced, ranked }: UnplacedPartProps) {
  if (unplaced.length === 0) return null;
  const columns = ['name', 'why', 'games', 'record'] as const;
  const rows = unplaced.map((one) => ({
    key: one.name,
    cells: [
      <bdi key="name">{rankedName(ranked, one.name)}</bdi>,
      t(`board.why.${one.why}`),
      formatCount(one.games),
      t('board.recordOf', one),
    ],
  }));
  return (
    <section className="td-card tb-table">
      <Disclosure summary={`${t('board.unplaced')} (${formatCount(unplaced.length)})`}>
        <p className="tt-hint">{t('board.unplacedHint')}</p>
        <ChartTable
          caption={t('board.unplaced')}
          table={{ columns: columns.map((column) => t(`board.${column}`)), rows }}
        />
      </Disclosure>
    </section>
  );
}
