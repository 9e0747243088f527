// The content script's end of the tap's private channel.
import {
  CONTENT_HELLO,
  TAP_HELLO,
  type TapOrder,
  type TapPatterns,
  TO_TAP,
} from '../../lib/sites/tap/protocol';

/** The way back to the tap. */
export interface Tap {
  /** Gives the tap other patterns to listen by, once it is there; null for its own. */
  configure(patterns: TapPatterns | null): void;
}

/**
 * Learns the channel's name and listens. Both scripts run before the page's first, so the first announcement is the
 * tap's own; later ones are ignored. What comes is untrusted all the same.
 */
export function listenToTap(hear: (detail: unknown) => void, signal: AbortSignal): Tap {
  let channel: string | null = null;
  let waiting: TapOrder | null = null;
  const order = (message: TapOrder) => {
    waiting = message;
    if (channel === null) return;
    const detail = JSON.stringify(message);
    document.dispatchEvent(new CustomEvent(`${channel}${TO_TAP}`, { detail }));
  };
  const onHello = (event: Event) => {
    const name: unknown = event instanceof CustomEvent ? event.detail : null;
    if (typeof name !== 'string' || !name.startsWith('telltale:')) return;
    document.removeEventListener(TAP_HELLO, onHello);
    document.addEventListener(name, (part) => hear((part as CustomEvent).detail), { signal });
    // The receipt makes the tap stop listening for requests to announce itself.
    document.dispatchEvent(new CustomEvent(CONTENT_HELLO));
    channel = name;
    if (waiting) order(waiting);
  };
  document.addEventListener(TAP_HELLO, onHello, { signal });
  document.dispatchEvent(new CustomEvent(CONTENT_HELLO));
  return { configure: (patterns) => order({ k: 'configure', patterns }) };
}
