// Where in the window the panel has room, so that it never covers the prompt box or the vote.

const PROMPT_BOXES = 'textarea, [contenteditable="true"]';
/** Between the panel and what it keeps clear of, px. */
const GAP = 12;
/** Distance of the panel from the window's edge, px; as in panel.css. */
const EDGE = 16;
/** A row of choices has no more buttons than this; lists and toolbars do. */
const MOST_CHOICES = 8;
/** Where buttons lead elsewhere and judge nothing. */
const ASIDE = 'nav, aside, header, [role="navigation"]';
/** Narrower buttons are icons, such as those to copy an answer, px. */
const WORDS = 60;
/** Room that an open card would like to have, px; with less it scrolls inside. */
const WANTED = 420;
/** Lower than this it is the folded pill, px. */
const PILL = 80;
/** At most one look at the page in this time, ms: while answers stream it changes all the time. */
const PAUSE = 250;

export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A place in the panel's column: distance of its bottom from the window's, and its height, px. */
export interface Room {
  bottom: number;
  height: number;
}

/**
 * The lowest place between the obstacles that is as high as wanted, or else the highest there is. Obstacles beside the
 * panel's column do not count.
 */
export function findRoom(
  obstacles: readonly Box[],
  panel: Pick<Box, 'left' | 'right'>,
  windowHeight: number,
  wanted: number,
): Room {
  const inColumn = obstacles
    .filter(({ left, right }) => left < panel.right + GAP && right > panel.left - GAP)
    .filter(({ top, bottom }) => bottom > top && bottom > 0 && top < windowHeight)
    .sort((x, y) => y.bottom - x.bottom);
  const rooms: Room[] = [];
  let floor = windowHeight - EDGE;
  for (const { top, bottom } of inColumn) {
    rooms.push({ bottom: windowHeight - floor, height: floor - (bottom + GAP) });
    floor = Math.min(floor, top - GAP);
  }
  rooms.push({ bottom: windowHeight - floor, height: floor - EDGE });
  const highest = rooms.reduce((best, room) => (room.height > best.height ? room : best));
  const { bottom, height } = rooms.find((room) => room.height >= wanted) ?? highest;
  return { bottom: Math.round(bottom), height: Math.max(0, Math.round(height)) };
}

/** Calls back with the panel's room now and whenever the page changes, until the signal ends; returns a fresh look. */
export function followObstacles(
  panel: () => DOMRect | null,
  apply: (room: Room) => void,
  signal: AbortSignal,
): () => void {
  let timer = 0;
  const measure = () => {
    clearTimeout(timer);
    timer = 0;
    if (signal.aborted) return;
    const own = panel();
    if (!own || own.width === 0) return;
    const wanted = own.height < PILL ? own.height : WANTED;
    apply(findRoom(findObstacles(), own, innerHeight, wanted));
  };
  const soon = () => {
    if (timer === 0) timer = window.setTimeout(measure, PAUSE);
  };
  const changes = new MutationObserver(soon);
  changes.observe(document.body, {
    childList: true,
    subtree: true,
    // Choices that stood there already may come alive.
    attributeFilter: ['disabled', 'hidden'],
  });
  const passive = { signal, passive: true };
  window.addEventListener('resize', soon, passive);
  document.addEventListener('input', soon, passive);
  // Scrolling of any box inside the page; such events do not bubble.
  document.addEventListener('scroll', soon, { ...passive, capture: true });
  signal.addEventListener('abort', () => changes.disconnect(), { once: true });
  measure();
  return measure;
}

/** The prompt box wherever the page keeps it today, and the choices in sight above it, however far: answers may be short. */
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
    if (!parent || parent.childElementCount < 3 || button.closest(ASIDE)) continue;
    const rect = button.getBoundingClientRect();
    const isInSight = rect.bottom > 0 && rect.top < prompt.bottom;
    if (isInSight && rect.width >= WORDS) groups.set(parent, [...(groups.get(parent) ?? []), rect]);
  }
  return [...groups.values()]
    .filter(({ length }) => length >= 3 && length <= MOST_CHOICES)
    .map(around);
}

function around(rects: readonly DOMRect[]): Box {
  return {
    top: Math.min(...rects.map(({ top }) => top)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
    left: Math.min(...rects.map(({ left }) => left)),
    right: Math.max(...rects.map(({ right }) => right)),
  };
}
