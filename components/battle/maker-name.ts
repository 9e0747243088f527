// The name a maker is shown by, whatever id a record carries.
import { isMaker, MAKER_NAMES } from '../../lib/models/makers';
import { t } from '../../lib/text';

/** Ids that this version does not know are shown as they are. */
export function makerName(id: string): string {
  if (id === 'none') return t('guess.none');
  return isMaker(id) ? MAKER_NAMES[id] : id;
}
