// How often the maker was named right: the user and the machine side by side, each with its interval.
import type { Totals } from '../../lib/db/counters';
import type { Outcome } from '../../lib/db/schema';
import { wilson } from '../../lib/stats/intervals';
import { t } from '../../lib/text';
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
