// What the panel asks of each answer, and the keys that answer it.
import type { ReactNode } from 'react';
import { type Choices, MOST_CRITERIA, MOST_REASONS } from '../../lib/annotate/choices';
import { ACTIONS, type Action, clashes, DEFAULT_KEYS, isKey } from '../../lib/annotate/shortcuts';
import { CRITERIA, isCriterion } from '../../lib/annotate/vocabulary';
import { MAX_CRITERION, MAX_REASON } from '../../lib/db/annotation-schema';
import { t } from '../../lib/text';
import { actionWord, criterionWord } from '../annotate/words';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { TagInput } from '../ui/tag-input';
import { Switch } from './switch';

interface AnnotatingPartProps {
  choices: Choices;
  hasFailed: boolean;
  onChange: (choices: Choices) => void;
}

export function AnnotatingPart({ choices, hasFailed, onChange }: AnnotatingPartProps) {
  return (
    <section className="td-card" aria-labelledby="td-annotating">
      <h2 id="td-annotating">{t('annotating.title')}</h2>
      <p className="td-card-detail">{t('annotating.detail')}</p>
      <CriteriaChoice choices={choices} onChange={onChange} />
      <OwnWords title={t('annotating.reasons')}>
        <TagInput
          tags={choices.reasons}
          onChange={(list) =>
            onChange({ ...choices, reasons: shorten(list, MOST_REASONS, MAX_REASON) })
          }
        />
      </OwnWords>
      <Switch
        label={t('annotating.onPage')}
        detail={t('annotating.onPageDetail')}
        isOn={choices.onPage}
        onChange={(onPage) => onChange({ ...choices, onPage })}
      />
      <Disclosure summary={t('annotating.keys')}>
        <KeysChoice choices={choices} onChange={onChange} />
      </Disclosure>
      <div role="status">
        {hasFailed && <p className="td-note td-note-bad">{t('settings.failed')}</p>}
      </div>
    </section>
  );
}

type ChoiceProps = Pick<AnnotatingPartProps, 'choices' | 'onChange'>;

function CriteriaChoice({ choices, onChange }: ChoiceProps) {
  const { criteria } = choices;
  const isFull = criteria.length >= MOST_CRITERIA;
  const own = criteria.filter((one) => !isCriterion(one));
  const set = (next: readonly string[]) => onChange({ ...choices, criteria: next });
  return (
    <fieldset className="td-annotating-set">
      <legend>{t('annotating.criteria')}</legend>
      <p className="td-card-detail">{t('annotating.criteriaDetail', { count: MOST_CRITERIA })}</p>
      <div className="td-annotating-checks">
        {CRITERIA.map((one) => {
          const isOn = criteria.includes(one);
          const isLast = isOn && criteria.length === 1;
          return (
            <label key={one} className="td-annotating-check">
              <input
                type="checkbox"
                checked={isOn}
                disabled={isLast || (!isOn && isFull)}
                onChange={() =>
                  set(
                    isOn
                      ? criteria.filter((other) => other !== one)
                      : [...CRITERIA.filter((id) => id === one || criteria.includes(id)), ...own],
                  )
                }
              />
              {criterionWord(one)}
            </label>
          );
        })}
      </div>
      <OwnWords title={t('annotating.own')}>
        <TagInput
          tags={own}
          onChange={(list) => {
            const shipped = criteria.filter(isCriterion);
            const next = [...shipped, ...shorten(list, MOST_CRITERIA, MAX_CRITERION)];
            if (next.length > 0) set([...new Set(next)].slice(0, MOST_CRITERIA));
          }}
        />
      </OwnWords>
    </fieldset>
  );
}

function shorten(list: readonly string[], most: number, longest: number): string[] {
  return list.map((word) => word.slice(0, longest).trim()).slice(0, most);
}

function OwnWords({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="tt-field">
      <div className="tt-field-head">{title}</div>
      {children}
    </div>
  );
}

function KeysChoice({ choices, onChange }: ChoiceProps) {
  const { keys } = choices;
  const found = clashes(keys);
  return (
    <div className="td-annotating-keys">
      {ACTIONS.map((action) => (
        <KeyField
          key={action}
          action={action}
          value={keys[action]}
          clash={found.get(action) ?? null}
          onChange={(key) => onChange({ ...choices, keys: { ...keys, [action]: key } })}
        />
      ))}
      <Button size="s" onClick={() => onChange({ ...choices, keys: DEFAULT_KEYS })}>
        {t('annotating.reset')}
      </Button>
    </div>
  );
}

interface KeyFieldProps {
  action: Action;
  value: string;
  /** Another action with the same key. */
  clash: Action | null;
  onChange: (key: string) => void;
}

function KeyField({ action, value, clash, onChange }: KeyFieldProps) {
  const id = `td-key-${action}`;
  const take = (typed: string) => {
    // What is typed last takes the place of what stood there.
    const key = [...typed].at(-1) ?? '';
    if (key === '' || isKey(key)) onChange(key.toLowerCase());
  };
  return (
    <div className="td-annotating-key">
      <label htmlFor={id}>{actionWord(action)}</label>
      <input
        id={id}
        className="tt-input"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        aria-describedby={clash ? `${id}-clash` : undefined}
        onChange={(event) => take(event.target.value)}
      />
      {clash && (
        <p id={`${id}-clash`} className="tt-problem" role="alert">
          {t('annotating.clash', { action: actionWord(clash) })}
        </p>
      )}
    </div>
  );
}
