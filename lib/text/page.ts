// The texts of the script that reads a page: the same `t` as everywhere, with its few keys only.
import { enPage } from './en-page';
import { jaPage } from './ja-page';
import { koPage } from './ko-page';
import { type Language, LOCALES } from './languages';
import { type TranslateOf, translator } from './translate';
import { zhPage } from './zh-page';

const TEXTS = { en: enPage, ko: koPage, zh: zhPage, ja: jaPage };

let translate = translator<typeof enPage>(enPage, LOCALES.en);

export const t: TranslateOf<typeof enPage> = (key, ...args) => translate(key, ...args);

/** Speaks another language from now on. */
export function setPageLanguage(language: Language): void {
  translate = translator<typeof enPage>(TEXTS[language], LOCALES[language]);
}
