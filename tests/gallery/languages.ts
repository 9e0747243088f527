// The gallery in another language: its texts, and what a label of a scene is called there.
import { setTexts } from '../../lib/text';
import { en } from '../../lib/text/en';
import { ja } from '../../lib/text/ja';
import { ko } from '../../lib/text/ko';
import { type Language, LOCALES } from '../../lib/text/languages';
import type { Entry } from '../../lib/text/translate';
import { zh } from '../../lib/text/zh';

const TEXTS = { en: {}, ko, zh, ja };
const ENGLISH: [string, Entry][] = Object.entries(en);

/** Whether the gallery speaks the language. */
export const isSpoken = (language: string): language is Language => Object.hasOwn(TEXTS, language);

/** Draws all scenes in a language. */
export function speakIn(language: Language): void {
  document.documentElement.lang = LOCALES[language];
  setTexts(language, TEXTS[language]);
}

/** The values of the parameters of a text, were it to read as a label; null when it cannot. */
function valuesIn(text: string, label: string): Map<string, string> | null {
  const names = Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
  const escaped = text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
  const match = new RegExp(`^${escaped.replaceAll(/\{\w+\}/g, '(.+)')}$`).exec(label);
  return match && new Map(names.map((name, i) => [name, match[i + 1] ?? '']));
}

/** All that an English label may be called in a language; the label itself where it is none of ours. */
export function labelsIn(language: Language, label: string): string[] {
  const texts: Readonly<Record<string, Entry>> = TEXTS[language];
  const labels = ENGLISH.flatMap(([key, entry]) => {
    const own = texts[key];
    if (own === undefined) return [];
    const text = typeof own === 'string' ? own : own.other;
    const forms = typeof entry === 'string' ? [entry] : [entry.one, entry.other];
    return forms.flatMap((form) => {
      const values = valuesIn(form, label);
      if (!values) return [];
      return [text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '')];
    });
  });
  return labels.length > 0 ? [...new Set(labels)] : [label];
}
