// Joins the panel to what feeds it: the page's source, the settings, the background.
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useChoices } from '../../components/annotate/use-choices';
import { BattlePanel } from '../../components/battle/battle-panel';
import type { KeyPress } from '../../lib/annotate/shortcuts';
import type { PanelSource } from '../../lib/capture/panel-bridge';
import type { BattleView } from '../../lib/capture/view';
import { choicesStore } from '../../lib/settings';
import { KeepHere } from './keep-here';
import { followPageKeys } from './page-keys';
import { ProbesHere } from './probes-here';
import { HOST_TAG } from './shadow-host';
import { useBattleActions } from './use-battle-actions';
import { usePanelSettings } from './use-panel-settings';
import { usePromptName } from './use-prompt-name';

interface PanelAppProps {
  source: PanelSource;
  /** Called when the panel's place may have changed. */
  onLayout: () => void;
}

export function PanelApp({ source, onLayout }: PanelAppProps) {
  const { view, report } = useSyncExternalStore(source.subscribe, source.snapshot);
  const settings = usePanelSettings();
  const actions = useBattleActions(source, view?.battleId ?? '');
  const { choices } = useChoices(choicesStore);
  const promptName = usePromptName(view?.newestTurn.turnId ?? '');
  const focusRequest = useToggle(source, settings);
  const { folded, side } = settings ?? {};

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place depends on these
  useLayoutEffect(onLayout, [onLayout, folded, side, view?.phase, view?.battleId]);

  if (!settings) return null;
  return (
    <BattlePanel
      view={view}
      report={report}
      actions={actions}
      folded={settings.folded}
      side={settings.side}
      choices={choices}
      promptName={promptName}
      pageKeys={choices.onPage ? pageKeys : undefined}
      focusRequest={focusRequest}
      onFold={settings.setFolded}
      onMove={settings.setSide}
      onReload={() => location.reload()}
      drawKeep={drawKeep}
      drawProbes={drawProbes}
    />
  );
}

function drawProbes(view: BattleView | null) {
  return <ProbesHere view={view} />;
}

function pageKeys(onKey: (press: KeyPress) => void): () => void {
  const over = new AbortController();
  followPageKeys(onKey, over.signal);
  return () => over.abort();
}

function drawKeep(close: () => void) {
  return <KeepHere onClose={close} />;
}

/** Folds or unfolds from outside; the keyboard goes into an opened panel and back to where it was before. */
function useToggle(source: PanelSource, settings: ReturnType<typeof usePanelSettings>): number {
  const [focusRequest, setFocusRequest] = useState(0);
  const latest = useRef(settings);
  latest.current = settings;
  useEffect(() => {
    let before: Element | null = null;
    return source.onToggle(() => {
      const now = latest.current;
      if (!now) return;
      now.setFolded(!now.folded);
      if (now.folded) {
        before = document.activeElement;
        setFocusRequest((n) => n + 1);
      } else if (document.activeElement?.localName === HOST_TAG && before instanceof HTMLElement) {
        before.focus();
      }
    });
  }, [source]);
  return focusRequest;
}
