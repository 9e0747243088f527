// Speaks the language that the reader wants.
import { setTexts } from './index';
import { type LanguageChoice, LOCALES, languageOf } from './languages';
import { type ReadOwn, readTexts } from './texts-file';

export interface Speech {
  choice: LanguageChoice;
  /** The browser's languages, most wanted first. */
  preferred: readonly string[];
  readOwn: ReadOwn;
}

/** Speaks the language of a choice; English where its texts cannot be read. Gives the tag for the document. */
export async function speak({ choice, preferred, readOwn }: Speech): Promise<string> {
  const language = languageOf(choice, preferred);
  const texts = await readTexts(language, readOwn).catch(() => null);
  if (texts === null) return LOCALES.en;
  setTexts(language, texts);
  return LOCALES[language];
}
