// The names of a battle in one line; a side that is not named is left out.
import type { Reveal } from '../../lib/db/schema';
import { t } from '../../lib/text';

/** "X and Y", or the one name that is known; empty when none is. */
export function namesText(reveal: Reveal): string {
  if (reveal.a && reveal.b) return t('popup.versus', { a: reveal.a.name, b: reveal.b.name });
  return reveal.a?.name ?? reveal.b?.name ?? '';
}
