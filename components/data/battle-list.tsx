// The list of battles, newest first, a page at a time.
import { Button, LinkButton } from '../ui/button';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { BattleRow, type RowData } from './battle-row';
import { strings } from './strings';

const text = strings.list;

export type ListState =
  | { kind: 'loading' }
  | { kind: 'failed'; cause: string }
  | { kind: 'ready'; rows: RowData[]; total: number };

interface BattleListProps {
  list: ListState;
  now: number;
  hrefOf: (id: string) => string;
  importHref: string;
  onMore: () => void;
  onRetry: () => void;
}

export function BattleList({ list, now, hrefOf, importHref, onMore, onRetry }: BattleListProps) {
  if (list.kind === 'loading') return <LoadingList />;
  if (list.kind === 'failed') {
    return (
      <ErrorState
        title={text.errorTitle}
        detail={text.errorDetail}
        cause={list.cause}
        onRetry={onRetry}
      />
    );
  }
  if (list.rows.length === 0) {
    return (
      <EmptyState
        title={text.emptyTitle}
        detail={text.emptyDetail}
        action={<LinkButton href={importHref}>{text.emptyAction}</LinkButton>}
      />
    );
  }
  return (
    <>
      <p className="td-count" role="status">
        {text.shown(list.rows.length, list.total)}
      </p>
      <ul className="td-list" aria-label={text.label}>
        {list.rows.map((row) => (
          <BattleRow key={row.battle.id} row={row} now={now} href={hrefOf(row.battle.id)} />
        ))}
      </ul>
      {list.rows.length < list.total && (
        <div className="td-more">
          <Button onClick={onMore}>{text.more}</Button>
        </div>
      )}
    </>
  );
}

function LoadingList() {
  return (
    <div className="td-loading" aria-busy="true">
      <p className="tt-visually-hidden" role="status">
        {text.loading}
      </p>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <Skeleton key={key} height="62px" />
      ))}
    </div>
  );
}
