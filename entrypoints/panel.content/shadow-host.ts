// A shadow root of ours in somebody else's page: its styles survive a strict policy, its keys stay inside.

/** Name of the host element; also how an earlier panel is found. */
export const HOST_TAG = 'telltale-panel';

/** What the page must not hear from inside: it has shortcuts, focus traps and a prompt box that grabs typing. */
const KEPT_INSIDE = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'focusin',
  'focusout',
] as const;

export interface ShadowHost {
  host: HTMLElement;
  /** Where React mounts; carries the theme. */
  root: HTMLElement;
}

/**
 * Puts a host at the end of the document, outside the body that the page's framework manages. The page cannot look
 * inside unless `mode` is `open`: a peeked guess and the user's notes are none of its business.
 */
export function createShadowHost(
  css: string,
  signal: AbortSignal,
  mode: ShadowRootMode = 'closed',
): ShadowHost {
  // A panel that an earlier version of the extension left behind cannot work any more.
  for (const old of document.querySelectorAll(HOST_TAG)) old.remove();
  const host = document.createElement(HOST_TAG);
  // The page's stylesheet may reach the host itself, so the host shows nothing and gives nothing on.
  host.style.setProperty('all', 'initial', 'important');
  const shadow = host.attachShadow({ mode });
  applyStyles(shadow, css);
  const root = document.createElement('div');
  root.className = 'telltale-root';
  root.style.background = 'none';
  shadow.append(root);
  for (const type of KEPT_INSIDE) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  keepAttached(host, signal);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { host, root };
}

/**
 * A constructed stylesheet is not subject to the page's `style-src`. Where the browser refuses to hand one to a
 * content script (Firefox, through its wrappers), a style element does.
 */
function applyStyles(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
    if (shadow.adoptedStyleSheets.length === 1) return;
  } catch {
    // The style element below is the other way.
  }
  const style = document.createElement('style');
  style.textContent = css;
  shadow.prepend(style);
}

/** A page that renders its whole document anew throws strangers out; come back, but never fight over it. */
function keepAttached(host: HTMLElement, signal: AbortSignal): void {
  let attempts = 0;
  const attach = () => {
    if (host.isConnected || signal.aborted || attempts >= 20) return;
    attempts += 1;
    document.documentElement.append(host);
  };
  attach();
  const observer = new MutationObserver(attach);
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
