// What the matrix is made of: the layers, and the looks of the page.
import { GENERATIONS, LOCALES, type Look } from '../arena/client/look.ts';
import type { Layers } from './compare.ts';

export const LAYERS: readonly Layers[] = ['both', 'wire', 'dom'];

/** Every generation in every language, as it was and with nonsense for class names; and on a phone. */
export const LOOKS: readonly Partial<Look>[] = [
  ...GENERATIONS.flatMap((generation) =>
    LOCALES.flatMap((locale) => [
      { generation, locale },
      { generation, locale, nonsense: true },
    ]),
  ),
  { generation: '2026-03', phone: true },
  { generation: '2026-08', phone: true, nonsense: true },
];
