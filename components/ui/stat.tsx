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
  /** Lines below: how many, and what was left out. */
  details: readonly string[];
  /** Said in place of confidence when the number rests on few. */
  caution?: string;
}

export function ShareStat({ label, proportion, details, caution }: ShareStatProps) {
  return (
    <div className={classNames('tt-stat', caution !== undefined && 'tt-stat-few')}>
      <dt className="tt-stat-label">{label}</dt>
      <dd className="tt-stat-line">
        <span className="tt-stat-value">{proportion ? formatShare(proportion.share) : '–'}</span>
        {proportion && <IntervalText {...proportion} />}
      </dd>
      <dd className="tt-stat-interval" aria-hidden="true">
        <IntervalMark proportion={proportion} />
      </dd>
      {details.map((detail) => (
        <dd key={detail} className="tt-stat-detail">
          {detail}
        </dd>
      ))}
      {caution && <dd className="tt-stat-caution">{caution}</dd>}
    </div>
  );
}

/** The interval in figures for the eye and in words for the ear. */
function IntervalText({ low, high }: Proportion) {
  const ends = { low: formatShare(low), high: formatShare(high) };
  return (
    <>
      <span className="tt-interval-text" aria-hidden="true">
        {t('ui.range', ends)}
      </span>
      <span className="tt-visually-hidden">{t('ui.interval', ends)}</span>
    </>
  );
}

/** The share and its interval on a 0 to 100 % line; the bare line when there is none. Put its text beside it. */
export function IntervalMark({ proportion }: { proportion: Proportion | null }) {
  return (
    <svg className="tt-interval" aria-hidden="true" width="100%" height="10">
      <rect className="tt-bar-ground" y="4" width="100%" height="2" rx="1" />
      {proportion && (
        <>
          <rect
            className="tt-interval-range"
            x={`${proportion.low * 100}%`}
            y="3"
            width={`${(proportion.high - proportion.low) * 100}%`}
            height="4"
            rx="2"
          />
          <circle className="tt-interval-point" cx={`${proportion.share * 100}%`} cy="5" r="4" />
        </>
      )}
    </svg>
  );
}
