// The names of a battle in one line; a side that is not named is left out.
import type { Reveal } from '../../lib/db/schema';
import { t } from '../../lib/text';

/** Signs that turn the direction of what follows. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name that cannot turn the words beside it round: isolated where it is not plain ASCII. */
function isolated(name: string): string {
  return /^[ -~]*$/.test(name) ? name : `\u2068${name.replace(TURNS, '')}\u2069`;
}

/** "X and Y", or the one name that is known; empty when none is. */
export function namesText(reveal: Reveal): string {
  if (reveal.a && reveal.b) {
    return t('popup.versus', { a: isolated(reveal.a.name), b: isolated(reveal.b.name) });
  }
  return isolated(reveal.a?.name ?? reveal.b?.name ?? '');
}
