// The known sites by name, for views that must not carry the readers themselves.

/** Short name for people, by the id that goes into every record. */
export const SITE_NAMES: Readonly<Record<string, string>> = {
  arena: 'Arena',
  comparia: 'compar:IA',
  fastchat: 'FastChat',
};

/** The site's name; what the user called it when it is none of ours. */
export function siteName(id: string): string {
  return Object.hasOwn(SITE_NAMES, id) ? (SITE_NAMES[id] ?? id) : id;
}
