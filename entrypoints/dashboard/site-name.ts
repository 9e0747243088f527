// Names of sites for people.
import { SITES } from '../../lib/sites/registry';

/** The site's name; its id when this version does not know the site. */
export function siteName(id: string): string {
  return SITES.find((site) => site.id === id)?.name ?? id;
}
