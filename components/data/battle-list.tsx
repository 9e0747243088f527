// The list of battles: what stands there while they are read, when there are none, when none fits, and their lines.
import { t } from '../../lib/text';
import { formatCount } from '../../lib/text/format';
import { Button, LinkButton } from '../ui/button';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { ListRows, type ListRowsProps } from './list-rows';

export type ListState =
  | { kind: 'loading' }
  | { kind: 'failed'; cause: string }
  /** `ids` are those to be shown, in order; `total` counts all that are stored. */
  | { kind: 'ready'; ids: readonly string[]; total: number };

interface BattleListProps extends Omit<ListRowsProps, 'ids'> {
  list: ListState;
  importHref: string;
  /** True while words are still looked for: what is not there yet may come. */
  isSearching?: boolean;
  onClearFilter: () => void;
  onRetry: () => void;
}

export function BattleList(props: BattleListProps) {
  const { list, importHref, isSearching, onClearFilter, onRetry, ...rows } = props;
  if (list.kind === 'loading') return <LoadingList />;
  if (list.kind === 'failed') {
    return (
      <ErrorState
        title={t('desk.list.errorTitle')}
        detail={t('desk.list.errorDetail')}
        cause={list.cause}
        onRetry={onRetry}
      />
    );
  }
  if (list.total === 0) {
    return (
      <EmptyState
        title={t('desk.list.emptyTitle')}
        detail={t('desk.list.emptyDetail')}
        action={<LinkButton href={importHref}>{t('desk.list.emptyAction')}</LinkButton>}
      />
    );
  }
  return (
    <>
      <Count found={list.ids.length} total={list.total} />
      {list.ids.length > 0 ? (
        <ListRows {...rows} ids={list.ids} />
      ) : isSearching ? null : (
        <EmptyState
          title={t('list.noneTitle')}
          detail={t('list.noneDetail')}
          action={<Button onClick={onClearFilter}>{t('list.clear')}</Button>}
        />
      )}
    </>
  );
}

function Count({ found, total }: { found: number; total: number }) {
  return (
    <p className="td-count">
      <span role="status">
        {found === total
          ? t('list.all', { count: total })
          : t('list.some', { found: formatCount(found), count: total })}
      </span>
      <span className="td-keys">{t('list.keys')}</span>
    </p>
  );
}

function LoadingList() {
  return (
    <div className="td-loading" aria-busy="true">
      <p className="tt-visually-hidden" role="status">
        {t('desk.list.loading')}
      </p>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <Skeleton key={key} height="90px" />
      ))}
    </div>
  );
}
