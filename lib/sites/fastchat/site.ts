// Self-hosted FastChat, the arena's first page, as one of the sites that can be read.
import type { ReaderOptions, Site } from '../types';
import { FastchatReader } from './reader';
import { SHIPPED } from './site-data';
import { SITE } from './thread';

/** Known by what the page is made of: anyone may host one anywhere. */
export const fastchat: Site = {
  id: SITE,
  name: 'FastChat',
  matches: ['https://chat.lmsys.org/*', 'https://arena.lmsys.org/*'],
  claims: (page: Document) => page.querySelector(SHIPPED.structure.selectors.blind.css) !== null,
  open: (options: ReaderOptions) => new FastchatReader(options),
};
