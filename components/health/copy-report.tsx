// Copies a report of how a site reads, and shows beforehand every word of it.
import { useEffect, useState } from 'react';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';

interface CopyReportProps {
  makeReport: () => Promise<string>;
  /** False when the browser refused. */
  copy: (text: string) => Promise<boolean>;
  /** What is shown is made anew when this changes. */
  occasion: number;
}

export function CopyReport({ makeReport, copy, occasion }: CopyReportProps) {
  const [outcome, setOutcome] = useState<'' | 'copied' | 'failed'>('');
  const [isBusy, setBusy] = useState(false);
  const onCopy = async () => {
    setBusy(true);
    setOutcome('');
    const isCopied = await makeReport().then(copy, () => false);
    setBusy(false);
    setOutcome(isCopied ? 'copied' : 'failed');
  };
  return (
    <div className="td-report">
      <h3>{t('health.report')}</h3>
      <p className="td-card-detail">{t('health.reportDetail')}</p>
      <Disclosure summary={t('health.reportShow')}>
        <Preview makeReport={makeReport} occasion={occasion} />
      </Disclosure>
      <div className="td-actions">
        <Button busy={isBusy} onClick={onCopy}>
          {t('health.copy')}
        </Button>
        <span role="status" className={outcome === 'failed' ? 'td-bad' : 'td-good'}>
          {outcome === 'copied' && t('health.copied')}
          {outcome === 'failed' && t('health.copyFailed')}
        </span>
      </div>
    </div>
  );
}

function Preview({ makeReport, occasion }: Omit<CopyReportProps, 'copy'>) {
  const [text, setText] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew with a new report, not with each drawing
  useEffect(() => {
    let isOver = false;
    makeReport().then(
      (made) => !isOver && setText(made),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [occasion]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="td-report-text" aria-label={t('health.reportLabel')} tabIndex={0}>
      <pre>{text}</pre>
    </section>
  );
}
