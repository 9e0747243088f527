// The content script's end of the tap's private channel.
import { CONTENT_HELLO, TAP_HELLO } from '../../lib/sites/arena/tap-protocol';

/**
 * Learns the channel's name and listens. Both scripts run before the page's first, so the first announcement is the
 * tap's own; later ones are ignored. What comes is untrusted all the same.
 */
export function listenToTap(hear: (detail: unknown) => void, signal: AbortSignal): void {
  const onHello = (event: Event) => {
    const name: unknown = event instanceof CustomEvent ? event.detail : null;
    if (typeof name !== 'string' || !name.startsWith('telltale:')) return;
    document.removeEventListener(TAP_HELLO, onHello);
    document.addEventListener(name, (part) => hear((part as CustomEvent).detail), { signal });
    // The receipt makes the tap stop listening for requests to announce itself.
    document.dispatchEvent(new CustomEvent(CONTENT_HELLO));
  };
  document.addEventListener(TAP_HELLO, onHello, { signal });
  document.dispatchEvent(new CustomEvent(CONTENT_HELLO));
}
