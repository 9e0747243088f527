// The star of a battle, and the way to take the last change back.
import { useState } from 'react';
import type { Change } from '../../lib/annotate/change';
import { t } from '../../lib/text';
import { failureText } from '../battle/actions';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import type { Undo } from './use-undo';
import { changeWord } from './words';

interface UndoRowProps {
  isStarred: boolean;
  undo: Pick<Undo, 'undo' | 'next'>;
  onChange: (change: Change) => void;
  disabled?: boolean;
}

export function UndoRow({ isStarred, undo, onChange, disabled = false }: UndoRowProps) {
  const [said, setSaid] = useState('');
  const { next } = undo;
  const takeBack = async () => {
    if (!next) return;
    const what = changeWord(next);
    const problem = failureText(await undo.undo());
    setSaid(problem ?? t('back.done', { what }));
  };
  return (
    <div className="tt-undo-row">
      <Button
        size="s"
        kind="plain"
        aria-pressed={isStarred}
        icon={<Icon name={isStarred ? 'star-full' : 'star'} size={14} />}
        disabled={disabled}
        onClick={() => onChange({ kind: 'star', on: !isStarred })}
      >
        {t(isStarred ? 'say.starred' : 'say.star')}
      </Button>
      <Button
        size="s"
        kind="plain"
        className="tt-undo"
        aria-disabled={next === null || disabled || undefined}
        onClick={disabled ? undefined : takeBack}
      >
        {next ? t('back.undo', { what: changeWord(next) }) : t('back.nothing')}
      </Button>
      <span className="tt-visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}
