// A text of the form: a box, what is wrong with it, and in the panel a button that takes what is selected on the page.
import { useState } from 'react';
import { MANUAL, type ManualProblem } from '../../lib/capture/manual';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Field } from '../ui/field';

/** Reads what is selected on the page; only where there is a page. */
export type TakeSelection = () => string;

interface KeepTextProps {
  label: string;
  value: string;
  rows: number;
  /** In words; null when nothing is wrong. */
  problem: string | null;
  takeSelection?: TakeSelection | undefined;
  onChange: (value: string) => void;
}

export function KeepText(props: KeepTextProps) {
  const { label, value, rows, problem, takeSelection, onChange } = props;
  const [said, setSaid] = useState('');
  const take = () => {
    const selected = takeSelection?.().trim() ?? '';
    if (selected === '') return setSaid(t('keep.takeNothing'));
    const isCut = selected.length > MANUAL.text;
    setSaid(isCut ? t('keep.takeCut', { count: MANUAL.text }) : '');
    const taken = selected.slice(0, MANUAL.text);
    onChange(value.trim() === '' ? taken : `${value.trimEnd()}\n\n${taken}`);
  };
  const aside = takeSelection && (
    <Button
      size="s"
      kind="plain"
      className="tt-keep-take"
      aria-label={t('keep.takeFor', { field: label })}
      // A press that took the focus would drop the selection that is about to be read.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
    >
      {t('keep.take')}
    </Button>
  );
  return (
    <Field label={label} aside={aside}>
      {({ id }) => (
        <>
          <textarea
            id={id}
            className="tt-input tt-keep-text"
            rows={rows}
            value={value}
            aria-invalid={problem !== null || undefined}
            aria-describedby={problem === null ? undefined : `${id}problem`}
            onChange={(event) => onChange(event.target.value)}
          />
          <FieldProblem id={`${id}problem`} problem={problem} />
          {takeSelection && (
            <p className="tt-field-hint" role="status">
              {said}
            </p>
          )}
        </>
      )}
    </Field>
  );
}

/** What is wrong with a field, beneath it. */
export function FieldProblem({ id, problem }: { id: string; problem: string | null }) {
  if (problem === null) return null;
  return (
    <p id={id} className="tt-keep-problem">
      {problem}
    </p>
  );
}

/** What is wrong with a field, in words; null when nothing is. */
export function problemText(
  kind: 'site' | 'prompt' | 'answer' | 'name' | 'note',
  problem: ManualProblem | undefined,
): string | null {
  if (!problem) return null;
  if (problem === 'empty' && kind !== 'name' && kind !== 'note') {
    return t(`keep.problem.${kind}.empty`);
  }
  const isText = kind === 'prompt' || kind === 'answer';
  return t('keep.problem.tooLong', { count: isText ? MANUAL.text : MANUAL[kind as 'note'] });
}
