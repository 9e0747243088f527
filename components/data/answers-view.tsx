// The answers of a turn beside each other: as they are, with what the guess rests on marked, or compared word by word.
import { useMemo, useState } from 'react';
import { SIDES, type Side, type Turn } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { differenceMarks, type TextMark } from './text-marks';

/** What is marked in the answers; `plain` leaves room for the user's own marks. */
export type Shown = 'plain' | 'evidence' | 'difference';

export interface ShownMarks {
  /** Null while the answers stand as they are. */
  marks: Record<Side, readonly TextMark[]> | null;
  shown: Shown;
  /** What can be shown beside the plain answers. */
  offered: readonly Exclude<Shown, 'plain'>[];
  show: (shown: Shown) => void;
}

/** `evidence` is what the guess found in the answers of the turn; null while it is sealed. */
export function useShownMarks(
  turn: Turn,
  evidence: Record<Side, readonly TextMark[]> | null,
): ShownMarks {
  const [wanted, show] = useState<Shown>('plain');
  const canCompare = SIDES.every((side) => turn[side].text !== '');
  const hasEvidence = evidence !== null && SIDES.some((side) => evidence[side].length > 0);
  const offered = [
    ...(hasEvidence ? (['evidence'] as const) : []),
    ...(canCompare ? (['difference'] as const) : []),
  ];
  const shown = offered.some((one) => one === wanted) ? wanted : 'plain';
  const difference = useMemo(
    () => (shown === 'difference' ? differenceMarks(turn) : null),
    [shown, turn],
  );
  return { marks: shown === 'evidence' ? evidence : difference, shown, offered, show };
}

/** Nothing when there is nothing to choose. */
export function ShownSwitch({ marks, shown, offered, show }: ShownMarks) {
  if (offered.length === 0) return null;
  return (
    <div className="td-compare">
      {offered.map((one) => (
        <Button
          key={one}
          size="s"
          aria-pressed={shown === one}
          onClick={() => show(shown === one ? 'plain' : one)}
        >
          {t(`shown.${one}`)}
        </Button>
      ))}
      <span className="tt-hint" role="status">
        {shown !== 'plain' && t(marks ? `shown.${shown}Key` : 'shown.tooFar')}
      </span>
    </div>
  );
}
