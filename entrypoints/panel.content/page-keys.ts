// Keys on the page, where the user switched that on: heard while nothing there has the keyboard, and never kept from the page.
import { isTypingIn, type KeyPress } from '../../lib/annotate/shortcuts';

/** Calls back for each key press that is nobody's typing, until the signal ends. */
export function followPageKeys(onKey: (press: KeyPress) => void, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const focused = document.activeElement;
      const isIdle = focused === null || focused === document.body;
      const target = event.composedPath()[0];
      if (!isIdle || event.defaultPrevented || event.repeat) return;
      if (target instanceof HTMLElement && isTypingIn(target)) return;
      onKey(event);
    },
    { signal, passive: true },
  );
}
