// The arenas that can be read. Adding one is a folder beside this file and a line here.
import { arena } from './arena/site';
import { comparia } from './comparia/site';
import { fastchat } from './fastchat/site';
import type { Site } from './types';

/** In the order in which they are asked whether a page is theirs; those that know it by its address come first. */
export const SITES: readonly Site[] = [arena, comparia, fastchat];

/** The site that a page belongs to; null when it is none that can be read, or not yet. */
export function siteFor(page: Document, url: URL): Site | null {
  return SITES.find((site) => site.claims(page, url)) ?? null;
}
