// How often the maker was named right: the user and the machine side by side, each with its interval.
import type { Totals } from '../../lib/db/counters';
import type { RunningScore } from '../../lib/db/recent';
import type { Outcome } from '../../lib/db/schema';
import { wilson } from '../../lib/stats/intervals';
import { t } from '../../lib/text';
import { formatCount, formatShare } from '../../lib/text/format';
import { ShareStat } from '../ui/stat';

/** Below this many judged guesses a share says next to nothing. */
const FEW = 10;

export function Accuracy({ totals }: { totals: Pick<Totals, 'machine' | 'user'> }) {
  return (
    <dl className="tt-accuracy">
      <AccuracyStat label={t('popup.you')} outcomes={totals.user} />
      <AccuracyStat label={t('popup.telltale')} outcomes={totals.machine} />
    </dl>
  );
}

interface AccuracyStatProps {
  label: string;
  outcomes: Record<Outcome, number>;
}

/** Silence is no miss: it is counted apart and never in the share. */
function AccuracyStat({ label, outcomes }: AccuracyStatProps) {
  const { right, wrong, silent } = outcomes;
  const n = right + wrong;
  const judged = n > 0 ? t('popup.ofAnswers', { right, n }) : t('popup.noneYet');
  return (
    <ShareStat
      label={label}
      proportion={wilson(right, n)}
      details={silent > 0 ? [judged, t('popup.silent', { n: silent })] : [judged]}
      caution={n > 0 && n < FEW ? t('popup.few') : undefined}
    />
  );
}

/** The machine's sealed guesses in the latest reveals, in one line: beside the whole it shows whether it gets better or worse. */
export function RunningLine({ score }: { score: RunningScore }) {
  const { reveals, right, wrong } = score;
  const interval = wilson(right, right + wrong);
  if (!interval) return null;
  return (
    <p className="tt-popup-running">
      {t('popup.running', {
        reveals: t('popup.reveals', { count: reveals }),
        right: formatCount(right),
        n: formatCount(right + wrong),
        low: formatShare(interval.low),
        high: formatShare(interval.high),
      })}
    </p>
  );
}
