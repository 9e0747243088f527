// What the popup shows, from the state of the tab and of the records alone.
import { Accuracy, RunningLine } from '../../components/stats/accuracy';
import { CaptureLine, type TabState } from '../../components/stats/capture-line';
import { CurrentBattle, type CurrentBattleFacts } from '../../components/stats/current-battle';
import { LatestBattles } from '../../components/stats/latest-battles';
import { Button } from '../../components/ui/button';
import { Icon } from '../../components/ui/icons';
import { Mark } from '../../components/ui/mark';
import { CountStat } from '../../components/ui/stat';
import { ErrorState, Skeleton } from '../../components/ui/states';
import type { Totals } from '../../lib/db/counters';
import type { RunningScore } from '../../lib/db/recent';
import type { Battle } from '../../lib/db/schema';
import { isTroubled } from '../../lib/health/badge';
import { t } from '../../lib/text';

/** What is stored, as far as the popup shows it. */
export type Records =
  | { kind: 'loading' }
  | { kind: 'failed'; cause: string }
  | {
      kind: 'ready';
      totals: Totals;
      recent: RunningScore;
      latest: Battle[];
      current: CurrentBattleFacts | null;
    };

export interface PopupViewProps {
  tab: { state: TabState; detail: string };
  records: Records;
  /** ms since the epoch. */
  now: number;
  onOpenArena: () => void;
  onOpenDashboard: () => void;
  onOpenHealth: () => void;
  onKeep: () => void;
  onExport: () => void;
  onRetry: () => void;
}

export function PopupView(props: PopupViewProps) {
  const { tab, records, now, onOpenArena, onOpenDashboard, onOpenHealth, onKeep } = props;
  const { onExport, onRetry } = props;
  const isFirstRun = records.kind === 'ready' && isEmpty(records);
  const current = records.kind === 'ready' ? records.current : null;
  return (
    <>
      <header className="tt-popup-head">
        <Mark size={20} />
        <h1>{t('app.name')}</h1>
        <Button kind="plain" size="s" onClick={onOpenDashboard}>
          {t('popup.dashboard')}
        </Button>
      </header>
      <main className="tt-popup-main">
        <CaptureLine state={tab.state} detail={tab.detail}>
          {current && <CurrentBattle facts={current} />}
          {isTroubled(tab.state) && (
            <Button size="s" onClick={onOpenHealth}>
              {t('popup.health')}
            </Button>
          )}
          {tab.state === 'elsewhere' && (
            <Button size="s" icon={<Icon name="external" size={14} />} onClick={onOpenArena}>
              {t('popup.openArena')}
            </Button>
          )}
        </CaptureLine>
        {records.kind === 'loading' && <LoadingRecords />}
        {records.kind === 'failed' && (
          <ErrorState
            title={t('popup.errorTitle')}
            detail={t('popup.errorDetail')}
            cause={records.cause}
            onRetry={onRetry}
          />
        )}
        {isFirstRun && <FirstRun />}
        {records.kind === 'ready' && !isFirstRun && <ReadyRecords {...records} now={now} />}
      </main>
      <footer className="tt-popup-foot">
        {!isFirstRun && (
          <Button icon={<Icon name="download" size={14} />} onClick={onExport}>
            {t('popup.export')}
          </Button>
        )}
        <Button kind="plain" onClick={onKeep}>
          {t('keep.title')}
        </Button>
      </footer>
    </>
  );
}

function isEmpty({ totals, latest }: { totals: Totals; latest: readonly Battle[] }): boolean {
  return totals.battles === 0 && latest.length === 0;
}

type ReadyProps = Omit<Extract<Records, { kind: 'ready' }>, 'kind' | 'current'> & { now: number };

function ReadyRecords({ totals, recent, latest, now }: ReadyProps) {
  return (
    <>
      <section className="tt-popup-part" aria-label={t('popup.totals')}>
        <dl className="tt-counts">
          <CountStat label={t('popup.battles', { count: totals.battles })} value={totals.battles} />
          <CountStat label={t('popup.voted')} value={totals.voted} />
          <CountStat label={t('popup.revealed')} value={totals.revealed} />
        </dl>
        <Apart totals={totals} />
      </section>
      <section className="tt-popup-part">
        <h2>{t('popup.accuracy')}</h2>
        <Accuracy totals={totals} />
        <RunningLine score={recent} />
      </section>
      <section className="tt-popup-part">
        <h2>{t('popup.latest')}</h2>
        <LatestBattles battles={latest} now={now} />
      </section>
    </>
  );
}

/** What is kept and is no battle; nothing when there is nothing of it. */
function Apart({ totals: { examples, manual } }: { totals: Totals }) {
  const parts = [
    examples > 0 ? t('popup.examples', { count: examples }) : null,
    manual > 0 ? t('popup.manual', { count: manual }) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p className="tt-popup-apart">
      {t('popup.apart')}: {parts.join(' · ')}
    </p>
  );
}

/** What to do when nothing has been recorded yet. */
function FirstRun() {
  const steps = ['popup.first.battle', 'popup.first.guess', 'popup.first.reveal'] as const;
  return (
    <section className="tt-popup-part tt-first">
      <h2>{t('popup.emptyTitle')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
    </section>
  );
}

/** Takes the room that the records will take. */
function LoadingRecords() {
  return (
    <div className="tt-popup-loading" aria-busy="true">
      <p className="tt-visually-hidden" role="status">
        {t('ui.loading')}
      </p>
      <div className="tt-counts">
        {['a', 'b', 'c'].map((key) => (
          <Skeleton key={key} width="56px" height="41px" />
        ))}
      </div>
      <Skeleton height="108px" />
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <Skeleton key={key} height="58px" />
      ))}
    </div>
  );
}
