// How much room the battles take and whether the browser promises to keep them.
import { Button } from '../ui/button';
import { Skeleton } from '../ui/states';
import { battleCount, formatBytes, strings } from './strings';

const text = strings.storage;

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
      <h2 id="td-storage">{text.title}</h2>
      {facts ? (
        <dl className="td-storage">
          <Row
            name={text.count}
            value={facts.battles === null ? null : battleCount(facts.battles)}
          />
          <Row name={text.used} value={bytes(facts.usedBytes)} />
          <Row name={text.free} value={bytes(facts.freeBytes)} />
          <Row
            name={text.kept}
            value={facts.isKept === null ? null : facts.isKept ? text.keptYes : text.keptNo}
          />
        </dl>
      ) : (
        <Skeleton height="84px" />
      )}
      {facts?.isKept === false && (
        <div>
          <Button onClick={onKeep}>{text.keep}</Button>
        </div>
      )}
    </section>
  );
}

function Row({ name, value }: { name: string; value: string | null }) {
  return (
    <div className="td-storage-row">
      <dt>{name}</dt>
      <dd>{value ?? text.unknown}</dd>
    </div>
  );
}

const bytes = (n: number | null) => (n === null ? null : formatBytes(n));
