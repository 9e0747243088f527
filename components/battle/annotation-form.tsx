// The user's tags and note on a battle, saved as they are made.
import { t } from '../../lib/text';
import { AutosaveTextArea, SaveIndicator, SaveProblem } from '../ui/autosave-text-area';
import { TagInput } from '../ui/tag-input';
import { useAutosaveValue } from '../ui/use-autosave-value';

interface AnnotationFormProps {
  tags: readonly string[];
  note: string;
  /** Each is null when done, else why not, in words. */
  saveTags: (tags: string[]) => Promise<string | null>;
  saveNote: (note: string) => Promise<string | null>;
  /** What is there can be read and copied, not changed. */
  disabled?: boolean;
}

export function AnnotationForm(props: AnnotationFormProps) {
  const { tags, note, saveTags, saveNote, disabled = false } = props;
  const autosave = useAutosaveValue<string[]>([...tags], saveTags);
  return (
    <div className="tt-annotation">
      <div className="tt-field">
        <div className="tt-field-head">
          <span>{t('ui.tags.label')}</span>
          <SaveIndicator status={autosave.status} />
        </div>
        <TagInput
          tags={autosave.value}
          onChange={(next) => autosave.change(next)}
          disabled={disabled}
        />
        {autosave.status === 'failed' && (
          <SaveProblem problem={autosave.problem} onRetry={autosave.flush} />
        )}
      </div>
      <AutosaveTextArea
        label={t('note.label')}
        placeholder={t('note.hint')}
        value={note}
        save={saveNote}
        readOnly={disabled}
      />
    </div>
  );
}
