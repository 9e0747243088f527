// The names of a battle in one line; a side that is not named is left out.
import type { Reveal } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { isolated } from '../../lib/text/isolate';

/** "X and Y", or the one name that is known; empty when none is. */
export function namesText(reveal: Reveal): string {
  if (reveal.a && reveal.b) {
    return t('popup.versus', { a: isolated(reveal.a.name), b: isolated(reveal.b.name) });
  }
  return isolated(reveal.a?.name ?? reveal.b?.name ?? '');
}
