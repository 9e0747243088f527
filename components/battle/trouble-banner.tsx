// Says plainly when capture is in trouble, what that means for the user's data, and what to do.
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import type { Trouble } from './panel-status';

interface TroubleBannerProps {
  trouble: Trouble;
  /** Technical detail as text, or empty. */
  detail: string;
  onReload: () => void;
  /** Opens the form for keeping the battle by hand; absent where it is open or of no use. */
  onKeep?: (() => void) | undefined;
}

export function TroubleBanner({ trouble, detail, onReload, onKeep }: TroubleBannerProps) {
  return (
    <div className={`tt-trouble tt-trouble-${trouble}`}>
      <Icon name="warning" size={16} />
      <div className="tt-trouble-lines">
        <p className="tt-trouble-title">{t(`trouble.${trouble}`)}</p>
        <p>{t(`trouble.${trouble}Detail`)}</p>
        {detail !== '' && <p className="tt-trouble-detail">{detail}</p>}
        {trouble === 'orphaned' && (
          <Button size="s" onClick={onReload}>
            {t('trouble.reload')}
          </Button>
        )}
        {trouble === 'unreadable' && onKeep && (
          <Button size="s" onClick={onKeep}>
            {t('keep.title')}
          </Button>
        )}
      </div>
    </div>
  );
}
