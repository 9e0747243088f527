// What is wrong with a file: each fault with its place, its field, what was expected and what was found.
import { t } from '../../lib/text';
import { type Fault, faultPlace } from '../../lib/transfer/faults';

export function FaultList({ faults }: { faults: readonly Fault[] }) {
  return (
    <ol className="td-faults" aria-label={t('desk.import.faults')}>
      {faults.map((fault, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={i}>
          <p className="td-fault-place">{faultPlace(fault) || t('desk.import.whole')}</p>
          {fault.code === 'field' ? (
            <>
              <code className="td-fault-path">{fault.path}</code>
              <p>
                {t('desk.import.expected')} {fault.expected}, {t('desk.import.found')} {fault.found}
              </p>
            </>
          ) : (
            <p>{fault.message}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
