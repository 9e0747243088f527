// Copies or saves the dossier as a report, in one of three forms, with words of the answers or without.
import { useState } from 'react';
import { FORMATS, type ReportFormat } from '../../lib/dossier/report';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Select } from '../ui/select';

/** What is to be written. */
export interface ReportWish {
  format: ReportFormat;
  hasQuotes: boolean;
}

export interface ReportPartProps {
  /** True once the report lies in the clipboard. */
  copy: (wish: ReportWish) => Promise<boolean>;
  save: (wish: ReportWish) => void;
}

const NAMES: Readonly<Record<ReportFormat, string>> = {
  markdown: 'Markdown',
  html: 'HTML',
  json: 'JSON',
};
const OPTIONS = FORMATS.map((value) => ({ value, label: NAMES[value] }));

export function ReportPart({ copy, save }: ReportPartProps) {
  const [wish, setWish] = useState<ReportWish>({ format: 'markdown', hasQuotes: true });
  const [said, setSaid] = useState('');
  const change = (next: Partial<ReportWish>) => {
    setWish({ ...wish, ...next });
    setSaid('');
  };
  const onCopy = async () => {
    setSaid(t((await copy(wish)) ? 'dossier.copied' : 'dossier.copyFailed'));
  };
  return (
    <section className="td-card" aria-labelledby="tn-report">
      <h2 id="tn-report">{t('dossier.save')}</h2>
      <Select
        aria-label={t('dossier.format')}
        options={OPTIONS}
        value={wish.format}
        onChange={(format) => change({ format: FORMATS.find((one) => one === format) ?? 'json' })}
      />
      <label className="tn-check">
        <input
          type="checkbox"
          checked={wish.hasQuotes}
          onChange={({ target }) => change({ hasQuotes: target.checked })}
        />
        {t('dossier.quotes')}
      </label>
      <div className="tn-buttons">
        <Button onClick={() => void onCopy()}>{t('dossier.copy')}</Button>
        <Button onClick={() => save(wish)}>{t('dossier.saveFile')}</Button>
      </div>
      <p className="tt-hint" role="status">
        {said}
      </p>
    </section>
  );
}
