// Which hosts are read: those always read, those that can be switched on, and those the user adds.
import { type FormEvent, useState } from 'react';
import { type HostLists, type HostProblem, hostOf, parseHost } from '../../lib/hosts';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Icon } from '../ui/icons';
import { Skeleton } from '../ui/states';
import { Switch } from './switch';

/** What came of the last change to a host. */
export interface HostOutcome {
  kind: 'added' | 'addedLocal' | 'removed' | 'refused' | 'kept' | 'there';
  host: string;
}

interface HostsPartProps {
  builtIn: readonly string[];
  /** Null while the browser is being asked. */
  lists: HostLists | null;
  outcome: HostOutcome | null;
  /** Called within the click, since the browser asks the user only then. */
  onAllow: (pattern: string) => void;
  onRemove: (pattern: string) => void;
}

const OUTCOMES = {
  added: 'settings.hostAdded',
  addedLocal: 'settings.hostAddedLocal',
  removed: 'settings.hostRemoved',
  refused: 'settings.hostRefused',
  kept: 'settings.hostKept',
  there: 'settings.hostThere',
} as const;

export function HostsPart({ builtIn, lists, outcome, onAllow, onRemove }: HostsPartProps) {
  const isBad = outcome?.kind === 'refused' || outcome?.kind === 'kept';
  return (
    <section className="td-card" aria-labelledby="td-hosts" aria-busy={lists === null}>
      <h2 id="td-hosts">{t('settings.hosts')}</h2>
      <p className="td-card-detail">{t('settings.hostsDetail')}</p>
      <div className="td-hosts">
        <div className="td-host-group">
          <h3>{t('settings.builtIn')}</h3>
          <ul className="td-host-names">
            {builtIn.map((pattern) => (
              <li key={pattern}>
                <Icon name="check" size={12} />
                {hostOf(pattern)}
              </li>
            ))}
          </ul>
        </div>
        <div className="td-host-group">
          <h3>{t('settings.offered')}</h3>
          {lists?.offered.map(({ pattern, isOn }) => (
            <Switch
              key={pattern}
              label={hostOf(pattern)}
              isOn={isOn}
              onChange={(isWanted) => (isWanted ? onAllow(pattern) : onRemove(pattern))}
            />
          )) ?? <Skeleton height="84px" />}
        </div>
        <div className="td-host-group">
          <h3>{t('settings.added')}</h3>
          {lists && <AddedHosts added={lists.added} onRemove={onRemove} />}
          <AddHost onAllow={onAllow} />
        </div>
      </div>
      <div role="status">
        {outcome && (
          <p className={isBad ? 'td-note td-note-bad' : 'td-note td-note-good'}>
            {t(OUTCOMES[outcome.kind], { host: outcome.host })}
          </p>
        )}
      </div>
    </section>
  );
}

interface AddedHostsProps {
  added: readonly string[];
  onRemove: (pattern: string) => void;
}

function AddedHosts({ added, onRemove }: AddedHostsProps) {
  if (added.length === 0) return <p className="td-faint">{t('settings.addedNone')}</p>;
  return (
    <ul className="td-added">
      {added.map((pattern) => (
        <li key={pattern}>
          <span className="td-added-name">{hostOf(pattern)}</span>
          <Button
            size="s"
            aria-label={t('settings.remove', { host: hostOf(pattern) })}
            onClick={() => onRemove(pattern)}
          >
            {t('settings.removeShort')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function AddHost({ onAllow }: Pick<HostsPartProps, 'onAllow'>) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<HostProblem | null>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseHost(typed);
    setProblem(parsed.ok ? null : parsed.problem);
    if (!parsed.ok) return;
    onAllow(parsed.pattern);
    setTyped('');
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Field label={t('settings.addLabel')} hint={t('settings.addHint')}>
        {({ id, describedBy }) => (
          <div className="td-add-line">
            <input
              id={id}
              className="tt-input"
              type="url"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              aria-describedby={describedBy}
              aria-invalid={problem !== null}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setProblem(null);
              }}
            />
            <Button type="submit">{t('settings.add')}</Button>
          </div>
        )}
      </Field>
      <p role="alert" className="td-bad">
        {problem && t(`settings.hostProblem.${problem}`)}
      </p>
    </form>
  );
}
