// The statistics: what is left out, how guesses did, what each tell is worth, how the user votes.
import type { Figures } from '../../lib/stats/figures';
import type { Reason } from '../../lib/stats/left-out';
import { t } from '../../lib/text';
import { formatCount } from '../../lib/text/format';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { AgainCard } from './again-card';
import { GuessPart } from './guess-part';
import { LeftOutPart } from './left-out-part';
import { LiftPart } from './lift-part';
import { VotesPart } from './votes-part';

/** How far something is, in battles. */
export interface Done {
  done: number;
  total: number;
}

export type StatisticsState =
  | { kind: 'loading'; progress: Done | null }
  | { kind: 'failed'; cause: string }
  /** `filling`: the texts of older battles are still being read. */
  | { kind: 'ready'; figures: Figures; filling: Done | null };

export interface StatisticsViewProps {
  state: StatisticsState;
  /** Reasons that leave nothing out. */
  wanted: ReadonlySet<Reason>;
  onWanted: (wanted: ReadonlySet<Reason>) => void;
  /** Address of the battles behind a pair of makers; null for a guess that said nothing. */
  pairHref: (who: 'machine' | 'user', truth: string, guess: string | null) => string;
  againHref: string;
  onSave: (file: Blob, name: string) => void;
  onRetry: () => void;
}

export function StatisticsView(props: StatisticsViewProps) {
  const { state, onRetry } = props;
  return (
    <>
      <h1>{t('desk.section.statistics')}</h1>
      <p className="ts-intro">{t('stats.intro')}</p>
      {state.kind === 'loading' && <Loading progress={state.progress} />}
      {state.kind === 'failed' && (
        <ErrorState
          title={t('stats.errorTitle')}
          detail={t('desk.list.errorDetail')}
          cause={state.cause}
          onRetry={onRetry}
        />
      )}
      {state.kind === 'ready' && <Ready {...props} {...state} />}
    </>
  );
}

function Ready(props: StatisticsViewProps & { figures: Figures; filling: Done | null }) {
  const { figures, filling, wanted, onWanted } = props;
  const { leftOut, guessed, voted } = figures;
  const isEmpty = guessed + voted === 0 && Object.values(leftOut).every((n) => n === 0);
  if (isEmpty) return <EmptyState title={t('stats.emptyTitle')} detail={t('stats.emptyDetail')} />;
  return (
    <div className="ts-parts">
      {filling && <ProgressLine words={t('stats.filling')} {...filling} />}
      <LeftOutPart figures={figures} wanted={wanted} onWanted={onWanted} />
      <GuessPart {...props} />
      <LiftPart lifts={figures.lifts} />
      <VotesPart figures={figures} />
      <AgainCard agreement={figures.agreement} href={props.againHref} />
    </div>
  );
}

function Loading({ progress }: { progress: Done | null }) {
  return (
    <div className="td-loading" aria-busy="true">
      <p className="tt-visually-hidden" role="status">
        {t('stats.loading')}
      </p>
      {progress && <ProgressLine words={t('stats.loading')} {...progress} />}
      <Skeleton height="80px" />
      <Skeleton height="260px" />
    </div>
  );
}

function ProgressLine({ words, done, total }: Done & { words: string }) {
  const far = t('stats.progress', { done: formatCount(done), total: formatCount(total) });
  return (
    <div className="td-progress">
      <span>{words}</span>
      <span className="td-progress-words">{far}</span>
      <progress aria-label={words} value={done} max={Math.max(1, total)} />
    </div>
  );
}
