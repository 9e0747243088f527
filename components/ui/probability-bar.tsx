// One named probability as a bar with its number in words beside it.
import { formatShare } from '../../lib/text/format';
import { classNames } from './class-names';

interface ProbabilityBarProps {
  label: string;
  /** 0..1. */
  share: number;
  /** The one that the guess rests on. */
  strong?: boolean;
}

/** A row of a list: use inside `<ul className="tt-bars">`. The bar is decoration, the text says it all. */
export function ProbabilityBar({ label, share, strong = false }: ProbabilityBarProps) {
  const width = Math.min(100, Math.max(0, share * 100));
  return (
    <li className={classNames('tt-bar', strong && 'tt-bar-strong')}>
      <span className="tt-bar-label">{label}</span>
      <svg className="tt-bar-track" aria-hidden="true" width="100%" height="6">
        <rect className="tt-bar-ground" width="100%" height="6" rx="3" />
        <rect className="tt-bar-fill" width={`${Math.max(width, 1.5)}%`} height="6" rx="3" />
      </svg>
      <span className="tt-bar-share">{formatShare(share)}</span>
    </li>
  );
}
