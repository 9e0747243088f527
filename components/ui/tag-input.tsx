// Entry of tags: Enter or a comma adds, Backspace in the empty field removes the last, each has its own remove button.
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { t } from '../../lib/text';
import { classNames } from './class-names';
import { Icon } from './icons';
import { addTags, MAX_TAG_LENGTH, MAX_TAGS } from './tags';

interface TagInputProps {
  tags: readonly string[];
  /** Gets the whole new list after each change. */
  onChange: (tags: string[]) => void;
  /** Tags used before, offered while typing. */
  suggestions?: readonly string[];
  disabled?: boolean;
  /** Id of the element that describes the field, if any. */
  describedBy?: string;
}

export function TagInput(props: TagInputProps) {
  const { tags, onChange, suggestions = [], disabled = false, describedBy } = props;
  const [draft, setDraft] = useState('');
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const commit = (text: string) => {
    const result = addTags(tags, text);
    setDraft('');
    if (result.added.length > 0) {
      onChange(result.tags);
      setSaid(t('ui.tags.added', { tag: result.added.join(', ') }));
    } else if (result.double !== null) setSaid(t('ui.tags.double', { tag: result.double }));
    else if (result.full) setSaid(t('ui.tags.full', { count: MAX_TAGS }));
  };
  const remove = (index: number) => {
    const tag = tags[index];
    if (tag === undefined) return;
    onChange(tags.filter((_, i) => i !== index));
    setSaid(t('ui.tags.removed', { tag }));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An Enter that ends an input method's composition chooses a word; it is not ours.
    if (event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' || event.key === ',') && draft.trim() !== '') {
      event.preventDefault();
      commit(draft);
    } else if (event.key === 'Enter' || event.key === ',') event.preventDefault();
    else if (event.key === 'Backspace' && draft === '') remove(tags.length - 1);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!/[,\n]/.test(text)) return;
    event.preventDefault();
    commit(draft + text);
  };

  return (
    <div className={classNames('tt-input', 'tt-tags', disabled && 'tt-tags-disabled')}>
      <TagList tags={tags} disabled={disabled} onRemove={remove} />
      <input
        hidden={disabled && tags.length > 0}
        ref={input}
        className="tt-tags-input"
        aria-label={t('ui.tags.add')}
        aria-describedby={describedBy}
        placeholder={tags.length === 0 ? t('ui.tags.add') : undefined}
        value={draft}
        maxLength={MAX_TAG_LENGTH}
        list={suggestions.length > 0 ? `${id}list` : undefined}
        disabled={disabled}
        enterKeyHint="done"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => draft.trim() !== '' && commit(draft)}
      />
      {suggestions.length > 0 && (
        <datalist id={`${id}list`}>
          {suggestions.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      )}
      <span className="tt-visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}

interface TagListProps {
  tags: readonly string[];
  disabled: boolean;
  onRemove: (index: number) => void;
}

function TagList({ tags, disabled, onRemove }: TagListProps) {
  if (tags.length === 0) return null;
  return (
    <ul className="tt-tag-list" aria-label={t('ui.tags.label')}>
      {tags.map((tag, index) => (
        <li key={tag} className="tt-tag">
          <span>{tag}</span>
          {!disabled && (
            <button
              type="button"
              className="tt-tag-remove"
              aria-label={t('ui.tags.remove', { tag })}
              onClick={() => onRemove(index)}
            >
              <Icon name="cross" size={12} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
