// A form control with its label, a hint, and what went wrong with it.
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

interface FieldProps {
  label: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  hint?: string;
  /** Beside the label, such as a save indicator. */
  aside?: ReactNode;
  /** Gets the ids to put on the control. */
  children: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
}

export function Field({ label, hideLabel = false, hint, aside, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}hint`;
  return (
    <div className="tt-field">
      <div className={classNames('tt-field-head', hideLabel && !aside && 'tt-visually-hidden')}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({ id, describedBy: hint ? hintId : undefined })}
      {hint && (
        <p id={hintId} className="tt-field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
