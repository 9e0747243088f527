// Says plainly why the site did not take a prompt: its doing, and nothing that Telltale could mend.
import { t } from '../../lib/text';
import { Icon } from '../ui/icons';

export function RefusalNote({ detail }: { detail: string }) {
  return (
    <div className="tt-refusal">
      <Icon name="dash" size={16} />
      <div className="tt-trouble-lines">
        <p className="tt-trouble-title">{t('refused.title')}</p>
        <p>{detail}</p>
      </div>
    </div>
  );
}
