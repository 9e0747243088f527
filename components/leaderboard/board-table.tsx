// The leaderboard as a table, and those who cannot be placed in one of their own.
import type { Board, BoardRow, Unplaced } from '../../lib/leaderboard/board';
import type { Ranked } from '../../lib/leaderboard/bouts';
import { t } from '../../lib/text';
import { formatCount } from '../../lib/text/format';
import { Disclosure } from '../ui/disclosure';
import { formatRating, rankedName } from './board-words';

interface BoardTableProps {
  board: Board;
  ranked: Ranked;
}

export function BoardTable({ board, ranked }: BoardTableProps) {
  return (
    <section className="td-card" aria-label={t('board.title')}>
      <div className="tc-table-place tb-table-place">
        <table className="tc-table tb-table">
          <caption className="tt-visually-hidden">{t('board.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('board.name')}</th>
              <th scope="col">{t('board.rank')}</th>
              <th scope="col">{t('board.rating')}</th>
              <th scope="col">{t('board.interval')}</th>
              <th scope="col">{t('board.games')}</th>
              <th scope="col">{t('board.record')}</th>
            </tr>
          </thead>
          <tbody>
            {board.rows.map((row) => (
              <Row key={row.name} row={row} ranked={ranked} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="tt-hint">
        {t('board.rankHint')}
        {board.hidden > 0 && ` ${t('board.hidden', { count: board.hidden })}`}
      </p>
    </section>
  );
}

function Row({ row, ranked }: { row: BoardRow; ranked: Ranked }) {
  const ends = { low: formatRating(row.low), high: formatRating(row.high) };
  return (
    <tr>
      <th scope="row">
        <bdi>{rankedName(ranked, row.name)}</bdi>
      </th>
      <td>{row.rank}</td>
      <td>{formatRating(row.rating)}</td>
      <td>{t('ui.range', ends)}</td>
      <td>{formatCount(row.games)}</td>
      <td>{t('board.recordOf', row)}</td>
    </tr>
  );
}

/** Nothing when all names have a rating. */
export function UnplacedPart({
  unplaced,
  ranked,
}: {
  unplaced: readonly Unplaced[];
  ranked: Ranked;
}) {
  if (unplaced.length === 0) return null;
  return (
    <section className="td-card" aria-label={t('board.unplaced')}>
      <Disclosure summary={`${t('board.unplaced')} (${formatCount(unplaced.length)})`}>
        <p className="tt-hint">{t('board.unplacedHint')}</p>
        <div className="tc-table-place tb-table-place">
          <table className="tc-table tb-table">
            <caption className="tt-visually-hidden">{t('board.unplaced')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('board.name')}</th>
                <th scope="col">{t('board.why')}</th>
                <th scope="col">{t('board.games')}</th>
                <th scope="col">{t('board.record')}</th>
              </tr>
            </thead>
            <tbody>
              {unplaced.map((one) => (
                <tr key={one.name}>
                  <th scope="row">
                    <bdi>{rankedName(ranked, one.name)}</bdi>
                  </th>
                  <td>{t(`board.why.${one.why}`)}</td>
                  <td>{formatCount(one.games)}</td>
                  <td>{t('board.recordOf', one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </section>
  );
}
