// What reveals taught, as stored, and the user's wish to have it forgotten.
import { useEffect, useState } from 'react';
import type { LessonsPartProps } from '../../components/settings/lessons-part';
import { wireLessons } from '../../lib/settings';
import { type LessonLog, parseLessons, sizeOf } from '../../lib/wire/lessons';

export function useLessons(): LessonsPartProps {
  const [log, setLog] = useState<LessonLog | null>(null);
  const [forgotten, setForgotten] = useState<LessonLog>([]);
  const [outcome, setOutcome] = useState<LessonsPartProps['outcome']>(null);
  useEffect(() => {
    const take = (stored: unknown) => setLog(parseLessons(stored));
    wireLessons.getValue().then(take, () => take(null));
    return wireLessons.watch(take);
  }, []);
  const put = (lessons: LessonLog, done: LessonsPartProps['outcome']) =>
    wireLessons.setValue(lessons).then(
      () => setOutcome(done),
      () => setOutcome('failed'),
    );
  return {
    size: log && sizeOf(log),
    outcome,
    onForget: () => {
      setForgotten(log ?? []);
      void put([], 'forgotten');
    },
    onUndo: () => void put(forgotten, 'undone'),
  };
}
