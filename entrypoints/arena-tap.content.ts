// Puts the tap into the page's own world before the page's first script.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ARENA_EXCLUDES, ARENA_MATCHES } from '../lib/sites/arena/hosts';
import { patternsFor } from '../lib/sites/tap/patterns';
import { installTap } from '../lib/sites/tap/tap';

export default defineContentScript({
  matches: [...ARENA_MATCHES],
  excludeMatches: [...ARENA_EXCLUDES],
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    const patterns = patternsFor(location.hostname);
    if (patterns) installTap(window, patterns);
  },
});
