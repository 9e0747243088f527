// The list of all names met, with filters for those that are new and those that nobody has named a maker of.
import { filterNames, isNew, type NameFilter, type NameRow } from '../../lib/dossier/names';
import { t } from '../../lib/text';
import { formatAgo, formatCount } from '../../lib/text/format';
import { isolated } from '../../lib/text/isolate';
import { makerName } from '../battle/maker-name';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';

export type NamesState =
  | { kind: 'loading' }
  | { kind: 'failed'; cause: string }
  | { kind: 'ready'; rows: readonly NameRow[] };

interface NameListProps {
  state: NamesState;
  /** ms since the epoch. */
  now: number;
  filter: NameFilter;
  onFilter: (filter: NameFilter) => void;
  /** Rows that are drawn at most. */
  limit: number;
  onMore: () => void;
  onRetry: () => void;
  hrefOf: (name: string) => string;
}

export function NameList(props: NameListProps) {
  const { state } = props;
  return (
    <>
      <h1>{t('names.title')}</h1>
      <p className="td-card-detail">{t('names.detail')}</p>
      {state.kind === 'loading' && <LoadingNames />}
      {state.kind === 'failed' && (
        <ErrorState
          title={t('names.errorTitle')}
          detail={t('names.errorDetail')}
          cause={state.cause}
          onRetry={props.onRetry}
        />
      )}
      {state.kind === 'ready' && <Names {...props} rows={state.rows} />}
    </>
  );
}

function Names(props: NameListProps & { rows: readonly NameRow[] }) {
  const { rows, now, filter, limit, onMore, hrefOf } = props;
  if (rows.length === 0) {
    return <EmptyState title={t('names.emptyTitle')} detail={t('names.emptyDetail')} />;
  }
  const found = filterNames(rows, filter, now);
  const shown = found.slice(0, limit);
  return (
    <>
      <Filters {...props} />
      <p className="td-count" role="status">
        {t('names.shown', { shown: found.length, total: rows.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState title={t('names.noneTitle')} detail={t('names.noneDetail')} />
      ) : (
        <ul className="tn-list" aria-label={t('names.label')}>
          {shown.map((row) => (
            <Name key={row.name} row={row} now={now} href={hrefOf(row.name)} />
          ))}
        </ul>
      )}
      {shown.length < found.length && (
        <div className="td-more">
          <Button onClick={onMore}>{t('names.more')}</Button>
        </div>
      )}
    </>
  );
}

function Filters({ filter, onFilter }: Pick<NameListProps, 'filter' | 'onFilter'>) {
  return (
    <search className="tn-filters">
      <Field label={t('names.search')} hideLabel>
        {({ id }) => (
          <input
            id={id}
            type="search"
            className="tt-input"
            placeholder={t('names.search')}
            maxLength={200}
            value={filter.text}
            onChange={({ target }) => onFilter({ ...filter, text: target.value })}
          />
        )}
      </Field>
      {(['isNew', 'isNameless'] as const).map((key) => (
        <label key={key} className="tn-check">
          <input
            type="checkbox"
            checked={filter[key]}
            onChange={({ target }) => onFilter({ ...filter, [key]: target.checked })}
          />
          {t(key === 'isNew' ? 'names.new' : 'names.nameless')}
        </label>
      ))}
    </search>
  );
}

function Name({ row, now, href }: { row: NameRow; now: number; href: string }) {
  const { name, maker, met, lastAt, won, lost, even } = row;
  return (
    <li className="tn-row">
      <a className="tn-name" href={href}>
        {isolated(name)}
      </a>
      {isNew(row, now) && <Badge tone="accent">{t('names.isNew')}</Badge>}
      <dl className="tn-facts">
        <Fact label={t('names.maker')}>
          {maker === null ? t('names.noMaker') : makerName(maker)}
        </Fact>
        <Fact label={t('names.met')}>{formatCount(met)}</Fact>
        <Fact label={t('names.votes')}>{`${won} / ${lost} / ${even}`}</Fact>
        <Fact label={t('names.last')}>{formatAgo(lastAt, now)}</Fact>
      </dl>
    </li>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LoadingNames() {
  return (
    <div className="td-loading" aria-busy="true">
      <p className="tt-visually-hidden" role="status">
        {t('names.loading')}
      </p>
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <Skeleton key={key} height="54px" />
      ))}
    </div>
  );
}
