// How reading the tab in front goes, in one plain line with what to do about it.
import type { ReactNode } from 'react';
import type { CaptureState } from '../../lib/capture/view';
import { isTroubled } from '../../lib/health/badge';
import { t } from '../../lib/text';
import { Icon } from '../ui/icons';

/** `asking`: not known yet. `elsewhere`: the tab is no arena page. */
export type TabState = CaptureState | 'asking' | 'elsewhere';

interface CaptureLineProps {
  state: TabState;
  /** Technical detail as text, or empty. */
  detail?: string;
  /** What stands below, such as facts on the battle or a way to the arena. */
  children?: ReactNode;
}

export function CaptureLine({ state, detail, children }: CaptureLineProps) {
  const isTrouble = isTroubled(state);
  return (
    <section
      className={`tt-capture tt-capture-${isTrouble ? 'trouble' : state}`}
      aria-label={t('popup.tab.label')}
    >
      <span className="tt-capture-icon">
        <StateIcon state={state} isTrouble={isTrouble} />
      </span>
      <div className="tt-capture-lines">
        <p className="tt-capture-title" role="status">
          {t(`popup.tab.${state}`)}
        </p>
        {state !== 'asking' && state !== 'recording' && state !== 'recorded' && (
          <p className="tt-hint">{t(`popup.tab.${state}Detail`)}</p>
        )}
        {detail && <p className="tt-capture-detail">{detail}</p>}
        {children}
      </div>
    </section>
  );
}

function StateIcon({ state, isTrouble }: { state: TabState; isTrouble: boolean }) {
  if (isTrouble) return <Icon name="warning" size={16} />;
  if (state === 'recorded') return <Icon name="check" size={16} />;
  return <span className="tt-dot" aria-hidden="true" />;
}
