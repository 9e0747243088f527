// How far the panel must stand above the window's bottom so that it never covers the prompt box.

const PROMPT_BOXES = 'textarea, [contenteditable="true"]';
/** Between the panel and the prompt box, px. */
const GAP = 12;
/** Distance of the panel from the window's edge, px; as in panel.css. */
const EDGE = 16;

interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Extra space below the panel in px: 0 when they do not meet, or when clearing the box would leave no room. */
export function clearance(prompt: Box, panel: Pick<Box, 'left' | 'right'>, height: number): number {
  const meets = prompt.left < panel.right + GAP && prompt.right > panel.left - GAP;
  const isLow = prompt.bottom > height / 2;
  if (!meets || !isLow || prompt.top < height / 2) return 0;
  return Math.max(0, Math.round(height - prompt.top + GAP - EDGE));
}

/** Calls back with the clearance now and whenever the window or the prompt box changes, until the signal ends. */
export function followPromptBox(
  panel: () => DOMRect | null,
  apply: (px: number) => void,
  signal: AbortSignal,
): () => void {
  let watched: Element | null = null;
  const resized = new ResizeObserver(() => measure());
  const measure = () => {
    if (signal.aborted) return;
    const box = lowestPromptBox();
    if (box !== watched) {
      if (watched) resized.unobserve(watched);
      if (box) resized.observe(box);
      watched = box;
    }
    const own = panel();
    const isShown = own !== null && own.width > 0;
    apply(box && isShown ? clearance(box.getBoundingClientRect(), own, innerHeight) : 0);
  };
  window.addEventListener('resize', measure, { signal, passive: true });
  signal.addEventListener('abort', () => resized.disconnect(), { once: true });
  measure();
  return measure;
}

/** The form around the lowest visible box to type in: the prompt's, wherever the page keeps it today. */
function lowestPromptBox(): Element | null {
  let lowest: Element | null = null;
  let bottom = 0;
  for (const box of document.querySelectorAll(PROMPT_BOXES)) {
    const rect = box.getBoundingClientRect();
    if (rect.width < 120 || rect.height < 8 || rect.top > innerHeight || rect.bottom <= bottom)
      continue;
    bottom = rect.bottom;
    lowest = box.closest('form') ?? box;
  }
  return lowest;
}
