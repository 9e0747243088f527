// What is wrong with a file: each fault with its place, its field, what was expected and what was found.
import { type Fault, faultPlace } from '../../lib/transfer/faults';
import { strings } from './strings';

const text = strings.import;

export function FaultList({ faults }: { faults: readonly Fault[] }) {
  return (
    <ol className="td-faults" aria-label={text.faults}>
      {faults.map((fault, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={i}>
          <p className="td-fault-place">{faultPlace(fault) || text.whole}</p>
          {fault.code === 'field' ? (
            <>
              <code className="td-fault-path">{fault.path}</code>
              <p>
                {text.expected} {fault.expected}, {text.found} {fault.found}
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
