// Chooses the look of one page: what the arena was told, what the address asks for, and the language of its path.
import { type Look, localeOfPath, lookOf, parseLook } from './client/look.ts';

/** The look of the page at this address; `?look=2025-07,zh,nonsense` adds to what was set. */
export function lookAt(set: Partial<Look>, url: string): Look {
  const { pathname, searchParams } = new URL(url, 'https://arena.ai');
  const look = { ...set, ...askedFor(searchParams.get('look') ?? '') };
  return lookOf({ ...look, locale: localeOfPath(pathname) ?? look.locale ?? 'en' });
}

function askedFor(text: string): Partial<Look> {
  try {
    return parseLook(text);
  } catch {
    return {};
  }
}
