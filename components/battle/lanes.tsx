// How far both answers have come, side by side as on the page.
import type { BattleView, SideProgress } from '../../lib/capture/view';
import type { Side } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { Icon } from '../ui/icons';

const STOPPED: readonly string[] = ['truncated', 'aborted', 'interrupted'];

/** The letter of a side, as a chip. */
export function SideChip({ side }: { side: Side }) {
  return (
    <span className="tt-chip" aria-hidden="true">
      {t(`side.${side}`)}
    </span>
  );
}

export function Lanes({ view }: { view: BattleView }) {
  return (
    <ul className="tt-lanes">
      {view.lanes.map((side) => (
        <Lane key={side} side={side} progress={view[side]} />
      ))}
    </ul>
  );
}

function Lane({ side, progress }: { side: Side; progress: SideProgress }) {
  const hasFailed = progress.error !== null || progress.finish === 'error';
  return (
    <li className="tt-lane">
      <SideChip side={side} />
      <span className="tt-visually-hidden">
        {t('side.answer', { side: t(`side.${side}`) })}
        {': '}
      </span>
      <span className="tt-lane-chars">{t('panel.progress', { count: progress.chars })}</span>
      <LaneState progress={progress} hasFailed={hasFailed} />
      {progress.error && <span className="tt-lane-error">{progress.error}</span>}
    </li>
  );
}

function LaneState({ progress, hasFailed }: { progress: SideProgress; hasFailed: boolean }) {
  if (hasFailed) {
    return (
      <span className="tt-lane-state tt-lane-failed">
        <Icon name="warning" size={12} />
        {t('panel.laneError')}
      </span>
    );
  }
  if (progress.finish === null) {
    return (
      <span className="tt-lane-state">
        <span className="tt-dot" aria-hidden="true" />
        {t('panel.writing')}
      </span>
    );
  }
  const isStopped = STOPPED.includes(progress.finish);
  return (
    <span className="tt-lane-state">
      <Icon name={isStopped ? 'dash' : 'check'} size={12} />
      {t(isStopped ? 'panel.stopped' : 'panel.done')}
    </span>
  );
}
