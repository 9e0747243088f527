// The capture-health page: every site that was seen, and how reading it goes.
import { t } from '../../lib/text';
import { LinkButton } from '../ui/button';
import { Icon } from '../ui/icons';
import { EmptyState, Skeleton } from '../ui/states';
import { SiteHealth, type SiteHealthProps } from './site-health';

export type HealthSite = Pick<SiteHealthProps, 'name' | 'verdict' | 'expected' | 'makeReport'>;

interface HealthViewProps {
  /** Null while the reports are being read. */
  sites: readonly HealthSite[] | null;
  now: number;
  arenaHref: string;
  copy: (text: string) => Promise<boolean>;
}

export function HealthView({ sites, now, arenaHref, copy }: HealthViewProps) {
  return (
    <>
      <h1>{t('health.title')}</h1>
      <p className="td-lead">{t('health.lead')}</p>
      {sites === null && (
        <div className="td-loading" aria-busy="true">
          <p className="tt-visually-hidden" role="status">
            {t('health.loading')}
          </p>
          <Skeleton height="280px" />
        </div>
      )}
      {sites?.length === 0 && (
        <EmptyState
          title={t('health.emptyTitle')}
          detail={t('health.emptyDetail')}
          action={
            <LinkButton
              href={arenaHref}
              target="_blank"
              rel="noreferrer"
              icon={<Icon name="external" size={14} />}
            >
              {t('popup.openArena')}
            </LinkButton>
          }
        />
      )}
      <div className="td-stack">
        {sites?.map((site) => (
          <SiteHealth key={site.verdict.report.health.site} {...site} now={now} copy={copy} />
        ))}
      </div>
    </>
  );
}
