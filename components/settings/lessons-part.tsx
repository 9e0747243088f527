// What reveals taught of how each maker's answers come in, and the way to have it forgotten.
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/states';

export interface LessonsPartProps {
  /** How much was learnt; null while it is being read. */
  size: { answers: number; makers: number } | null;
  outcome: 'forgotten' | 'undone' | 'failed' | null;
  onForget: () => void;
  onUndo: () => void;
}

const OUTCOMES = {
  forgotten: 'settings.lessonsForgotten',
  undone: 'settings.dataUndone',
  failed: 'settings.failed',
} as const;

export function LessonsPart({ size, outcome, onForget, onUndo }: LessonsPartProps) {
  return (
    <section className="td-card" aria-labelledby="td-lessons" aria-busy={size === null}>
      <h2 id="td-lessons">{t('settings.lessons')}</h2>
      <p className="td-card-detail">{t('settings.lessonsDetail')}</p>
      {size === null && <Skeleton height="40px" />}
      {size?.answers === 0 && <p className="td-faint">{t('settings.lessonsNone')}</p>}
      {size && size.answers > 0 && (
        <>
          <p>
            {t('settings.lessonsSize', {
              answers: t('settings.lessonsAnswers', { count: size.answers }),
              makers: t('settings.lessonsMakers', { count: size.makers }),
            })}
          </p>
          <div>
            <Button onClick={onForget}>{t('settings.lessonsForget')}</Button>
          </div>
        </>
      )}
      <div role="status">
        {outcome && (
          <p className={`td-note${outcome === 'failed' ? ' td-note-bad' : ''}`}>
            {t(OUTCOMES[outcome])}{' '}
            {outcome === 'forgotten' && (
              <Button kind="plain" size="s" onClick={onUndo}>
                {t('settings.undo')}
              </Button>
            )}
          </p>
        )}
      </div>
    </section>
  );
}
