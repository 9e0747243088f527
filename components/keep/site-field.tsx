// Which site a battle took place on: one of ours, or another by the user's own word.
import { useState } from 'react';
import { MANUAL } from '../../lib/capture/manual';
import { SITE_NAMES } from '../../lib/sites/names';
import { t } from '../../lib/text';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { FieldProblem } from './keep-text';

const OTHER = ':other';

interface SiteFieldProps {
  site: string;
  /** In words; null when nothing is wrong. */
  problem: string | null;
  onChange: (site: string) => void;
}

export function SiteField({ site, problem, onChange }: SiteFieldProps) {
  const isKnown = Object.hasOwn(SITE_NAMES, site);
  const [wantsOther, setWantsOther] = useState(false);
  const isOther = wantsOther || !isKnown;
  const options = [
    ...Object.entries(SITE_NAMES).map(([value, label]) => ({ value, label })),
    { value: OTHER, label: t('keep.siteOther') },
  ];
  const choose = (value: string) => {
    setWantsOther(value === OTHER);
    onChange(value === OTHER ? '' : value);
  };
  return (
    <div className="tt-keep-site">
      <Field label={t('keep.site')}>
        {({ id }) => (
          <Select id={id} options={options} value={isOther ? OTHER : site} onChange={choose} />
        )}
      </Field>
      {isOther && (
        <Field label={t('keep.siteName')}>
          {({ id }) => (
            <>
              <input
                id={id}
                className="tt-input"
                value={site}
                maxLength={MANUAL.site}
                autoComplete="off"
                aria-invalid={problem !== null || undefined}
                aria-describedby={problem === null ? undefined : `${id}problem`}
                onChange={(event) => onChange(event.target.value)}
              />
              <FieldProblem id={`${id}problem`} problem={problem} />
            </>
          )}
        </Field>
      )}
    </div>
  );
}
