// What a check of site data found: that all is well, or each problem with its place.
import { t } from '../../lib/text';

export type DataCheck =
  | { ok: true }
  | { ok: false; problems: readonly { path: string; message: string }[] };

/** What the checker says where it knows no better. */
const UNSAID = 'Invalid input';

export function DataProblems({ checked }: { checked: DataCheck }) {
  if (checked.ok) return <p className="td-note td-note-good">{t('settings.dataSound')}</p>;
  const { problems } = checked;
  return (
    <div className="td-note td-note-bad">
      <p className="td-note-title">{t('settings.dataProblems', { count: problems.length })}</p>
      <ul className="td-faults">
        {problems.map(({ path, message }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each check
          <li key={i}>
            <code className="td-fault-path">{path || t('settings.dataWhole')}</code>
            <p>{message === UNSAID ? t('settings.dataInvalid') : message}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
