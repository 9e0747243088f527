// How much room the battles take and whether the browser promises to keep them.

import { t } from '../../lib/text';
import { formatBytes } from '../../lib/text/format';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/states';

/** What the browser tells; each null where it does not. */
export interface StorageFacts {
  battles: number | null;
  usedBytes: number | null;
  freeBytes: number | null;
  isKept: boolean | null;
}

interface StoragePartProps {
  /** Null while it is being asked. */
  facts: StorageFacts | null;
  onKeep: () => void;
}

export function StoragePart({ facts, onKeep }: StoragePartProps) {
  return (
    <section className="td-card" aria-labelledby="td-storage" aria-busy={facts === null}>
      <h2 id="td-storage">{t('desk.storage.title')}</h2>
      {facts ? (
        <dl className="td-storage">
          <Row
            name={t('desk.storage.count')}
            value={facts.battles === null ? null : t('desk.count', { count: facts.battles })}
          />
          <Row name={t('desk.storage.used')} value={bytes(facts.usedBytes)} />
          <Row name={t('desk.storage.free')} value={bytes(facts.freeBytes)} />
          <Row
            name={t('desk.storage.kept')}
            value={
              facts.isKept === null
                ? null
                : facts.isKept
                  ? t('desk.storage.keptYes')
                  : t('desk.storage.keptNo')
            }
          />
        </dl>
      ) : (
        <Skeleton height="84px" />
      )}
      {facts?.isKept === false && (
        <div>
          <Button onClick={onKeep}>{t('desk.storage.keep')}</Button>
        </div>
      )}
    </section>
  );
}

function Row({ name, value }: { name: string; value: string | null }) {
  return (
    <div className="td-storage-row">
      <dt>{name}</dt>
      <dd>{value ?? t('desk.storage.unknown')}</dd>
    </div>
  );
}

const bytes = (n: number | null) => (n === null ? null : formatBytes(n));
