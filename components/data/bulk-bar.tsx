// What can be done with the selected battles, at the foot of the page while there are any.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { MAX_TAG_LENGTH } from '../ui/tags';

interface BulkBarProps {
  /** Number of selected battles. */
  count: number;
  /** Number of battles in the list. */
  shown: number;
  /** True while an act is under way. */
  isBusy: boolean;
  /** Tags used before. */
  tags: readonly string[];
  onAll: () => void;
  onClear: () => void;
  onExport: () => void;
  onDelete: () => void;
  /** Adds a tag to all selected battles or takes it away from them. */
  onTag: (tag: string, how: 'add' | 'take') => void;
}

export function BulkBar(props: BulkBarProps) {
  const { count, shown, isBusy, tags, onAll, onClear, onExport, onDelete, onTag } = props;
  const [isTagging, setTagging] = useState(false);
  if (count === 0) return null;
  return (
    <section className="td-bulk" aria-label={t('select.bar')}>
      <div className="td-bulk-row">
        <span role="status">{t('select.count', { count })}</span>
        {count < shown && (
          <Button kind="plain" size="s" onClick={onAll}>
            {t('select.all', { count: shown })}
          </Button>
        )}
        <Button kind="plain" size="s" onClick={onClear}>
          {t('select.clear')}
        </Button>
        <span className="td-bulk-acts">
          <Button size="s" aria-expanded={isTagging} onClick={() => setTagging(!isTagging)}>
            {t('select.tag')}
          </Button>
          <Button
            size="s"
            icon={<Icon name="download" size={12} />}
            busy={isBusy}
            onClick={onExport}
          >
            {t('select.export')}
          </Button>
          <Button size="s" className="td-danger" busy={isBusy} onClick={onDelete}>
            {t('select.delete')}
          </Button>
        </span>
      </div>
      {isTagging && (
        <TagForm tags={tags} isBusy={isBusy} onTag={onTag} onClose={() => setTagging(false)} />
      )}
    </section>
  );
}

type TagFormProps = Pick<BulkBarProps, 'tags' | 'isBusy' | 'onTag'> & { onClose: () => void };

/** Takes the keyboard focus: the user has just asked for it. */
function TagForm({ tags, isBusy, onTag, onClose }: TagFormProps) {
  const [tag, setTag] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const act = (how: 'add' | 'take') => {
    if (tag.trim() === '') return input.current?.focus();
    onTag(tag.trim(), how);
    setTag('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) act('add');
  };
  return (
    <form className="td-bulk-row" onSubmit={submit}>
      <input
        ref={input}
        className="tt-input td-bulk-tag"
        aria-label={t('select.tagName')}
        placeholder={t('select.tagName')}
        maxLength={MAX_TAG_LENGTH}
        list="td-bulk-tags"
        autoComplete="off"
        value={tag}
        onChange={({ target }) => setTag(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
      <datalist id="td-bulk-tags">
        {tags.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Button size="s" type="submit" busy={isBusy}>
        {t('select.tagAdd')}
      </Button>
      <Button size="s" busy={isBusy} onClick={() => act('take')}>
        {t('select.tagTake')}
      </Button>
    </form>
  );
}
