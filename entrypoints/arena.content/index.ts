// Starts the reading of a page of an arena, in the extension's own world, before the page's first script.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ARENA_EXCLUDES, ARENA_MATCHES } from '../../lib/sites/arena/hosts';
import { readPage } from './page';

export default defineContentScript({
  matches: [...ARENA_MATCHES],
  excludeMatches: [...ARENA_EXCLUDES],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(context) {
    readPage(context.signal);
  },
});
