// All that the user says about the battle on show, in the panel: guess, judgement, marks, tags and note, each taken back with a press.
import { useRef, useState } from 'react';
import type { Change } from '../../lib/annotate/change';
import type { Choices } from '../../lib/annotate/choices';
import type { Annotation, Side } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { failureText } from '../battle/actions';
import { AnnotationForm } from '../battle/annotation-form';
import { OwnGuessForm } from '../battle/own-guess-form';
import { Button } from '../ui/button';
import { Judgement } from './judgement';
import { KeyList } from './key-list';
import { MarksPart, type TakePassage, useMarking } from './marks-part';
import { UndoRow } from './undo-row';
import { type BindActs, useActs } from './use-acts';
import { type Annotate, useUndo } from './use-undo';

interface AnnotatePartProps {
  said: Annotation | null;
  sides: readonly Side[];
  choices: Choices;
  annotate: Annotate;
  takePassage: TakePassage;
  /** `none`: there is nothing to guess any more; `late`: a guess no longer counts. */
  guessing: 'open' | 'late' | 'none';
  bindActs?: BindActs | undefined;
  disabled: boolean;
}

export function AnnotatePart(props: AnnotatePartProps) {
  const { said, sides, choices, annotate, takePassage, guessing, bindActs, disabled } = props;
  const root = useRef<HTMLDivElement>(null);
  const keysButton = useRef<HTMLButtonElement>(null);
  const undo = useUndo(annotate);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (change: Change) => failureText(await undo.annotate(change));
  const change = (one: Change) => void save(one).then(setProblem);
  const marking = useMarking(takePassage, change);
  const acts = useActs({
    root,
    said,
    choices,
    change,
    mark: marking.mark,
    undo: () => void undo.undo().then((why) => setProblem(failureText(why))),
    bind: disabled ? undefined : bindActs,
  });
  // The button that closes the list goes away with it.
  const closeList = () => {
    acts.setListOpen(false);
    keysButton.current?.focus();
  };
  return (
    <div ref={root} className="tt-say" data-active-side={acts.side}>
      {guessing !== 'none' && (
        <OwnGuessForm
          key={`guess${undo.undone}`}
          guess={said?.guess ?? { a: null, b: null }}
          save={(side, guess) => save({ kind: 'guess', side, guess })}
          hint={guessing === 'late' ? t('own.late') : undefined}
          disabled={disabled}
        />
      )}
      <Judgement
        said={said}
        sides={sides}
        activeSide={acts.side}
        criteria={choices.criteria}
        ownReasons={choices.reasons}
        onChange={change}
        disabled={disabled}
      />
      <UndoRow
        isStarred={said?.star?.on ?? false}
        undo={undo}
        onChange={change}
        disabled={disabled}
      />
      {problem && (
        <p className="tt-problem" role="alert">
          {t('ui.saveFailed')} {problem}
        </p>
      )}
      <MarksPart
        said={said}
        mark={marking.mark}
        outcome={marking.outcome}
        onChange={change}
        disabled={disabled}
      />
      <AnnotationForm
        key={`words${undo.undone}`}
        tags={said?.tags ?? []}
        note={said?.note ?? ''}
        saveTags={(tags) => save({ kind: 'tags', tags })}
        saveNote={(note) => save({ kind: 'note', note })}
        disabled={disabled}
      />
      {acts.isListOpen && <KeyList keys={choices.keys} onClose={closeList} />}
      <Button
        ref={keysButton}
        size="s"
        kind="plain"
        aria-expanded={acts.isListOpen}
        onClick={() => acts.setListOpen(!acts.isListOpen)}
      >
        {t('keys.show')} <kbd>{choices.keys.help}</kbd>
      </Button>
      <span className="tt-visually-hidden" role="status">
        {acts.said}
      </span>
    </div>
  );
}
