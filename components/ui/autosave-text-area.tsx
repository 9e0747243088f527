// A text box that saves itself, says how that stands, and leaves the browser's own undo alone.
import { useLayoutEffect, useRef } from 'react';
import { t } from '../../lib/text';
import { Button } from './button';
import { Field } from './field';
import { Icon } from './icons';
import { type Save, type SaveStatus, useAutosave } from './use-autosave';

interface AutosaveTextAreaProps {
  label: string;
  placeholder?: string;
  /** The text as stored. */
  value: string;
  save: Save;
  maxLength?: number;
  /** Text can be read and copied, not changed. */
  readOnly?: boolean;
}

export function AutosaveTextArea(props: AutosaveTextAreaProps) {
  const { label, placeholder, value, save, maxLength = 20_000, readOnly = false } = props;
  const autosave = useAutosave(value, save);
  const area = useRef<HTMLTextAreaElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const box = area.current;
    if (!box) return;
    box.style.height = 'auto';
    // Nothing can be measured while the panel is folded.
    if (box.scrollHeight === 0) return;
    // The stylesheet bounds it; the 2 px are the borders.
    box.style.height = `${box.scrollHeight + 2}px`;
  }, [autosave.text]);

  return (
    <Field label={label} aside={<SaveIndicator status={autosave.status} />}>
      {({ id }) => (
        <>
          <textarea
            ref={area}
            id={id}
            className="tt-input tt-textarea"
            rows={2}
            placeholder={placeholder}
            maxLength={maxLength}
            readOnly={readOnly}
            value={autosave.text}
            onChange={(event) => autosave.change(event.target.value)}
            onBlur={autosave.flush}
          />
          {autosave.status === 'failed' && (
            <SaveProblem problem={autosave.problem} onRetry={autosave.flush} />
          )}
        </>
      )}
    </Field>
  );
}

/** Says how saving stands. Only a failure is announced; the rest would chatter. */
export function SaveIndicator({ status }: { status: SaveStatus }) {
  if (status === 'clean') return null;
  if (status === 'failed') {
    return (
      <span className="tt-save tt-save-failed">
        <Icon name="warning" size={12} />
        {t('ui.unsaved')}
      </span>
    );
  }
  const isSaved = status === 'saved';
  return (
    <span className="tt-save">
      {isSaved && <Icon name="check" size={12} />}
      {isSaved ? t('ui.saved') : t('ui.saving')}
    </span>
  );
}

/** Why something typed was not stored, with a way to try again. */
export function SaveProblem({ problem, onRetry }: { problem: string; onRetry: () => void }) {
  return (
    <div className="tt-save-problem" role="alert">
      <span>
        {t('ui.saveFailed')} {problem}
      </span>
      <Button size="s" onClick={onRetry}>
        {t('ui.retry')}
      </Button>
    </div>
  );
}
