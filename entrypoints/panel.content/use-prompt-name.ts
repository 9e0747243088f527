// Watches for a name of a maker or model in the prompt being typed: it looks, a while after the typing, and keeps nothing.
import { useEffect, useRef, useState } from 'react';
import { namedIn } from '../../lib/annotate/named';

/** After the last key press, ms. */
const PAUSE = 700;
/** More of the prompt box than this is not read, UTF-16 units. */
const LONGEST = 20_000;

/**
 * The first name in the prompt box that the user types in; null for none. `turn` is what changes when a prompt was sent:
 * a page empties its box without telling.
 */
export function usePromptName(turn: string): string | null {
  const [name, setName] = useState<string | null>(null);
  const box = useRef<WeakRef<HTMLElement> | null>(null);

  useEffect(() => {
    const over = new AbortController();
    let timer = 0;
    const look = () => setName(namedIn(textOf(box.current?.deref())));
    const onInput = (event: Event) => {
      const [target] = event.composedPath();
      // Typing into the panel is none of the page's.
      if (!isPromptBox(target)) return;
      box.current = new WeakRef(target);
      clearTimeout(timer);
      timer = window.setTimeout(look, PAUSE);
    };
    document.addEventListener('input', onInput, {
      signal: over.signal,
      passive: true,
      capture: true,
    });
    return () => {
      over.abort();
      clearTimeout(timer);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when a prompt was sent
  useEffect(() => setName(namedIn(textOf(box.current?.deref()))), [turn]);
  return name;
}

function isPromptBox(target: EventTarget | undefined): target is HTMLElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Without layout: what is in the box, not how it is drawn. */
function textOf(box: HTMLElement | undefined): string {
  const text = box instanceof HTMLTextAreaElement ? box.value : box?.textContent;
  return (text ?? '').slice(0, LONGEST);
}
