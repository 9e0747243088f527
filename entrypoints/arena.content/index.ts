// Starts the reading of an arena page, in the extension's own world, before the page's first script.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ARENA_EXCLUDES, ARENA_MATCHES } from '../../lib/sites/arena/hosts';
import { readArenaPage } from './page';

export default defineContentScript({
  matches: [...ARENA_MATCHES],
  excludeMatches: [...ARENA_EXCLUDES],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    readArenaPage();
  },
});
