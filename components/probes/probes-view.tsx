// The page of probes: the user's own and the library, each with a way to copy the question.
import { t } from '../../lib/text';
import { LibraryPart } from './library-part';
import { OwnPart, type OwnPartProps } from './own-part';

export interface ProbesViewProps extends OwnPartProps {
  /** What came of the last copy; null before there was one. */
  copied: 'copied' | 'copyFailed' | null;
}

export function ProbesView(props: ProbesViewProps) {
  const { copied, onCopy } = props;
  return (
    <>
      <h1>{t('probes.title')}</h1>
      <p className="td-probe-intro">{t('probes.intro')}</p>
      <div className="td-stack">
        <OwnPart {...props} />
        <LibraryPart onCopy={onCopy} />
      </div>
      <div role="status">
        {copied && (
          <p className={`td-toast td-note${copied === 'copyFailed' ? ' td-note-bad' : ''}`}>
            {t(`probes.${copied}`)}
          </p>
        )}
      </div>
    </>
  );
}
