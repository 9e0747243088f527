// Texts of keys that are put together, such as one for each value of a field.
import { en } from './en';
import { type TextKey, t } from './index';

/** The plain text of a key, in the language in use; null when there is none. */
export function wordsFor(key: string): string | null {
  if (!Object.hasOwn(en, key) || typeof en[key as TextKey] !== 'string') return null;
  return t(key as 'app.name');
}
