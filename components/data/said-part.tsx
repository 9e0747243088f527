// What the user says of a stored battle: judgement, guess of before, tags and note, each taken back with a press.

import type { Change } from '../../lib/annotate/change';
import type { Choices } from '../../lib/annotate/choices';
import type { Stamp } from '../../lib/db/annotation-schema';
import type { Annotation, Side } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { Judgement } from '../annotate/judgement';
import { UndoRow } from '../annotate/undo-row';
import type { Undo } from '../annotate/use-undo';
import { stampText } from '../annotate/words';
import { failureText } from '../battle/actions';
import { AnnotationForm } from '../battle/annotation-form';

/** When this side was judged last, and what was known then. */
function JudgedAt({ said, side }: { said: Annotation | null; side: Side }) {
  const { reasons, ratings = {} } = said?.sides?.[side] ?? {};
  const stamps: Stamp[] = [...Object.values(ratings), ...(reasons ? [reasons] : [])];
  const last = stamps.reduce<Stamp | null>((x, y) => (x && x.at >= y.at ? x : y), null);
  if (!last) return null;
  return (
    <p className="tt-hint">{t('say.judged', { side: t(`side.${side}`), when: stampText(last) })}</p>
  );
}

interface SaidPartProps {
  said: Annotation | null;
  sides: readonly Side[];
  choices: Choices;
  undo: Undo;
  /** Makes a change whose failure is said elsewhere. */
  onChange: (change: Change) => void;
}

export function SaidPart({ said, sides, choices, undo, onChange }: SaidPartProps) {
  const save = async (change: Change) => failureText(await undo.annotate(change));
  return (
    <section className="td-card" aria-labelledby="td-notes">
      <h2 id="td-notes">{t('desk.detail.notes')}</h2>
      <div className="tt-say">
        <Judgement
          said={said}
          sides={sides}
          criteria={choices.criteria}
          ownReasons={choices.reasons}
          onChange={onChange}
        />
        {sides.map((side) => (
          <JudgedAt key={side} said={said} side={side} />
        ))}
        <UndoRow isStarred={said?.star?.on ?? false} undo={undo} onChange={onChange} />
        <AnnotationForm
          key={`words${undo.undone}`}
          tags={said?.tags ?? []}
          note={said?.note ?? ''}
          saveTags={(tags) => save({ kind: 'tags', tags })}
          saveNote={(note) => save({ kind: 'note', note })}
        />
      </div>
    </section>
  );
}
