// Filters under names of the user's: use one, save the present one, delete one.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isNoFilter, type LineFilter } from '../../lib/lines/filter';
import type { Sort } from '../../lib/lines/line-store';
import { MAX_NAME, type SavedFilter, savedAs } from '../../lib/lines/saved';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icons';

export interface SavedFiltersProps {
  filter: LineFilter;
  sort: Sort;
  saved: readonly SavedFilter[];
  onSave: (name: string) => void;
  onUse: (saved: SavedFilter) => void;
  onForget: (saved: SavedFilter) => void;
}

export function SavedFilters(props: SavedFiltersProps) {
  const { filter, sort, saved, onSave, onUse, onForget } = props;
  const present = savedAs(saved, filter, sort);
  const isWorthSaving = present === null && (!isNoFilter(filter) || sort !== 'newest');
  if (saved.length === 0 && !isWorthSaving) return null;
  return (
    <div className="td-saved">
      {saved.length > 0 && (
        <ul aria-label={t('saved.title')}>
          {saved.map((one) => (
            <SavedChip
              key={one.name}
              saved={one}
              isPresent={one === present}
              onUse={() => onUse(one)}
              onForget={() => onForget(one)}
            />
          ))}
        </ul>
      )}
      {isWorthSaving && <SaveForm onSave={onSave} />}
    </div>
  );
}

interface SavedChipProps {
  saved: SavedFilter;
  isPresent: boolean;
  onUse: () => void;
  onForget: () => void;
}

function SavedChip({ saved, isPresent, onUse, onForget }: SavedChipProps) {
  return (
    <li className={classNames('tt-tag', 'td-saved-chip', isPresent && 'td-saved-present')}>
      <button type="button" className="td-saved-use" aria-pressed={isPresent} onClick={onUse}>
        <Icon name="bookmark" size={12} />
        {saved.name}
      </button>
      <button
        type="button"
        className="tt-tag-remove"
        aria-label={t('saved.delete', { name: saved.name })}
        onClick={onForget}
      >
        <Icon name="cross" size={12} />
      </button>
    </li>
  );
}

function SaveForm({ onSave }: Pick<SavedFiltersProps, 'onSave'>) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <NameForm onSave={onSave} onCancel={() => setOpen(false)} />;
  return (
    <Button
      kind="plain"
      size="s"
      icon={<Icon name="bookmark" size={12} />}
      onClick={() => setOpen(true)}
    >
      {t('saved.save')}
    </Button>
  );
}

/** Takes the keyboard focus: the user has just asked for it. */
function NameForm({ onSave, onCancel }: { onSave: (name: string) => void; onCancel: () => void }) {
  const [name, setName] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim());
  };
  return (
    <form className="td-save-form" onSubmit={submit}>
      <input
        ref={input}
        className="tt-input"
        aria-label={t('saved.name')}
        placeholder={t('saved.name')}
        maxLength={MAX_NAME}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      />
      <Button size="s" type="submit">
        {t('saved.keep')}
      </Button>
      <Button size="s" kind="plain" onClick={onCancel}>
        {t('saved.cancel')}
      </Button>
    </form>
  );
}
