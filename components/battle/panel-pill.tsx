// The folded panel: the mark and a word. It never says anything about the guess.
import type { BattleView, TabReport } from '../../lib/capture/view';
import { t } from '../../lib/text';
import { Icon } from '../ui/icons';
import { Mark } from '../ui/mark';
import { pillText, statusKind, troubleOf } from './panel-status';

interface PanelPillProps {
  view: BattleView | null;
  report: TabReport;
  onOpen: () => void;
}

export function PanelPill({ view, report, onOpen }: PanelPillProps) {
  const state = pillText(view, report);
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
      {troubleOf(report) ? (
        <Icon name="warning" size={13} />
      ) : (
        kind === 'recording' && <span className="tt-dot" aria-hidden="true" />
      )}
      {kind === 'sealed' && !troubleOf(report) && <Icon name="lock" size={13} />}
      <span>{state}</span>
    </button>
  );
}
