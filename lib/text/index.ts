// All that the user reads, in the language in use.
import { en } from './en';
import { LOCALE } from './locale';
import { type DictionaryOf, type TranslateOf, translator } from './translate';

export { LOCALE } from './locale';

export type TextKey = keyof typeof en;
/** What a translation must hold: every key of the English one. */
export type Dictionary = DictionaryOf<typeof en>;
export type Translate = TranslateOf<typeof en>;

/** A `t` for one language. `locale` is a BCP 47 tag; it decides plural forms and how numbers are written. */
export function createTranslate(dictionary: Dictionary, locale: string): Translate {
  return translator<typeof en>(dictionary, locale);
}

export const t: Translate = createTranslate(en, LOCALE);
