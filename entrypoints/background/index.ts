// Thin host of the background: registers listeners at once, keeps nothing in memory that matters.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Recorder } from '../../lib/capture/recorder';
import { database } from '../../lib/db/database';
import { ENGINE_VERSION, guessSide } from '../../lib/guess/engine';
import { makerOfModel } from '../../lib/models/catalogue';
import { handlersFor } from './handlers';
import { serve } from './serve';

export default defineBackground(() => {
  const db = database();
  const recorder = new Recorder(db, {
    recorder: browser.runtime.getManifest().version,
    engine: ENGINE_VERSION,
    guessSide,
    makerOf: makerOfModel,
    now: () => Date.now(),
  });
  serve(handlersFor(recorder, db));

  const endStreams = (tabId: number | null) => {
    recorder.endStreams(tabId).catch((error) => console.warn('telltale:', error));
  };
  browser.tabs.onRemoved.addListener((tabId) => endStreams(tabId));
  // No stream outlives the browser.
  browser.runtime.onStartup.addListener(() => endStreams(null));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'toggle-panel' || tab?.id === undefined) return;
    browser.tabs.sendMessage(tab.id, { name: 'togglePanel' }).catch(() => {});
  });
});
