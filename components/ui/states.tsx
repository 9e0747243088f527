// What stands where data will stand: nothing yet, still coming, could not come.
import type { ReactNode } from 'react';
import { t } from '../../lib/text';
import { Button } from './button';
import { Icon } from './icons';

interface EmptyStateProps {
  title: string;
  detail?: string;
  icon?: ReactNode;
  /** What to do next, if anything. */
  action?: ReactNode;
}

export function EmptyState({ title, detail, icon, action }: EmptyStateProps) {
  return (
    <div className="tt-state">
      {icon}
      <p className="tt-state-title">{title}</p>
      {detail && <p className="tt-state-detail">{detail}</p>}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  title: string;
  /** What it means for the user's data and what to do. */
  detail?: string;
  /** The technical message, as text. */
  cause?: string;
  onRetry?: () => void;
}

export function ErrorState({ title, detail, cause, onRetry }: ErrorStateProps) {
  return (
    <div className="tt-state tt-state-error" role="alert">
      <Icon name="warning" size={20} />
      <p className="tt-state-title">{title}</p>
      {detail && <p className="tt-state-detail">{detail}</p>}
      {cause && <p className="tt-state-cause">{cause}</p>}
      {onRetry && <Button onClick={onRetry}>{t('ui.retry')}</Button>}
    </div>
  );
}

/** A turning ring with words for those who do not see it. */
export function Spinner({ label = t('ui.loading') }: { label?: string }) {
  return (
    <span className="tt-spinner" role="status">
      <span className="tt-visually-hidden">{label}</span>
    </span>
  );
}

interface SkeletonProps {
  /** CSS lengths, so that what comes later takes the same place. */
  width?: string;
  height?: string;
}

/** Holds the place of text or a number that is being read. Put it inside an element with `aria-busy`. */
export function Skeleton({ width = '100%', height = '12px' }: SkeletonProps) {
  return <span className="tt-skeleton" style={{ width, height }} aria-hidden="true" />;
}
