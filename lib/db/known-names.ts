// Whether a battle's riddle is solved: names that the user chose give nothing away of the hidden model.
import type { Battle } from './schema';

/** True once names are known that were to be guessed. */
export function hasRevealedNames({ mode, reveal }: Pick<Battle, 'mode' | 'reveal'>): boolean {
  if (!reveal) return false;
  return mode !== 'direct-battle' || (reveal.a !== null && reveal.b !== null);
}
