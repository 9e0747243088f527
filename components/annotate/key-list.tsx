// The keys and what they do, shown on `?`.
import { useEffect, useRef } from 'react';
import { ACTIONS, type Action } from '../../lib/annotate/shortcuts';
import { t } from '../../lib/text';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icons';
import { actionWord } from './words';

interface KeyListProps {
  keys: Readonly<Record<Action, string>>;
  onClose: () => void;
}

export function KeyList({ keys, onClose }: KeyListProps) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <section
      className="tt-keys"
      aria-label={t('keys.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="tt-marks-head">
        <h3 className="tt-part-title">{t('keys.title')}</h3>
        <IconButton
          ref={close}
          label={t('keys.close')}
          icon={<Icon name="cross" size={14} />}
          onClick={onClose}
        />
      </div>
      <dl className="tt-key-list">
        {ACTIONS.filter((action) => keys[action] !== '').map((action) => (
          <div key={action}>
            <dt>
              <kbd>{keys[action]}</kbd>
            </dt>
            <dd>{actionWord(action)}</dd>
          </div>
        ))}
      </dl>
      <p className="tt-hint">{t('keys.detail')}</p>
    </section>
  );
}
