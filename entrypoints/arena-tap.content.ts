// Puts the tap into the page's own world before the page's first script.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ARENA_EXCLUDES, ARENA_MATCHES } from '../lib/sites/arena/hosts';
import { installTap } from '../lib/sites/arena/tap';

export default defineContentScript({
  matches: [...ARENA_MATCHES],
  excludeMatches: [...ARENA_EXCLUDES],
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    installTap(window);
  },
});
