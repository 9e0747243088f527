// The panel's content script: put into the page by the background when a battle is on screen; mounts once.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { findPanelSource, type PanelSource } from '../../lib/capture/panel-bridge';
import { ARENA_MATCHES } from '../../lib/sites/arena/hosts';
import { setTexts } from '../../lib/text';
import { leftTexts } from '../../lib/text/panel-texts';
import { mountPanel } from './mount';

// Where this world remembers whose panel stands in the page, so that a second injection changes nothing.
const KEY = Symbol.for('telltale.panel-mounted');
type Holder = typeof globalThis & { [KEY]?: PanelSource };

export default defineContentScript({
  registration: 'runtime',
  matches: [...ARENA_MATCHES],
  // Life ends with the source's signal, not with this script's context: a second injection ends the context of the
  // first, whose panel stays.
  main() {
    const source = findPanelSource();
    const holder = globalThis as Holder;
    if (!source || source.signal.aborted || holder[KEY] === source) return;
    holder[KEY] = source;
    const left = leftTexts();
    if (left) setTexts(left.language, left.texts);
    mountPanel(source);
  },
});
