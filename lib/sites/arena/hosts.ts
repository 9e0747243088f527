// Where the arena lives: the hosts the extension runs on (site contract, section 1.1).

/** Match patterns of the arena's own pages, today's host and the one before it. */
export const ARENA_MATCHES = [
  'https://arena.ai/*',
  'https://*.arena.ai/*',
  'https://lmarena.ai/*',
  'https://*.lmarena.ai/*',
] as const;

/** Hosts under the same domains that hold no battles. */
export const ARENA_EXCLUDES = [
  'https://help.arena.ai/*',
  'https://cdn.arena.ai/*',
  'https://help.lmarena.ai/*',
] as const;

/** The arena's hosts and everything below them. */
export const ARENA_HOST = /^(?:[\w-]+\.)*(?:lm)?arena\.ai$/;
