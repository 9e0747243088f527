// The languages that Telltale speaks, and which of them a reader gets.

export const LANGUAGES = ['en', 'ko', 'zh', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's name in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ko: '한국어',
  zh: '简体中文',
  ja: '日本語',
};

/** BCP 47 tags, for plural forms, numbers and dates. */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en',
  ko: 'ko',
  zh: 'zh-Hans',
  ja: 'ja',
};

/** What the user wants: one language, or that of the browser. */
export type LanguageChoice = Language | 'auto';

const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** The language of a choice; where there is none, the first of the browser's languages (BCP 47 tags) that is spoken here. */
export function languageOf(choice: unknown, preferred: readonly string[]): Language {
  if (isLanguage(choice)) return choice;
  for (const tag of preferred) {
    const [own = ''] = tag.toLowerCase().split('-');
    if (isLanguage(own)) return own;
  }
  return 'en';
}
