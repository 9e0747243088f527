// Looks up what the user reads: one typed dictionary a language, with named parameters and plurals.
import { en } from './en';

/** A text, or its forms by count; `{name}` marks a parameter. */
export type Entry = string | { readonly one: string; readonly other: string };

export type TextKey = keyof typeof en;
/** What a translation must hold: every key of the English one. */
export type Dictionary = Record<TextKey, Entry>;

type Names<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Names<Rest> : never;
type ParamsOf<E> = E extends string
  ? Names<E>
  : E extends { readonly one: infer One; readonly other: infer Other }
    ? 'count' | Names<One> | Names<Other>
    : never;
type Arguments<K extends TextKey> = [ParamsOf<(typeof en)[K]>] extends [never]
  ? []
  : [params: { [P in ParamsOf<(typeof en)[K]>]: P extends 'count' ? number : string | number }];

/** Gives the text for a key; parameters are put in as they are and never read as markup. */
export type Translate = <K extends TextKey>(key: K, ...args: Arguments<K>) => string;

/** A `t` for one language. `locale` is a BCP 47 tag; it decides plural forms and how numbers are written. */
export function createTranslate(dictionary: Dictionary, locale: string): Translate {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (key, ...args) => {
    const params: Record<string, string | number> = args[0] ?? {};
    const entry: Entry = dictionary[key];
    const text =
      typeof entry === 'string'
        ? entry
        : plural.select(Number(params.count)) === 'one'
          ? entry.one
          : entry.other;
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? number.format(value) : value;
    });
  };
}

/** The language in use. */
export const LOCALE = 'en';
export const t: Translate = createTranslate(en, LOCALE);
