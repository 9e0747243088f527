// How texts of another language come into the panel, which cannot read the extension's files: the background leaves them there.
import type { Dictionary } from './index';
import type { Language } from './languages';

/** Name by which both sides know the place in the world of content scripts. */
const PLACE = 'telltale.texts';

export interface PanelTexts {
  language: Language;
  texts: Partial<Dictionary>;
}

/** Runs in the page's isolated world, by itself: leaves the texts for the panel that is put in next. */
export function leaveTexts(place: string, left: PanelTexts): void {
  (globalThis as Record<symbol, unknown>)[Symbol.for(place)] = left;
}

/** What `leaveTexts` wants. */
export const leaving = (left: PanelTexts): [string, PanelTexts] => [PLACE, left];

/** The texts that were left here, if any were. */
export function leftTexts(): PanelTexts | undefined {
  return (globalThis as Record<symbol, unknown>)[Symbol.for(PLACE)] as PanelTexts | undefined;
}
