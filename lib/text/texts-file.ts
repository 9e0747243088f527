// Reads the texts of a language from the extension's own files; English is part of the scripts.
import type { Dictionary } from './index';
import type { Language } from './languages';

/** Reads one of the extension's own files. */
export type ReadOwn = (path: string) => Promise<Uint8Array>;

/** Where a language's texts lie among the extension's files. */
export const textsPath = (language: Language): string => `texts/${language}.json`;

/** The texts of one language; null for English. Fails when the build does not have them. */
export async function readTexts(
  language: Language,
  readOwn: ReadOwn,
): Promise<Partial<Dictionary> | null> {
  if (language === 'en') return null;
  const bytes = await readOwn(textsPath(language));
  return JSON.parse(new TextDecoder().decode(bytes)) as Partial<Dictionary>;
}
