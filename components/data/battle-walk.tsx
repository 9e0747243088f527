// The way from a battle to the one before and after it in the list: two links, and the keys j and k.
import { useEffect, useRef } from 'react';
import { t } from '../../lib/text';
import { LinkButton } from '../ui/button';
import { Icon } from '../ui/icons';

/** Addresses; null at either end of the list. */
export interface Walk {
  previous: string | null;
  next: string | null;
}

export function BattleWalk({ previous, next }: Walk) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing || !(target instanceof Element) || isControl(target)) return;
      const rel = key === 'j' ? 'next' : key === 'k' ? 'prev' : null;
      if (rel) nav.current?.querySelector<HTMLElement>(`a[rel=${rel}]`)?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (previous === null && next === null) return null;
  return (
    <nav ref={nav} className="td-walk" aria-label={t('walk.label')}>
      {previous !== null && (
        <LinkButton href={previous} kind="plain" size="s" rel="prev" aria-keyshortcuts="k">
          {t('walk.previous')}
        </LinkButton>
      )}
      {next !== null && (
        <LinkButton
          href={next}
          kind="plain"
          size="s"
          rel="next"
          aria-keyshortcuts="j"
          icon={<Icon name="chevron-right" size={12} />}
        >
          {t('walk.next')}
        </LinkButton>
      )}
    </nav>
  );
}

/** True where a key writes or chooses something. */
function isControl(target: Element): boolean {
  return target.closest('input, textarea, select, [contenteditable], [role=tablist]') !== null;
}
