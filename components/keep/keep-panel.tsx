// Keeping a battle by hand in the panel, beside the page that it is read from.
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { KeepForm } from './keep-form';

interface KeepPanelProps extends ComponentProps<typeof KeepForm> {
  onClose: () => void;
}

export function KeepPanel({ onClose, save, ...form }: KeepPanelProps) {
  const [isKept, setKept] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when what is on show changes
  useEffect(() => heading.current?.focus({ preventScroll: true }), [isKept]);
  const keep: typeof save = async (draft) => {
    const problem = await save(draft);
    setKept(problem === null);
    return problem;
  };
  return (
    <section className="tt-keep-panel" aria-label={t('keep.title')}>
      <div className="tt-keep-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('keep.title')}
        </h2>
        <Button size="s" kind="plain" onClick={onClose}>
          {t('keep.back')}
        </Button>
      </div>
      {isKept ? (
        <>
          <p role="status">{t('keep.done')}</p>
          <Button onClick={() => setKept(false)}>{t('keep.another')}</Button>
        </>
      ) : (
        <KeepForm {...form} save={keep} />
      )}
    </section>
  );
}
