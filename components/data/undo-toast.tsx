// Says that something was deleted, for as long as that can be taken back.
import { useEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { strings } from './strings';

const text = strings.undo;

interface UndoToastProps {
  /** What was deleted, in the user's words. */
  preview: string;
  onUndo: () => void;
}

/** Takes the keyboard focus, so that one key press undoes. */
export function UndoToast({ preview, onUndo }: UndoToastProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div className="td-toast" role="status">
      <span className="td-toast-text">{text.deleted(preview)}</span>
      <Button ref={button} size="s" onClick={onUndo}>
        {text.undo}
      </Button>
    </div>
  );
}
