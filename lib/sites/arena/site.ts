// The arena (arena.ai, once lmarena.ai) as one of the sites that can be read.
import { arenaPatterns } from '../tap/patterns';
import type { Site } from '../types';
import { ARENA_HOST, ARENA_MATCHES } from './hosts';
import { ArenaReader, SITE } from './reader';
import { siteData } from './site-data';

export const arena: Site = {
  id: SITE,
  name: 'Arena (arena.ai, lmarena.ai)',
  matches: ARENA_MATCHES,
  claims: (_page, url) => ARENA_HOST.test(url.hostname),
  open: (options) => new ArenaReader(options),
  tapPatterns: (override) => {
    const { data, isOverridden } = siteData(override);
    return isOverridden ? arenaPatterns(data.urls) : null;
  },
};
