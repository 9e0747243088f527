// Puts the panel into the page and takes it away again with the content script that feeds it.
import { createRoot } from 'react-dom/client';
import type { PanelSource } from '../../lib/capture/panel-bridge';
import { followObstacles } from './keep-clear';
import { followPageTheme } from './page-theme';
import css from './panel.css?inline';
import { PanelApp } from './panel-app';
import { createShadowHost } from './shadow-host';

export function mountPanel(source: PanelSource): void {
  const { signal } = source;
  const { root } = createShadowHost(css, signal);
  followPageTheme((theme) => {
    root.dataset.theme = theme;
  }, signal);
  const react = createRoot(root);
  signal.addEventListener('abort', () => react.unmount(), { once: true });
  const measure = followObstacles(
    () => root.querySelector('.tt-pill, .tt-card:not([hidden])')?.getBoundingClientRect() ?? null,
    ({ bottom, height }) => {
      root.style.setProperty('--tt-bottom', `${bottom}px`);
      root.style.setProperty('--tt-room', `${height}px`);
    },
    signal,
  );
  react.render(<PanelApp source={source} onLayout={measure} />);
}
