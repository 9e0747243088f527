// Charts of the guesses: right over time, calibration, coverage against precision.
import type { Calibration, CoveragePoint } from '../../lib/stats/calibration';
import type { Figures } from '../../lib/stats/figures';
import type { Proportion } from '../../lib/stats/intervals';
import { sharesOf } from '../../lib/stats/over-time';
import { t } from '../../lib/text';
import { formatCount, formatDay, formatShare } from '../../lib/text/format';
import { LineChart, type LinePoint } from '../charts/line-chart';
import { ReliabilityChart } from '../charts/reliability-chart';

type Save = (file: Blob, name: string) => void;

const DAY = 86_400_000;
// Days of the user's calendar are counted as if they were of UTC.

const point = (x: number, proportion: Proportion | null): LinePoint[] =>
  proportion ? [{ x, y: proportion.share, low: proportion.low, high: proportion.high }] : [];

/** Fewer periods make no course: the shares above say it all then. */
const LEAST = 5;

/** Right guesses by period; nothing where there are fewer than five periods. */
export function TimeChart({
  figures,
  onSave,
}: {
  figures: Pick<Figures, 'periods' | 'unit'>;
  onSave: Save;
}) {
  const { periods, unit } = figures;
  if (periods.length < LEAST) return null;
  const shares = periods.map(({ from, counts }) => ({ x: from * DAY, ...sharesOf(counts) }));
  const series = [
    { name: t('stats.who.user'), points: shares.flatMap(({ x, user }) => point(x, user)) },
    { name: t('stats.who.machine'), points: shares.flatMap(({ x, machine }) => point(x, machine)) },
    { name: t('stats.time.top3'), points: shares.flatMap(({ x, top3 }) => point(x, top3)) },
  ].filter(({ points }) => points.length > 0);
  return (
    <LineChart
      title={t('stats.time.title')}
      summary={t('stats.time.summary', { unit: t(`stats.unit.${unit}`) })}
      fileName="telltale-accuracy"
      onSave={onSave}
      series={series}
      along="time"
      formatX={(x) => formatDay(x, 'UTC')}
      formatY={formatShare}
      labelX={t('stats.time.x')}
      labelY={t('stats.time.y')}
      domainY={[0, 1]}
    />
  );
}

export function CalibrationChart({
  calibration,
  onSave,
}: {
  calibration: Calibration;
  onSave: Save;
}) {
  const { bins, ece, count } = calibration;
  const error = { ece: ece === null ? '–' : ece.toFixed(3), n: formatCount(count) };
  return (
    <ReliabilityChart
      title={t('stats.calibration.title')}
      summary={t('stats.calibration.summary', error)}
      fileName="telltale-calibration"
      onSave={onSave}
      series={[
        {
          name: t('stats.who.machine'),
          bins: bins.map(({ said, happened: { share, low, high }, count: n }) => ({
            ...{ said, happened: share, low, high },
            count: n,
          })),
        },
      ]}
    />
  );
}

export function CoverageChart({
  points,
  onSave,
}: {
  points: readonly CoveragePoint[];
  onSave: Save;
}) {
  return (
    <LineChart
      title={t('stats.coverage.title')}
      summary={t('stats.coverage.summary')}
      fileName="telltale-coverage"
      onSave={onSave}
      series={[
        {
          name: t('stats.who.machine'),
          points: points.flatMap(({ coverage, precision }) => point(coverage, precision)),
        },
      ]}
      along="number"
      formatX={formatShare}
      formatY={formatShare}
      labelX={t('stats.coverage.x')}
      labelY={t('stats.coverage.y')}
      domainY={[0, 1]}
    />
  );
}
