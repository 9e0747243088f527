// How the guesses did: shares, over time, calibration, coverage, and who is taken for whom.
import type { Figures } from '../../lib/stats/figures';
import type { Proportion } from '../../lib/stats/intervals';
import { t } from '../../lib/text';
import { ShareStat } from '../ui/stat';
import { ConfusionChart } from './confusion-chart';
import { CalibrationChart, CoverageChart, TimeChart } from './guess-charts';

/** Below this many a share says next to nothing. */
const FEW = 10;

interface GuessPartProps {
  figures: Figures;
  pairHref: (who: 'machine' | 'user', truth: string, guess: string | null) => string;
  onSave: (file: Blob, name: string) => void;
}

export function GuessPart({ figures, pairHref, onSave }: GuessPartProps) {
  const { counts, shares, calibration, coverage, confusion } = figures;
  const { user, machine } = counts;
  const named = machine.right + machine.wrong;
  return (
    <section className="td-card" aria-labelledby="ts-guesses">
      <h2 id="ts-guesses">{t('stats.guesses')}</h2>
      <dl className="ts-stats">
        <Share what="user" share={shares.user} right={user.right} n={user.right + user.wrong} />
        <Share what="machine" share={shares.machine} right={machine.right} n={named} />
        <Share what="top3" share={shares.top3} right={machine.top3} n={machine.placed} />
        <Share what="named" share={shares.named} right={named} n={named + machine.silent} />
      </dl>
      <TimeChart figures={figures} onSave={onSave} />
      {calibration.count > 0 && (
        <div className="ts-pair">
          <CalibrationChart calibration={calibration} onSave={onSave} />
          <CoverageChart points={coverage} onSave={onSave} />
        </div>
      )}
      {(['machine', 'user'] as const).map((who) => (
        <ConfusionChart
          key={who}
          who={who}
          confusion={confusion[who]}
          hrefOf={(truth, guess) => pairHref(who, truth, guess)}
          onSave={onSave}
        />
      ))}
    </section>
  );
}

interface ShareProps {
  what: keyof Figures['shares'];
  share: Proportion | null;
  right: number;
  n: number;
}

function Share({ what, share, right, n }: ShareProps) {
  return (
    <ShareStat
      label={t(`stats.share.${what}`)}
      proportion={share}
      details={[n > 0 ? t('stats.of', { right, n }) : t('popup.noneYet')]}
      caution={n > 0 && n < FEW ? t('stats.few') : undefined}
    />
  );
}
