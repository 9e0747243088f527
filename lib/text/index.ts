// All that the user reads, in the language in use.
import { en } from './en';
import { type Language, LOCALES } from './languages';
import { type DictionaryOf, type TranslateOf, translator } from './translate';

export type TextKey = keyof typeof en;
/** What a translation must hold: every key of the English one. */
export type Dictionary = DictionaryOf<typeof en>;
export type Translate = TranslateOf<typeof en>;

/** A `t` for one language. `locale` is a BCP 47 tag; it decides plural forms and how numbers are written. */
export function createTranslate(dictionary: Dictionary, locale: string): Translate {
  return translator<typeof en>(dictionary, locale);
}

let language: Language = 'en';
let translate = createTranslate(en, LOCALES.en);

/** The text for a key, in the language in use. */
export const t: Translate = (key, ...args) => translate(key, ...args);

/** The language in use, as a BCP 47 tag. */
export const locale = (): string => LOCALES[language];

/** Speaks another language from now on: set before anything is drawn. What its texts lack is said in English. */
export function setTexts(next: Language, dictionary: Partial<Dictionary>): void {
  language = next;
  translate = createTranslate({ ...en, ...dictionary }, LOCALES[next]);
}
