// The folded panel: the mark and a word. It never says anything about the guess.
import type { BattleView, TabReport } from '../../lib/capture/view';
import { t } from '../../lib/text';
import { Icon } from '../ui/icons';
import { Mark } from '../ui/mark';
import { pillText, statusKind, troubleOf } from './panel-status';

interface PanelPillProps {
  view: BattleView | null;
  report: TabReport;
  /** A name that the prompt being typed holds. */
  promptName?: string | null;
  onOpen: () => void;
}

export function PanelPill({ view, report, promptName = null, onOpen }: PanelPillProps) {
  const trouble = troubleOf(report);
  const isNamed = promptName !== null && !trouble;
  const state = isNamed ? t('prompt.namedShort') : pillText(view, report);
  const kind = statusKind(view);
  return (
    <button
      type="button"
      className="tt-pill"
      aria-expanded={false}
      aria-label={t('panel.unfold', { state })}
      onClick={onOpen}
    >
      <Mark size={16} />
      {trouble || isNamed ? (
        <Icon name="warning" size={13} />
      ) : (
        kind === 'recording' && <span className="tt-dot" aria-hidden="true" />
      )}
      {kind === 'sealed' && !trouble && !isNamed && <Icon name="lock" size={13} />}
      <span>{state}</span>
    </button>
  );
}
