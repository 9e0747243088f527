// The names and the vote as the user puts them in: when a battle is kept by hand, and later on its own page.
import { useId } from 'react';
import { MANUAL, type ManualVote } from '../../lib/capture/manual';
import { SIDES, type Side, type VoteValue } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { FieldProblem } from './keep-text';

const VOTES: readonly VoteValue[] = ['a', 'b', 'tie', 'both_bad'];

interface VoteFieldsProps {
  vote: ManualVote | null;
  onChange: (vote: ManualVote | null) => void;
}

export function VoteFields({ vote, onChange }: VoteFieldsProps) {
  const id = useId();
  const options = [
    { value: '', label: t('keep.vote.none') },
    ...VOTES.map((value) => ({ value, label: t(`vote.${value}`) })),
  ];
  const choose = (chosen: string) => {
    const value = VOTES.find((one) => one === chosen);
    onChange(value ? { value, blind: vote?.blind ?? false } : null);
  };
  return (
    <div className="tt-keep-vote">
      <Field label={t('keep.vote')}>
        {({ id: fieldId }) => (
          <Select id={fieldId} options={options} value={vote?.value ?? ''} onChange={choose} />
        )}
      </Field>
      {vote && (
        <div className="tt-keep-blind">
          <input
            id={id}
            type="checkbox"
            checked={vote.blind}
            aria-describedby={`${id}hint`}
            onChange={(event) => onChange({ ...vote, blind: event.target.checked })}
          />
          <label htmlFor={id}>{t('keep.blind')}</label>
          <p id={`${id}hint`} className="tt-field-hint">
            {t('keep.blindHint')}
          </p>
        </div>
      )}
    </div>
  );
}

interface NameFieldsProps {
  names: Record<Side, string>;
  /** In words, by side. */
  problems?: Partial<Record<Side, string | null>>;
  onChange: (names: Record<Side, string>) => void;
}

export function NameFields({ names, problems = {}, onChange }: NameFieldsProps) {
  return (
    <fieldset className="tt-keep-names">
      <legend>{t('keep.names')}</legend>
      {SIDES.map((side) => (
        <Field key={side} label={t('keep.name', { side: t(`side.${side}`) })}>
          {({ id }) => (
            <>
              <input
                id={id}
                className="tt-input"
                value={names[side]}
                maxLength={MANUAL.name + 1}
                placeholder={t('keep.nameHint')}
                autoComplete="off"
                spellCheck={false}
                aria-invalid={Boolean(problems[side]) || undefined}
                aria-describedby={problems[side] ? `${id}problem` : undefined}
                onChange={(event) => onChange({ ...names, [side]: event.target.value })}
              />
              <FieldProblem id={`${id}problem`} problem={problems[side] ?? null} />
            </>
          )}
        </Field>
      ))}
    </fieldset>
  );
}
