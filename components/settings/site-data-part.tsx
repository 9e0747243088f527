// Lets the user put their own site data in place of the shipped one, checked first and taken back at one press.
import { useRef, useState } from 'react';
import { t } from '../../lib/text';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Field } from '../ui/field';
import { Skeleton } from '../ui/states';
import { type DataCheck, DataProblems } from './data-problems';

export interface SiteDataInUse {
  /** Version of the data that ships. */
  shipped: string;
  /** Version of the user's own data; null when the shipped one is in use. */
  own: string | null;
  /** True when own data is stored and is not fit for use. */
  isUnsound: boolean;
  /** The data as JSON for people: the user's own where there is some. */
  text: string;
}

/** What the last change did; it can be undone while it is shown. */
export type DataOutcome = 'used' | 'reset' | 'undone' | 'failed';

interface SiteDataPartProps {
  siteName: string;
  /** Null while it is being read. */
  data: SiteDataInUse | null;
  outcome: DataOutcome | null;
  check: (text: string) => DataCheck;
  /** Gets only text that `check` found sound. */
  onUse: (text: string) => void;
  onReset: () => void;
  onUndo: () => void;
}

const OUTCOMES = {
  used: 'settings.dataUsed',
  reset: 'settings.dataIsReset',
  undone: 'settings.dataUndone',
  failed: 'settings.failed',
} as const;

export function SiteDataPart(props: SiteDataPartProps) {
  const { siteName, data, outcome, onReset, onUndo } = props;
  const canUndo = outcome === 'used' || outcome === 'reset';
  return (
    <section className="td-card" aria-labelledby="td-site-data" aria-busy={data === null}>
      <h2 id="td-site-data">{t('settings.data')}</h2>
      <p className="td-card-detail">{t('settings.dataDetail')}</p>
      {data ? <InUse siteName={siteName} data={data} onReset={onReset} /> : <Skeleton />}
      <div role="status">
        {outcome && (
          <div className={outcome === 'failed' ? 'td-note td-note-bad' : 'td-note td-note-good'}>
            <p>{t(OUTCOMES[outcome])}</p>
            {canUndo && (
              <Button size="s" onClick={onUndo}>
                {t('settings.undo')}
              </Button>
            )}
          </div>
        )}
      </div>
      {data && (
        <Disclosure summary={t('settings.dataEdit')}>
          {/* A change from outside starts the editor anew with what is in use. */}
          <Editor key={data.text} {...props} text={data.text} />
        </Disclosure>
      )}
    </section>
  );
}

interface InUseProps {
  siteName: string;
  data: SiteDataInUse;
  onReset: () => void;
}

function InUse({ siteName, data, onReset }: InUseProps) {
  const { own, shipped, isUnsound } = data;
  return (
    <div className="td-data-use">
      <dl className="td-facts">
        <div>
          <dt>{t('settings.dataSite')}</dt>
          <dd>{siteName}</dd>
        </div>
        <div>
          <dt>{t('settings.dataInUse')}</dt>
          <dd>
            {own === null ? (
              t('settings.dataShipped', { version: shipped })
            ) : (
              <>
                <Badge tone="seal">{t('settings.dataOwn', { version: own })}</Badge>
                <span className="td-faint">
                  {t('settings.dataShippedIs', { version: shipped })}
                </span>
              </>
            )}
          </dd>
        </div>
      </dl>
      {isUnsound && <p className="td-note td-note-bad">{t('settings.dataUnsound')}</p>}
      {(own !== null || isUnsound) && (
        <div>
          <Button onClick={onReset}>{t('settings.dataReset')}</Button>
        </div>
      )}
    </div>
  );
}

/** Largest file that is read, bytes. */
const MAX_FILE = 1_000_000;

type EditorProps = Pick<SiteDataPartProps, 'check' | 'onUse'> & { text: string };

function Editor({ check, onUse, text: inUse }: EditorProps) {
  const [text, setText] = useState(inUse);
  const [checked, setChecked] = useState<DataCheck | null>(null);
  const [fileProblem, setFileProblem] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const change = (changed: string) => {
    setText(changed);
    setChecked(null);
    setFileProblem('');
  };
  const load = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > MAX_FILE) return setFileProblem(t('settings.dataTooBig'));
    await chosen.text().then(change, () => setFileProblem(t('settings.dataNoFile')));
    // So that the same file can be chosen again.
    if (file.current) file.current.value = '';
  };
  const use = () => {
    const result = check(text);
    setChecked(result);
    if (result.ok) onUse(text);
  };
  return (
    <div className="td-editor">
      <Field label={t('settings.dataLabel')} hint={t('settings.dataHint')}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            className="tt-input td-editor-text"
            aria-describedby={describedBy}
            rows={14}
            spellCheck={false}
            maxLength={MAX_FILE}
            value={text}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => void load(event.target.files?.[0])}
      />
      <div className="td-actions">
        <Button onClick={() => file.current?.click()}>{t('settings.dataLoad')}</Button>
        <Button onClick={() => setChecked(check(text))}>{t('settings.dataCheck')}</Button>
        <Button kind="primary" onClick={use}>
          {t('settings.dataUse')}
        </Button>
      </div>
      <div role="status">
        {fileProblem !== '' && <p className="td-note td-note-bad">{fileProblem}</p>}
        {checked && <DataProblems checked={checked} />}
      </div>
    </div>
  );
}
