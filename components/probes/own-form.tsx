// The form of a probe of the user's own: filled in, checked, kept.
import { type FormEvent, type ReactNode, useState } from 'react';
import { MAKERS } from '../../lib/models/makers';
import {
  draftOf,
  EMPTY_DRAFT,
  type OwnDraft,
  type OwnField,
  type OwnProbe,
  ownProblems,
} from '../../lib/probes/own';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Select } from '../ui/select';

interface OwnFormProps {
  /** The probe that is changed; null for a new one. */
  probe: OwnProbe | null;
  /** All others. */
  others: readonly OwnProbe[];
  onSave: (draft: OwnDraft) => void;
  onCancel: () => void;
}

const READERS = ['open', 'pattern', 'phrases'] as const;
const HINTS = {
  prompt: () => t('probes.field.promptHint'),
  separates: () => t('probes.field.separatesHint'),
  pattern: () => t('probes.field.patternHint'),
  phrases: () => t('probes.field.phrasesHint', { makers: [...MAKERS, 'none'].join(', ') }),
  title: () => undefined,
};

export function OwnForm({ probe, others, onSave, onCancel }: OwnFormProps) {
  const [draft, setDraft] = useState<OwnDraft>(probe ? draftOf(probe) : EMPTY_DRAFT);
  const [isTried, setTried] = useState(false);
  const problems = isTried ? ownProblems(draft, others) : new Map<OwnField, never>();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ownProblems(draft, others).size === 0) onSave(draft);
  };
  const field = (name: OwnField, rows: number) => (
    <TextField
      name={name}
      rows={rows}
      value={draft[name]}
      problem={problems.get(name)}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  return (
    <form className="td-probe-form" onSubmit={onSubmit} noValidate>
      {field('title', 1)}
      {field('prompt', 3)}
      {field('separates', 1)}
      <Field label={t('probes.field.reader')}>
        {({ id }) => (
          <Select
            id={id}
            options={READERS.map((value) => ({ value, label: t(`probes.choice.${value}`) }))}
            value={draft.reader}
            onChange={(reader) => setDraft({ ...draft, reader: reader as OwnDraft['reader'] })}
          />
        )}
      </Field>
      {draft.reader === 'pattern' && field('pattern', 1)}
      {draft.reader === 'phrases' && field('phrases', 4)}
      <div className="td-actions">
        <Button kind="primary" type="submit">
          {t('probes.save')}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {t('probes.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface TextFieldProps {
  name: OwnField;
  rows: number;
  value: string;
  problem: Parameters<typeof problemText>[0] | undefined;
  onChange: (value: string) => void;
}

type Problem = ReturnType<typeof ownProblems> extends Map<OwnField, infer P> ? P : never;
const problemText = (problem: Problem) => t(`probes.problem.${problem}`);

function TextField({ name, rows, value, problem, onChange }: TextFieldProps): ReactNode {
  const hint = problem ? problemText(problem) : HINTS[name]();
  return (
    <Field label={t(`probes.field.${name}`)} {...(hint !== undefined && { hint })}>
      {({ id, describedBy }) => {
        const common = {
          id,
          className: 'tt-input',
          value,
          'aria-describedby': describedBy,
          'aria-invalid': problem !== undefined,
          spellCheck: name === 'separates' || name === 'title',
          autoComplete: 'off',
        };
        return rows === 1 ? (
          <input {...common} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
        );
      }}
    </Field>
  );
}
