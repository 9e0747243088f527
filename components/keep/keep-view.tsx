// The dashboard's page for keeping a battle by hand.
import type { ComponentProps } from 'react';
import { t } from '../../lib/text';
import { KeepForm } from './keep-form';

export function KeepView(props: ComponentProps<typeof KeepForm>) {
  return (
    <div className="td-keep">
      <h1>{t('keep.title')}</h1>
      <p className="td-card-detail">{t('keep.lead')}</p>
      <div className="td-card">
        <KeepForm {...props} />
      </div>
    </div>
  );
}
