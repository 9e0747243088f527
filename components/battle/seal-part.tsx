// The sealed guess before the vote: that it exists, that it is hidden, and the one way to look.
import { useId, useState } from 'react';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { type BattleActions, failureText } from './actions';

interface SealPartProps {
  peek: BattleActions['peek'];
}

export function SealPart({ peek }: SealPartProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const hintId = useId();
  const onPeek = async () => {
    setBusy(true);
    const failure = await peek();
    setBusy(false);
    setProblem(failureText(failure));
  };
  return (
    <div className="tt-seal">
      <p id={hintId} className="tt-hint">
        {t('panel.peekDetail')}
      </p>
      <Button
        size="s"
        icon={<Icon name="eye" size={14} />}
        aria-describedby={hintId}
        busy={isBusy}
        onClick={onPeek}
      >
        {t('panel.peek')}
      </Button>
      {problem && (
        <p className="tt-problem" role="alert">
          {t('panel.peekFailed')} {problem}
        </p>
      )}
    </div>
  );
}
