// Thin host of the background: registers listeners at once, keeps nothing in memory that matters.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Recorder } from '../../lib/capture/recorder';
import { database } from '../../lib/db/database';
import { ENGINE_VERSION } from '../../lib/guess/engine';
import { makerOfModel } from '../../lib/models/catalogue';
import { ARENA_MATCHES } from '../../lib/sites/arena/hosts';
import { guessing } from './guessing';
import { handlersFor } from './handlers';
import { forgetTab, warnOfOrphans } from './health';
import { addedHosts, syncHosts } from './hosts';
import { ownProbeList } from './own-probes';
import { serve } from './serve';

export default defineBackground(() => {
  const db = database();
  const guesser = guessing(db);
  const probes = ownProbeList();
  const recorder = new Recorder(db, {
    recorder: browser.runtime.getManifest().version,
    engine: ENGINE_VERSION,
    ...guesser,
    makerOf: makerOfModel,
    ownProbes: probes.current,
    now: () => Date.now(),
  });
  serve(handlersFor(recorder, db, guesser, probes.ready));

  const endTab = (tabId: number | null) => {
    note(recorder.endStreams(tabId));
    note(forgetTab(tabId));
  };
  browser.tabs.onRemoved.addListener((tabId) => endTab(tabId));
  // No stream outlives the browser.
  browser.runtime.onStartup.addListener(() => {
    endTab(null);
    note(syncHosts());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    note(syncHosts());
    // A new browser starts its pages anew: only those of an older version of ours are cut off.
    if (reason !== 'install' && reason !== 'update') return;
    note(addedHosts().then((added) => warnOfOrphans([...ARENA_MATCHES, ...added])));
  });
  browser.permissions.onAdded.addListener(() => note(syncHosts()));
  browser.permissions.onRemoved.addListener(() => note(syncHosts()));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'toggle-panel' || tab?.id === undefined) return;
    browser.tabs.sendMessage(tab.id, { name: 'togglePanel' }).catch(() => {});
  });
});

/** Lets work go on by itself; what goes wrong is said in the background's own console. */
function note(work: Promise<unknown>): void {
  work.catch((error) => console.warn('telltale:', error));
}
