// One probe in a list: its question, what it tells, where it is from, and what can be done with it.
import type { ReactNode } from 'react';
import { separatesOf } from '../../lib/probes/library';
import type { OwnProbe } from '../../lib/probes/own';
import type { Probe } from '../../lib/probes/types';
import { t } from '../../lib/text';
import { Badge } from '../ui/badge';
import { Disclosure } from '../ui/disclosure';

interface ProbeItemProps {
  probe: Pick<Probe, 'id' | 'title' | 'prompt'> & { lang?: string };
  /** Beside the title. */
  tells: string | null;
  actions: ReactNode;
  children?: ReactNode;
}

/** A line of any list of probes. */
export function ProbeItem({ probe, tells, actions, children }: ProbeItemProps) {
  return (
    <li className="td-probe">
      <div className="td-probe-head">
        <h3>{probe.title}</h3>
        {tells && <span className="td-faint">{tells}</span>}
        <Badge>{t('probes.notBlind')}</Badge>
      </div>
      <p className="td-probe-prompt" lang={probe.lang} dir="auto">
        {probe.prompt}
      </p>
      <div className="td-probe-actions">{actions}</div>
      {children}
    </li>
  );
}

/** A probe of the library. */
export function LibraryItem({ probe, actions }: { probe: Probe; actions: ReactNode }) {
  const separates = separatesOf(probe);
  return (
    <ProbeItem
      probe={probe}
      tells={separates && t(`probes.separates.${separates}`)}
      actions={actions}
    >
      <Disclosure summary={t('probes.details')}>
        <div className="td-probe-facts">
          <p>{probe.separates}</p>
          <p>{t('probes.weakness', { weakness: probe.weakness })}</p>
          <p>{t('probes.readBy', { reader: t(`probes.reader.${probe.reader.kind}`) })}</p>
          <p>{t('probes.source', { source: probe.source, date: probe.date })}</p>
        </div>
      </Disclosure>
    </ProbeItem>
  );
}

/** A probe of the user's own. */
export function OwnItem({ probe, actions }: { probe: OwnProbe; actions: ReactNode }) {
  return (
    <ProbeItem probe={probe} tells={probe.separates || null} actions={actions}>
      <p className="td-faint">
        {t('probes.readBy', { reader: t(`probes.reader.${probe.reader.kind}`) })}
      </p>
    </ProbeItem>
  );
}
