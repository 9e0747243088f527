// What the toolbar badge says: nothing while all is well, a mark when a battle may be lost.
import type { CaptureState } from '../capture/view';
import { t } from '../text';

export interface ToolbarBadge {
  /** At most four characters fit; empty takes the badge away. */
  text: string;
  /** Tooltip of the toolbar button. */
  title: string;
  /** Ground behind the text, `#rrggbb`, dark enough for white. */
  color: string;
}

/** States in which what happens on the page may not reach the records. */
const TROUBLED = ['unreadable', 'undelivered', 'storage-failed', 'orphaned'] as const;
type Troubled = (typeof TROUBLED)[number];

export function isTroubled(state: string): state is Troubled {
  return (TROUBLED as readonly string[]).includes(state);
}

export function badgeFor(state: CaptureState): ToolbarBadge {
  if (!isTroubled(state)) return { text: '', title: t('app.name'), color: '#0b6b61' };
  return { text: '!', title: t(`badge.${state}`), color: '#a3241a' };
}
