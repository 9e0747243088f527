// How far a long piece of work is: a bar, the same in words, and a way to stop it.
import { useId } from 'react';
import { Button } from '../ui/button';

interface ProgressLineProps {
  /** Accessible name of the bar. */
  label: string;
  done: number;
  total: number;
  words: string;
  cancel: string;
  onCancel: () => void;
}

export function ProgressLine({ label, done, total, words, cancel, onCancel }: ProgressLineProps) {
  const id = useId();
  return (
    <div className="td-progress">
      <progress
        aria-label={label}
        aria-describedby={id}
        max={Math.max(total, 1)}
        value={Math.min(done, Math.max(total, 1))}
      />
      <p id={id} className="td-progress-words">
        {words}
      </p>
      <Button size="s" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
