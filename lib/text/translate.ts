// Looks a text up in a typed dictionary, with named parameters and plurals.

/** A text, or its forms by count; `{name}` marks a parameter. */
export type Entry = string | { readonly one: string; readonly other: string };

/** What a translation of `D` must hold: every key of it. */
export type DictionaryOf<D> = Record<keyof D & string, Entry>;

type Names<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Names<Rest> : never;
type ParamsOf<E> = E extends string
  ? Names<E>
  : E extends { readonly one: infer One; readonly other: infer Other }
    ? 'count' | Names<One> | Names<Other>
    : never;
type Arguments<E> = [ParamsOf<E>] extends [never]
  ? []
  : [params: { [P in ParamsOf<E>]: P extends 'count' ? number : string | number }];

/** Gives the text for a key of `D`; parameters are put in as they are and never read as markup. */
export type TranslateOf<D> = <K extends keyof D & string>(
  key: K,
  ...args: Arguments<D[K]>
) => string;

/** A `t` for one language. `locale` is a BCP 47 tag; it decides plural forms and how numbers are written. */
export function translator<D>(dictionary: DictionaryOf<D>, locale: string): TranslateOf<D> {
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
