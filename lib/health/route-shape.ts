// The shape of a page's address: its fixed words, and a mark for anything that could be an id or text.

/** Path words that sites use for their own sections. Anything else might be somebody's. */
const WORDS = new Set(
  (
    'api arena arene battle c chat code direct duel evaluation history image leaderboard login ' +
    'new search share side-by-side text tools video vision webdev modele modeles produit'
  ).split(' '),
);
const LOCALE = /^[a-z]{2}(?:-[A-Z]{2})?$/;
const MAX_PARTS = 8;

/** `/zh/c/0198a-…?x=1` becomes `/zh/c/{}`. No query, no fragment, no host. */
export function routeShape(pathname: string): string {
  const parts = pathname.split('/').filter((part) => part !== '');
  const shown = parts
    .slice(0, MAX_PARTS)
    .map((part, i) => (WORDS.has(part) || (i === 0 && LOCALE.test(part)) ? part : '{}'));
  return `/${shown.join('/')}${parts.length > MAX_PARTS ? '/…' : ''}`;
}
