// How reading one site goes: the verdict, each layer, and the report to pass on.
import type { Expected } from '../../lib/health/expected';
import type { SiteState, SiteVerdict } from '../../lib/health/verdict';
import { t } from '../../lib/text';
import { Badge, type Tone } from '../ui/badge';
import { Icon, type IconName } from '../ui/icons';
import { CopyReport } from './copy-report';
import { DomHealth, WireHealth } from './layer-health';
import { Since } from './since';

export interface SiteHealthProps {
  /** Name of the site for people. */
  name: string;
  verdict: SiteVerdict;
  /** Matches on sample pages by selector; empty where they were not counted. */
  expected: ReadonlyMap<string, Expected>;
  /** ms since the epoch. */
  now: number;
  /** Makes the report as it would be copied now. */
  makeReport: () => Promise<string>;
  copy: (text: string) => Promise<boolean>;
}

/** By state: the badge's tone and its icon. */
const LOOKS: Record<SiteState, [Tone, IconName]> = {
  good: ['right', 'check'],
  idle: ['neutral', 'dash'],
  stale: ['neutral', 'dash'],
  off: ['seal', 'warning'],
  partial: ['seal', 'warning'],
  undelivered: ['seal', 'warning'],
  orphaned: ['wrong', 'warning'],
  broken: ['wrong', 'warning'],
  'storage-failed': ['wrong', 'warning'],
};

export function SiteHealth(props: SiteHealthProps) {
  const { name, verdict, expected, now, makeReport, copy } = props;
  const { report, state } = verdict;
  const { health } = report;
  const id = `td-health-${health.site}`;
  const [tone, icon] = LOOKS[state];
  return (
    <section className="td-card td-health" aria-labelledby={id}>
      <header className="td-health-head">
        <h2 id={id}>{name}</h2>
        <span role="status">
          <Badge tone={tone} icon={<Icon name={icon} size={12} />}>
            {t(`health.site.${state}`)}
          </Badge>
        </span>
      </header>
      <div className={`td-verdict td-verdict-${tone}`}>
        <p>{t(`health.site.${state}Text`)}</p>
        <p>{t(`health.site.${state}Do`)}</p>
      </div>
      <Facts verdict={verdict} now={now} />
      <div className="td-layers">
        <WireHealth state={verdict.wire} wire={health.wire} now={now} />
        <DomHealth state={verdict.dom} dom={health.dom} expected={expected} now={now} />
      </div>
      <CopyReport makeReport={makeReport} copy={copy} occasion={report.at} />
    </section>
  );
}

function Facts({ verdict, now }: { verdict: SiteVerdict; now: number }) {
  const { report, openPages } = verdict;
  const { data, unreadableSince } = report.health;
  return (
    <dl className="td-facts">
      <div>
        <dt>{t('health.reported')}</dt>
        <dd>
          <Since at={report.at} now={now} />
          <span className="td-faint">
            {openPages > 0 ? t('health.pageOpen', { count: openPages }) : t('health.pageClosed')}
          </span>
        </dd>
      </div>
      {unreadableSince !== null && (
        <div>
          <dt>{t('health.since')}</dt>
          <dd>
            <Since at={unreadableSince} now={now} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('health.route')}</dt>
        <dd>
          <code>{report.route}</code>
        </dd>
      </div>
      <div>
        <dt>{t('health.data')}</dt>
        <dd>
          <code>{data.version}</code>
          {data.isOverridden ? (
            <Badge tone="seal">{t('health.ownData')}</Badge>
          ) : (
            <Badge>{t('health.shippedData')}</Badge>
          )}
          <a href="#settings">{t('health.changeData')}</a>
        </dd>
      </div>
    </dl>
  );
}
