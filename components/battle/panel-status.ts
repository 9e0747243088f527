// One reading of a battle's state for all that says it: the headline, the pill, the announcement.
import type { BattleView, CaptureState, TabReport } from '../../lib/capture/view';
import { type TextKey, t } from '../../lib/text';
import { formatClock } from '../../lib/text/format';

/** States of capture that the user should know about. */
export type Trouble = Extract<
  CaptureState,
  'unreadable' | 'undelivered' | 'storage-failed' | 'orphaned'
>;

export type StatusKind =
  | 'waiting'
  | 'recording'
  | 'recorded'
  | 'example'
  | 'sealing'
  | 'sealed'
  | 'peeked'
  | 'voted'
  | 'revealed';

export function troubleOf(report: TabReport): Trouble | null {
  const { state } = report;
  const isTrouble =
    state === 'unreadable' ||
    state === 'undelivered' ||
    state === 'storage-failed' ||
    state === 'orphaned';
  return isTrouble ? state : null;
}

/** True for a chat whose models the user chose: it teaches, it is no riddle. */
export function isExample({ mode }: Pick<BattleView, 'mode'>): boolean {
  return mode === 'direct' || mode === 'side-by-side';
}

export function statusKind(view: BattleView | null): StatusKind {
  if (!view) return 'waiting';
  if (view.phase === 'streaming') return 'recording';
  if (isExample(view)) return 'example';
  if (view.phase === 'revealed' || view.phase === 'voted') return view.phase;
  if (view.visibility === 'peeked') return 'peeked';
  if (view.seal) return 'sealed';
  // Only blind battles get a guess; elsewhere there is nothing to wait for.
  return view.mode === 'battle' ? 'sealing' : 'recorded';
}

export function voteText(view: BattleView): string | null {
  if (!view.vote) return null;
  return view.vote.value ? t(`vote.${view.vote.value}`) : t('vote.unknown');
}

/** The headline of the panel; also what is announced when it changes. */
export function headline(view: BattleView | null): string {
  const kind = statusKind(view);
  switch (kind) {
    case 'sealed':
      return t('panel.sealed', { time: formatClock(view?.seal?.sealedAt ?? 0) });
    case 'voted':
      return t('panel.voted', { vote: (view && voteText(view)) ?? t('vote.unknown') });
    case 'sealing':
      return t('panel.recorded');
    case 'recorded':
      return t(view?.lanes.length === 1 ? 'panel.oneRecorded' : 'panel.recorded');
    default:
      return t(`panel.${kind}`);
  }
}

/** The line below the headline; null when there is nothing to add. */
export function subline(view: BattleView | null): string | null {
  switch (statusKind(view)) {
    case 'waiting':
      return t('panel.waitingDetail');
    case 'sealing':
      return t('panel.sealing');
    case 'sealed':
      return t('panel.sealedDetail');
    case 'peeked':
      return t('panel.peekedDetail');
    case 'voted':
      return t('panel.votedDetail');
    case 'example': {
      const vote = view && voteText(view);
      return vote ? t('panel.revealedDetail', { vote }) : t('panel.exampleDetail');
    }
    case 'revealed': {
      const vote = view && voteText(view);
      return vote ? t('panel.revealedDetail', { vote }) : t('panel.revealedNoVote');
    }
    default:
      return null;
  }
}

/** One or two words for the pill. Never says anything about the guess. */
export function pillText(view: BattleView | null, report: TabReport): string {
  if (troubleOf(report)) return t('pill.problem');
  if (report.state === 'refused') return t('pill.refused');
  const kind = statusKind(view);
  const key: TextKey =
    kind === 'sealing' || kind === 'recorded' || kind === 'example'
      ? 'pill.recorded'
      : (`pill.${kind}` as const);
  return t(key);
}

/** What a screen reader is told when it changes. Progress is left out: it would chatter. */
export function announcement(view: BattleView | null, report: TabReport): string {
  const trouble = troubleOf(report);
  if (trouble) return t(`trouble.${trouble}`);
  return report.state === 'refused' ? report.detail : headline(view);
}
