// What the background does for each message.
import { browser } from 'wxt/browser';
import { applyChange } from '../../lib/annotate/apply';
import { reverseOf } from '../../lib/annotate/change';
import { placeSelection } from '../../lib/annotate/place';
import { guessAgain } from '../../lib/capture/again';
import { makeView } from '../../lib/capture/make-view';
import type { Recorder } from '../../lib/capture/recorder';
import type { SealContext } from '../../lib/capture/seal';
import { editAnnotation } from '../../lib/db/annotations';
import type { TelltaleDatabase } from '../../lib/db/database';
import type { Annotation, Battle } from '../../lib/db/schema';
import { readOwn } from '../../lib/resources/own-files';
import { language } from '../../lib/settings';
import { languageOf } from '../../lib/text/languages';
import { leaveTexts, leaving, type PanelTexts } from '../../lib/text/panel-texts';
import { readTexts } from '../../lib/text/texts-file';
import { keepReport } from './health';
import { type Handlers, NOT_FOUND } from './serve';

/** Script that draws the panel; loaded into a page only when there is a battle on it. */
const PANEL = '/content-scripts/panel.js';

/** The texts that the panel is to speak; null for English, or where they cannot be read. */
async function textsForPanel(): Promise<PanelTexts | null> {
  const own = languageOf(await language.getValue(), navigator.languages);
  const texts = await readTexts(own, readOwn).catch(() => null);
  return texts && { language: own, texts };
}

export function handlersFor(
  recorder: Recorder,
  db: TelltaleDatabase,
  guesser: Pick<SealContext, 'guessSide' | 'prepare'>,
  /** Settles once the user's own probes are known. */
  ready: Promise<void> = Promise.resolve(),
): Handlers {
  return {
    deliver: async ({ instance, first, events }, { tabId }) => {
      await ready;
      return recorder.deliver({ instance, first, events, tabId: tabId ?? -1 });
    },
    getView: ({ site, sessionId }) => recorder.view(site, sessionId),
    peek: async ({ battleId }) => (await recorder.peek(battleId)) ?? NOT_FOUND,
    guessAgain: async ({ battleId }) => (await guessAgain(db, battleId, guesser)) ?? NOT_FOUND,
    annotate: async ({ battleId, change }) => {
      const now = Date.now();
      let back = change;
      const edit = (annotation: Annotation, battle: Battle) => {
        back = reverseOf(annotation, change);
        applyChange(annotation, battle, change, now);
      };
      const record = await editAnnotation(db, battleId, edit, now);
      return record ? { view: makeView(record), back } : NOT_FOUND;
    },
    placeSelection: async ({ battleId, selected }) => {
      const body = await db.bodies.get(battleId);
      return body ? placeSelection(body, selected) : NOT_FOUND;
    },
    keepBattle: async (manual) => {
      await ready;
      return (await recorder.keep(manual)) ?? NOT_FOUND;
    },
    amendBattle: async ({ battleId, change }) =>
      (await recorder.amend(battleId, change)) ?? NOT_FOUND,
    reportHealth: async (report, { tabId }) => {
      await keepReport(tabId, report);
      return null;
    },
    showPanel: async (_payload, { tabId }) => {
      if (tabId === null) return NOT_FOUND;
      const target = { tabId, frameIds: [0] };
      const texts = await textsForPanel();
      if (texts) {
        await browser.scripting.executeScript({ target, func: leaveTexts, args: leaving(texts) });
      }
      await browser.scripting.executeScript({ target, files: [PANEL] });
      return null;
    },
  };
}
