// Where compar:IA lives, as its own source lists its hosts; switched on by the user as an optional permission.

/** Match patterns of the French and the Danish portal. */
export const COMPARIA_MATCHES = [
  'https://comparia.beta.gouv.fr/*',
  'https://ai-arenaen.dk/*',
  'https://www.ai-arenaen.dk/*',
  'https://aiarenaen.dk/*',
] as const;

export const COMPARIA_HOSTS: readonly string[] = COMPARIA_MATCHES.map(
  (match) => new URL(match.replace('*', '')).host,
);
