// The user's own leaderboard: what is asked for, the table, the charts, and what stands there when nothing can.
import type { Board } from '../../lib/leaderboard/board';
import { t } from '../../lib/text';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { BoardCharts } from './board-charts';
import { BoardControls, type BoardOptions, type StyleState } from './board-controls';
import { BoardTable, UnplacedPart } from './board-table';

export type BoardState =
  | { kind: 'loading' }
  | { kind: 'failed'; cause: string }
  /** `battles` is how many are stored. */
  | { kind: 'ready'; board: Board; battles: number };

interface LeaderboardViewProps {
  state: BoardState;
  options: BoardOptions;
  style: StyleState;
  onOptions: (options: BoardOptions) => void;
  onRetry: () => void;
  /** Hands a file to the browser. */
  onSave: (file: Blob, name: string) => void;
}

export function LeaderboardView(props: LeaderboardViewProps) {
  return (
    <>
      <h1>{t('board.title')}</h1>
      <p className="td-faint tb-intro">{t('board.intro')}</p>
      <Body {...props} />
    </>
  );
}

function Body({ state, options, style, onOptions, onRetry, onSave }: LeaderboardViewProps) {
  if (state.kind === 'failed') {
    return (
      <ErrorState
        title={t('board.errorTitle')}
        detail={t('board.errorDetail')}
        cause={state.cause}
        onRetry={onRetry}
      />
    );
  }
  if (state.kind === 'loading') {
    return (
      <div className="td-loading" aria-busy="true" role="status">
        <span className="tt-visually-hidden">{t('board.loading')}</span>
        <Skeleton height="86px" />
        <Skeleton height="320px" />
      </div>
    );
  }
  const { board, battles } = state;
  if (battles === 0) {
    return <EmptyState title={t('board.emptyTitle')} detail={t('board.emptyDetail')} />;
  }
  return (
    <div className="tb-parts">
      <BoardControls options={options} style={style} counted={board} onChange={onOptions} />
      {board.rows.length > 0 ? (
        <>
          <BoardTable board={board} ranked={options.ranked} />
          <BoardCharts board={board} options={options} onSave={onSave} />
        </>
      ) : (
        <NoRows board={board} />
      )}
      <UnplacedPart unplaced={board.unplaced} ranked={options.ranked} />
    </div>
  );
}

function NoRows({ board }: { board: Board }) {
  if (board.hidden > 0) {
    return <EmptyState title={t('board.hiddenTitle')} detail={t('board.hiddenDetail')} />;
  }
  if (board.bouts.length === 0) {
    return <EmptyState title={t('board.emptyTitle')} detail={t('board.emptyDetail')} />;
  }
  return <EmptyState title={t('board.fewTitle')} detail={t('board.fewDetail')} />;
}
