// How the panel, loaded only when a battle is on screen, finds the content script that is reading the page.
import type { BattleView, TabReport } from './view';

/** What the panel shows. The same object until something changes. */
export interface PanelState {
  view: BattleView | null;
  report: TabReport;
}

/** The content script's side, as the panel sees it. */
export interface PanelSource {
  /** Calls back after each change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  snapshot(): PanelState;
  /** Takes in the view that an action of the panel was answered with. */
  update(view: BattleView): void;
  /** Calls back when the user asks to fold or unfold the panel from outside it. */
  onToggle(listener: () => void): () => void;
  /** Ends with the content script. */
  signal: AbortSignal;
}

// Content scripts of one extension share their isolated world's global object; the page cannot see it.
const KEY = Symbol.for('telltale.panel-source');
type Holder = typeof globalThis & { [KEY]?: PanelSource };

export function offerPanelSource(source: PanelSource): void {
  (globalThis as Holder)[KEY] = source;
}

/** The source offered in this world; null when the content script is not there. */
export function findPanelSource(): PanelSource | null {
  return (globalThis as Holder)[KEY] ?? null;
}
