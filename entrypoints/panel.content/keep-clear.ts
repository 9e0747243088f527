// How far the panel must stand above the window's bottom so that it never covers the prompt box or the vote.

const PROMPT_BOXES = 'textarea, [contenteditable="true"]';
/** Between the panel and what it keeps clear of, px. */
const GAP = 12;
/** Distance of the panel from the window's edge, px; as in panel.css. */
const EDGE = 16;
/** How far above the prompt box the vote is looked for, px. */
const NEAR = 320;
/** Narrower buttons are icons, such as those to copy an answer, px. */
const WORDS = 60;
/** At most one look at the page in this time, ms: while answers stream it changes all the time. */
const PAUSE = 250;

export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Extra space below the panel in px: 0 when they do not meet, or when keeping clear would leave no room. */
export function clearance(
  obstacles: readonly Box[],
  panel: Pick<Box, 'left' | 'right'>,
  height: number,
): number {
  let space = 0;
  for (const { top, bottom, left, right } of obstacles) {
    const meets = left < panel.right + GAP && right > panel.left - GAP;
    const isLow = top >= height / 2 && top < height && bottom > top;
    if (meets && isLow) space = Math.max(space, Math.round(height - top + GAP - EDGE));
  }
  return space;
}

/** Calls back with the clearance now and whenever the page changes, until the signal ends; returns a fresh look. */
export function followObstacles(
  panel: () => DOMRect | null,
  apply: (px: number) => void,
  signal: AbortSignal,
): () => void {
  let timer = 0;
  const measure = () => {
    clearTimeout(timer);
    timer = 0;
    if (signal.aborted) return;
    const own = panel();
    apply(own && own.width > 0 ? clearance(findObstacles(), own, innerHeight) : 0);
  };
  const soon = () => {
    if (timer === 0) timer = window.setTimeout(measure, PAUSE);
  };
  const changes = new MutationObserver(soon);
  changes.observe(document.body, { childList: true, subtree: true });
  const passive = { signal, passive: true };
  window.addEventListener('resize', soon, passive);
  document.addEventListener('input', soon, passive);
  // Scrolling of any box inside the page; such events do not bubble.
  document.addEventListener('scroll', soon, { ...passive, capture: true });
  signal.addEventListener('abort', () => changes.disconnect(), { once: true });
  measure();
  return measure;
}

/** The prompt box wherever the page keeps it today, and the choices just above it. */
export function findObstacles(): Box[] {
  const prompt = lowestPromptBox();
  return prompt ? [prompt, ...choicesAbove(prompt)] : [];
}

function lowestPromptBox(): Box | null {
  let lowest: Element | null = null;
  let bottom = 0;
  for (const box of document.querySelectorAll(PROMPT_BOXES)) {
    const rect = box.getBoundingClientRect();
    const isShown = rect.width >= 120 && rect.height >= 8 && rect.top < innerHeight;
    if (!isShown || rect.bottom <= bottom) continue;
    bottom = rect.bottom;
    lowest = box.closest('form') ?? box;
  }
  return lowest?.getBoundingClientRect() ?? null;
}

/** Boxes around three or more buttons with words in one place: how the vote looks in any language. */
function choicesAbove(prompt: Box): Box[] {
  const groups = new Map<Element, DOMRect[]>();
  for (const button of document.querySelectorAll('button:not(:disabled)')) {
    const parent = button.parentElement;
    if (!parent || parent.childElementCount < 3) continue;
    const rect = button.getBoundingClientRect();
    const isNear = rect.bottom > prompt.top - NEAR && rect.top < prompt.bottom;
    if (isNear && rect.width >= WORDS) groups.set(parent, [...(groups.get(parent) ?? []), rect]);
  }
  return [...groups.values()].filter((rects) => rects.length >= 3).map(around);
}

function around(rects: readonly DOMRect[]): Box {
  return {
    top: Math.min(...rects.map(({ top }) => top)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
    left: Math.min(...rects.map(({ left }) => left)),
    right: Math.max(...rects.map(({ right }) => right)),
  };
}
