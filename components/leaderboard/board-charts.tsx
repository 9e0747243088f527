// The leaderboard drawn: ratings, who wins against whom, change over time, what style is worth.

import { useMemo } from 'react';
import {
  type Board,
  historyOf,
  type Meeting,
  type Moment,
  meetingsOf,
} from '../../lib/leaderboard/board';
import { Z95 } from '../../lib/leaderboard/constants';
import { STYLE_MARKS } from '../../lib/leaderboard/style';
import { filterQuery } from '../../lib/lines/filter-address';
import { t } from '../../lib/text';
import { formatDay, formatFactor, formatShare } from '../../lib/text/format';
import { DotChart } from '../charts/dot-chart';
import { LineChart } from '../charts/line-chart';
import { MatrixChart } from '../charts/matrix-chart';
import type { BoardOptions } from './board-controls';
import { formatRating, meetingFilter, rankedName } from './board-words';

/** Names in the matrix and among the lines; further ones would be too many to read. */
const MATRIX_NAMES = 20;
const LINES = 4;
/** Points of the history, and the widest interval that one may have: early ones would hide all the others. */
const STEPS = 12;
const WIDEST = 400;

interface BoardChartsProps {
  board: Board;
  options: BoardOptions;
  onSave: (file: Blob, name: string) => void;
}

export function BoardCharts(props: BoardChartsProps) {
  return (
    <>
      <section className="td-card">
        <RatingsChart {...props} />
      </section>
      {props.board.style && (
        <section className="td-card">
          <WorthChart {...props} />
        </section>
      )}
      <section className="td-card">
        <MeetingsChart {...props} />
      </section>
      <section className="td-card">
        <HistoryChart {...props} />
      </section>
    </>
  );
}

function RatingsChart({ board, options, onSave }: BoardChartsProps) {
  return (
    <DotChart
      title={t('board.ratings')}
      fileName="telltale-ratings"
      onSave={onSave}
      rows={board.rows.map((row) => ({
        ...row,
        name: nameIn(options, row.name),
        value: row.rating,
      }))}
      format={formatRating}
      label={t('board.rating')}
    />
  );
}

function MeetingsChart({ board, options, onSave }: BoardChartsProps) {
  const names = board.rows.slice(0, MATRIX_NAMES).map(({ name }) => name);
  const shown = names.map((name) => nameIn(options, name));
  const meeting = meetingsOf(board.tally);
  const isAll = names.length === board.rows.length;
  const hint = t('board.matrixHint');
  return (
    <MatrixChart
      title={t('board.matrix')}
      summary={isAll ? hint : `${hint} ${t('board.matrixFirst', { count: names.length })}`}
      fileName="telltale-wins"
      onSave={onSave}
      rows={shown}
      columns={shown}
      label={t('board.name')}
      cellOf={(row, column) => {
        const a = names[row] ?? '';
        const b = names[column] ?? '';
        const met = meeting(a, b);
        return met && { ...cellOf(met), href: hrefOf(a, b, options) };
      }}
    />
  );
}

function cellOf({ share, games, wins, ties, losses }: Meeting) {
  const detail = t('board.cell', { share: formatShare(share), games, wins, ties, losses });
  const tone: 'high' | 'low' = share >= 0.5 ? 'high' : 'low';
  return { strength: Math.abs(share - 0.5) * 2, tone, text: formatShare(share), detail };
}

function hrefOf(a: string, b: string, { ranked, include }: BoardOptions): string {
  return `#battles?${filterQuery(meetingFilter(ranked, [a, b], include))}`;
}

function HistoryChart({ board, options, onSave }: BoardChartsProps) {
  const moments = useMemo(() => historyOf(board.bouts, STEPS), [board.bouts]);
  const names = board.rows.slice(0, LINES).map(({ name }) => name);
  const hint = t('board.historyHint', { count: names.length });
  return (
    <LineChart
      title={t('board.history')}
      summary={options.isStyled ? `${hint} ${t('board.historyPlain')}` : hint}
      fileName="telltale-history"
      onSave={onSave}
      series={names.map((name) => ({
        name: nameIn(options, name),
        points: pointsOf(moments, name),
      }))}
      along="time"
      formatX={formatDay}
      formatY={formatRating}
      labelX={t('board.day')}
      labelY={t('board.rating')}
    />
  );
}

function pointsOf(moments: readonly Moment[], name: string) {
  return moments.flatMap(({ at, ratings }) => {
    const own = ratings.find((one) => one.name === name);
    return own && own.high - own.low < WIDEST
      ? [{ x: at, y: own.rating, low: own.low, high: own.high }]
      : [];
  });
}

function WorthChart({ board, onSave }: BoardChartsProps) {
  const rows = (board.style ?? []).map(({ worth, error }, k) => ({
    name: t(`style.${STYLE_MARKS[k] ?? 'length'}`),
    value: worth,
    low: worth - Z95 * error,
    high: worth + Z95 * error,
  }));
  return (
    <DotChart
      title={t('board.worth')}
      summary={t('board.worthHint')}
      fileName="telltale-style"
      onSave={onSave}
      rows={rows}
      format={(nats) => formatFactor(Math.exp(nats))}
      label={t('board.worthOdds')}
      reference={0}
    />
  );
}

const nameIn = ({ ranked }: BoardOptions, name: string) => rankedName(ranked, name);
