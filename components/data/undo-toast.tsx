// Says what was done, for as long as that can be taken back.
import { useEffect, useRef } from 'react';
import { t } from '../../lib/text';
import { Button } from '../ui/button';

interface UndoToastProps {
  /** What was done. */
  words: string;
  /** Null when there is nothing to take back. */
  onUndo: (() => void) | null;
}

/** Takes the keyboard focus, so that one key press undoes. */
export function UndoToast({ words, onUndo }: UndoToastProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div className="td-toast" role="status">
      <span className="td-toast-text">{words}</span>
      {onUndo && (
        <Button ref={button} size="s" onClick={onUndo}>
          {t('undo.undo')}
        </Button>
      )}
    </div>
  );
}
