// Who is taken for whom: true makers against guessed ones; each cell leads to its battles.
import type { Confusion } from '../../lib/stats/confusion';
import { t } from '../../lib/text';
import { formatShare } from '../../lib/text/format';
import { makerName } from '../battle/maker-name';
import { MatrixChart } from '../charts/matrix-chart';

interface ConfusionChartProps {
  who: 'machine' | 'user';
  confusion: Confusion;
  hrefOf: (truth: string, guess: string | null) => string;
  onSave: (file: Blob, name: string) => void;
}

/** Counts from here on are written short, so that they fit their cells. */
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

export function ConfusionChart({ who, confusion, hrefOf, onSave }: ConfusionChartProps) {
  const { totals, hasSilence } = confusion;
  const makers = confusion.makers;
  const truths = makers.filter((maker) => (totals.get(maker) ?? 0) > 0);
  if (truths.length === 0) return null;
  const guesses: (string | null)[] = hasSilence ? [...makers, null] : makers;
  const cellOf = (row: number, column: number) => {
    const [truth, guess] = [truths[row], guesses[column]];
    if (truth === undefined || guess === undefined) return null;
    const count = confusion.of(truth, guess);
    if (count === 0) return null;
    const share = count / (totals.get(truth) ?? count);
    return {
      strength: share,
      tone: truth === guess ? ('high' as const) : ('low' as const),
      text: short.format(count),
      detail: t('stats.confusion.cell', { count, share: formatShare(share) }),
      href: hrefOf(truth, guess),
    };
  };
  return (
    <MatrixChart
      title={t('stats.confusion.title', { who: t(`stats.who.${who}`) })}
      summary={t('stats.confusion.summary')}
      fileName={`telltale-confusion-${who}`}
      onSave={onSave}
      rows={truths.map(makerName)}
      columns={guesses.map((guess) =>
        guess === null ? t('stats.confusion.silent') : makerName(guess),
      )}
      cellOf={cellOf}
      label={t('stats.confusion.label')}
    />
  );
}
