// A rating from 1 to 5 as a group of radio buttons: one stop of the keyboard, and a press on what is set clears it.
import { type KeyboardEvent, useRef } from 'react';
import { t } from '../../lib/text';

const STEPS = [1, 2, 3, 4, 5] as const;

interface RatingScaleProps {
  /** Accessible name. */
  label: string;
  /** 1 to 5, or null for none. */
  value: number | null;
  disabled?: boolean;
  onChange: (value: number | null) => void;
}

export function RatingScale({ label, value, disabled = false, onChange }: RatingScaleProps) {
  const group = useRef<HTMLDivElement>(null);
  const set = (next: number | null) => {
    onChange(next);
    const stop = next ?? 1;
    group.current?.querySelector<HTMLElement>(`[data-step="${stop}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (disabled) return;
    const { key } = event;
    const isUp = key === 'ArrowRight' || key === 'ArrowUp';
    const isDown = key === 'ArrowLeft' || key === 'ArrowDown';
    if (isUp) set(Math.min(5, (value ?? 0) + 1));
    else if (isDown) set(Math.max(1, (value ?? 6) - 1));
    else if (/^[1-5]$/.test(key)) set(Number(key));
    else if (key === '0' || key === 'Delete' || key === 'Backspace') set(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={group}
      className="tt-scale"
      role="radiogroup"
      aria-label={label}
      aria-disabled={disabled || undefined}
      onKeyDown={onKeyDown}
    >
      {STEPS.map((step) => (
        // biome-ignore lint/a11y/useSemanticElements: the browser's own radio button cannot be cleared
        <button
          key={step}
          type="button"
          role="radio"
          aria-checked={step === value}
          data-step={step}
          data-below={value !== null && step <= value ? '' : undefined}
          tabIndex={step === (value ?? 1) ? 0 : -1}
          title={step === value ? t('say.clear') : undefined}
          disabled={disabled}
          onClick={() => onChange(step === value ? null : step)}
        >
          {step}
        </button>
      ))}
    </div>
  );
}
