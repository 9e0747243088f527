// Draws the one scene that the address names: ?stage=panel|popup|dashboard&scene=NAME&theme=light|dark[&language=ko]
import './speak-first';

import { createRoot } from 'react-dom/client';
import { Shell } from '../../components/data/shell';
import panelCss from '../../entrypoints/panel.content/panel.css?inline';
import { createShadowHost } from '../../entrypoints/panel.content/shadow-host';
import { PopupView } from '../../entrypoints/popup/popup-view';
import { DASHBOARD_SCENES } from './dashboard-scenes';
import { NOW } from './fixtures';
import { PANEL_SCENES, PanelSceneView } from './panel-scenes';
import { POPUP_SCENES } from './popup-scenes';

const query = new URLSearchParams(location.search);
const stage = query.get('stage') ?? '';
const name = query.get('scene') ?? '';
const theme = query.get('theme') ?? 'light';
const html = document.documentElement;
html.dataset.stage = stage;
html.classList.add(theme);

const panel = PANEL_SCENES[name];
const popup = POPUP_SCENES[name];
const dashboard = DASHBOARD_SCENES[name];
if (stage === 'panel' && panel) drawPanel(panel);
else if (stage === 'popup' && popup) drawPopup(popup);
else if (stage === 'dashboard' && dashboard) drawDashboard(dashboard);
else document.body.append(contents());

function drawPanel(scene: NonNullable<typeof panel>): void {
  // The whole card in one picture; how it scrolls is seen in the narrow ones.
  const css = query.has('tall') ? `${panelCss} .tt-card { max-height: none; }` : panelCss;
  const { root } = createShadowHost(css, new AbortController().signal, 'open');
  root.dataset.theme = theme;
  createRoot(root).render(<PanelSceneView scene={scene} />);
}

function drawDashboard({ section, view }: NonNullable<typeof dashboard>): void {
  html.dataset.theme = theme;
  document.body.className = 'telltale-root';
  const root = document.createElement('div');
  document.body.append(root);
  createRoot(root).render(<Shell section={section}>{view}</Shell>);
}

function drawPopup(scene: NonNullable<typeof popup>): void {
  html.dataset.theme = theme;
  document.body.className = 'telltale-root';
  const root = document.createElement('div');
  root.className = 'tt-popup';
  document.body.append(root);
  const nothing = () => undefined;
  createRoot(root).render(
    <PopupView
      {...scene}
      now={NOW}
      onOpenArena={nothing}
      onOpenDashboard={nothing}
      onOpenHealth={nothing}
      onKeep={nothing}
      onExport={nothing}
      onRetry={nothing}
    />,
  );
}

/** Links to all scenes, for looking around by hand; also where the script reads the list from. */
function contents(): HTMLElement {
  const list = document.createElement('ul');
  const stages = { panel: PANEL_SCENES, popup: POPUP_SCENES, dashboard: DASHBOARD_SCENES };
  for (const [kind, scenes] of Object.entries(stages)) {
    for (const scene of Object.keys(scenes)) {
      const link = document.createElement('a');
      link.href = `?stage=${kind}&scene=${scene}&theme=${theme}`;
      link.textContent = `${kind}: ${scene}`;
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
  }
  return list;
}
