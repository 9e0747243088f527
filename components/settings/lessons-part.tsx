// What reveals taught, the ways to have it forgotten or shared, and the packs of counts that were taken in from others.
import { useRef } from 'react';
import type { LearntSummary } from '../../lib/guess/learn/summary';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/states';
import { LearntPlaces, TakenPacks } from './learnt-lists';

/** What the last act did. */
export type LessonsOutcome =
  | { kind: 'learnt'; battles: number }
  | { kind: 'forgotten' | 'added' | 'removed' | 'undone' | 'failed' }
  /** A file that was not taken in, and why, in words. */
  | { kind: 'refused'; why: string };

export interface LessonsPartProps {
  /** How much was learnt of how answers come in; null while it is being read. */
  size: { answers: number; makers: number } | null;
  /** What was learnt of how models write; null while it is being read. */
  learnt: LearntSummary | null;
  outcome: LessonsOutcome | null;
  /** Learns from all stored battles. */
  onLearn: () => void;
  onForget: () => void;
  onShare: () => void;
  onAdd: (file: File) => void;
  onRemove: (packId: string) => void;
  onUndo: () => void;
}

const OUTCOMES = {
  forgotten: 'settings.lessonsForgotten',
  added: 'settings.packAdded',
  removed: 'settings.packRemoved',
  undone: 'settings.dataUndone',
  failed: 'settings.failed',
} as const;

export function LessonsPart(props: LessonsPartProps) {
  const { size, learnt, outcome, onRemove, onUndo } = props;
  const isLoading = size === null || learnt === null;
  return (
    <section className="td-card" aria-labelledby="td-lessons" aria-busy={isLoading}>
      <h2 id="td-lessons">{t('settings.lessons')}</h2>
      <p className="td-card-detail">{t('settings.lessonsDetail')}</p>
      {isLoading ? <Skeleton height="40px" /> : <Own {...props} size={size} learnt={learnt} />}
      {learnt && learnt.packs.length > 0 && <TakenPacks packs={learnt.packs} onRemove={onRemove} />}
      <div role="status">{outcome && <Outcome outcome={outcome} onUndo={onUndo} />}</div>
    </section>
  );
}

type OwnProps = LessonsPartProps & {
  size: NonNullable<LessonsPartProps['size']>;
  learnt: LearntSummary;
};

function Own({ size, learnt, onLearn, onForget, onShare, onAdd }: OwnProps) {
  const file = useRef<HTMLInputElement>(null);
  const hasHabits = learnt.places.length > 0;
  const isEmpty = size.answers === 0 && !hasHabits;
  const take = (chosen: File | undefined) => {
    if (chosen) onAdd(chosen);
    // So that the same file can be chosen again.
    if (file.current) file.current.value = '';
  };
  return (
    <>
      {isEmpty && <p className="td-faint">{t('settings.lessonsNone')}</p>}
      {hasHabits && <LearntPlaces places={learnt.places} />}
      {size.answers > 0 && (
        <p>
          {t('settings.lessonsSize', {
            answers: t('settings.lessonsAnswers', { count: size.answers }),
            makers: t('settings.lessonsMakers', { count: size.makers }),
          })}
        </p>
      )}
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={t('settings.packFile')}
        hidden
        onChange={(event) => take(event.target.files?.[0])}
      />
      <div className="td-actions">
        {!isEmpty && <Button onClick={onForget}>{t('settings.lessonsForget')}</Button>}
        {hasHabits && <Button onClick={onShare}>{t('settings.packShare')}</Button>}
        <Button onClick={onLearn}>{t('settings.lessonsLearn')}</Button>
        <Button onClick={() => file.current?.click()}>{t('settings.packAdd')}</Button>
      </div>
    </>
  );
}

function Outcome({ outcome, onUndo }: { outcome: LessonsOutcome; onUndo: () => void }) {
  if (outcome.kind === 'refused') {
    return (
      <p className="td-note td-note-bad">
        {t('settings.packRefused')} {outcome.why}
      </p>
    );
  }
  if (outcome.kind === 'learnt') {
    return <p className="td-note">{t('settings.lessonsLearnt', { count: outcome.battles })}</p>;
  }
  const { kind } = outcome;
  const canUndo = kind === 'forgotten' || kind === 'added' || kind === 'removed';
  return (
    <p className={`td-note${kind === 'failed' ? ' td-note-bad' : ''}`}>
      {t(OUTCOMES[kind])}{' '}
      {canUndo && (
        <Button kind="plain" size="s" onClick={onUndo}>
          {t('settings.undo')}
        </Button>
      )}
    </p>
  );
}
