// Numbers for people: a count with its name, or a share with its 95 % interval drawn and written.

import type { Proportion } from '../../lib/stats/intervals';
import { t } from '../../lib/text';
import { formatCount, formatShare } from '../../lib/text/format';
import { classNames } from './class-names';

export function CountStat({ label, value }: { label: string; value: number }) {
  return (
    <div className="tt-stat">
      <dt className="tt-stat-label">{label}</dt>
      <dd className="tt-stat-value">{formatCount(value)}</dd>
    </div>
  );
}

interface ShareStatProps {
  label: string;
  /** Null when nothing has been counted. */
  proportion: Proportion | null;
  /** One line below: how many, and what was left out. */
  detail: string;
  /** Said in place of confidence when the number rests on few. */
  caution?: string;
}

export function ShareStat({ label, proportion, detail, caution }: ShareStatProps) {
  return (
    <div className={classNames('tt-stat', caution !== undefined && 'tt-stat-few')}>
      <dt className="tt-stat-label">{label}</dt>
      <dd className="tt-stat-value">{proportion ? formatShare(proportion.share) : '–'}</dd>
      <dd className="tt-stat-interval">
        {proportion ? <IntervalMark {...proportion} /> : <span className="tt-interval-empty" />}
      </dd>
      <dd className="tt-stat-detail">{detail}</dd>
      {caution && <dd className="tt-stat-caution">{caution}</dd>}
    </div>
  );
}

/** The interval as a whisker on a 0 to 100 % line, with the numbers as its text. */
export function IntervalMark({ share, low, high }: Proportion) {
  const ends = { low: formatShare(low), high: formatShare(high) };
  return (
    <>
      <svg className="tt-interval" aria-hidden="true" width="100%" height="10">
        <rect className="tt-bar-ground" y="4" width="100%" height="2" rx="1" />
        <rect
          className="tt-interval-range"
          x={`${low * 100}%`}
          y="3"
          width={`${(high - low) * 100}%`}
          height="4"
          rx="2"
        />
        <circle className="tt-interval-point" cx={`${share * 100}%`} cy="5" r="4" />
      </svg>
      <span className="tt-interval-text" aria-hidden="true">
        {t('ui.range', ends)}
      </span>
      <span className="tt-visually-hidden">{t('ui.interval', ends)}</span>
    </>
  );
}
