// A choice from a short list: the browser's own select, so that every keyboard and screen reader knows it.
import type { ComponentProps } from 'react';
import { MAKER_NAMES, MAKERS } from '../../lib/models/makers';
import { t } from '../../lib/text';
import { classNames } from './class-names';
import { Icon } from './icons';

export interface Option {
  value: string;
  label: string;
}

interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange' | 'children'> {
  options: readonly Option[];
  onChange: (value: string) => void;
}

/** Give it a name with `aria-label` or a `<label>`. */
export function Select({ options, onChange, className, ...rest }: SelectProps) {
  return (
    <span className="tt-select">
      <select
        {...rest}
        className={classNames('tt-input', className)}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" size={14} />
    </span>
  );
}

const MAKER_OPTIONS: readonly Option[] = [...MAKERS, 'none' as const].map((id) => ({
  value: id,
  label: MAKER_NAMES[id],
}));

interface MakerSelectProps
  extends Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'children'> {
  /** Id of a maker, `none` for one outside the list, null for no choice. */
  value: string | null;
  onChange: (maker: string | null) => void;
}

export function MakerSelect({ value, onChange, ...rest }: MakerSelectProps) {
  return (
    <Select
      {...rest}
      options={[{ value: '', label: t('ui.chooseMaker') }, ...MAKER_OPTIONS]}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  );
}
