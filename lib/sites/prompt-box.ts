// Puts words into the box in which the user writes to the arena, as typing would; what is in it already is never lost, nothing is sent.

/** Boxes that pages are known to have, the surest first: the arena's, FastChat's, compar:IA's. */
const KNOWN_BOXES =
  'textarea[name="message"], textarea[name="text"], #input_box textarea, #chatbot-prompt, #initial-prompt';
const ANY_BOX =
  'textarea, [contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]';
/** What is written in there is no prompt. */
const ELSEWHERE = '[role="dialog"], [aria-hidden="true"], [inert], [id^="comment"]';

/** Longest wait for a page that takes what is put in a moment later, ms. */
const PATIENCE = 500;

/** What came of putting words in. */
export type Insertion =
  /** `undo` puts back what was there, unless the box has changed since: then it is false. */
  | { kind: 'inserted'; undo: () => Promise<boolean> }
  /** There is a draft, and it was not said what to do with it; nothing was changed. */
  | { kind: 'draft' }
  /** No box was found. */
  | { kind: 'no-box' }
  /** The box did not take the words; what was in it stands there again. */
  | { kind: 'refused' };

/** What to do with a draft: leave all as it is, go on after it, or put the words in its place. */
export type WithDraft = 'ask' | 'after' | 'instead';

/** The box that the user writes prompts in; null when there is none, or it cannot be told which it is. */
export function findPromptBox(page: Document): HTMLElement | null {
  const known = usable(page, KNOWN_BOXES);
  const boxes = known.length > 0 ? known : usable(page, ANY_BOX);
  const active = boxes.find((box) => box.contains(page.activeElement));
  if (active) return active;
  // The box for the next prompt is the lowest of those that are on show.
  const bottom = (box: Element) => box.getBoundingClientRect().bottom;
  return boxes.reduce<HTMLElement | null>(
    (low, box) => (low === null || bottom(box) >= bottom(low) ? box : low),
    null,
  );
}

function usable(page: Document, css: string): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(css)].filter(
    (box) => box.closest(ELSEWHERE) === null && isWritable(box) && isShown(box),
  );
}

function isWritable(box: HTMLElement): boolean {
  const { disabled, readOnly } = box as HTMLTextAreaElement;
  if (isArea(box)) return !disabled && !readOnly;
  return box.parentElement?.closest('[contenteditable="true"]') === null;
}

const isShown = (box: HTMLElement): boolean =>
  box.checkVisibility?.({ checkVisibilityCSS: true, visibilityProperty: true }) ?? true;

const isArea = (box: HTMLElement): box is HTMLTextAreaElement => box.localName === 'textarea';

/** All that is written in the box. */
const contentOf = (box: HTMLElement): string =>
  isArea(box) ? box.value : (box.innerText ?? box.textContent ?? '');

/** Line breaks and spaces differ between what is put in and what a page makes of it. */
const squeezed = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');

/** Puts words into the page's box, and leaves the cursor behind them. Never sends. */
export async function insertPrompt(
  page: Document,
  text: string,
  withDraft: WithDraft = 'ask',
): Promise<Insertion> {
  const box = findPromptBox(page);
  if (!box) return { kind: 'no-box' };
  const before = contentOf(box);
  const hasDraft = squeezed(before) !== '';
  if (hasDraft && withDraft === 'ask') return { kind: 'draft' };
  const isAfter = hasDraft && withDraft === 'after';
  const added = isAfter ? `\n\n${text}` : text;
  const wanted = isAfter ? before + added : text;
  put(page, box, added, isAfter ? 'end' : 'all');
  if (!(await comesToHold(box, wanted))) {
    if (squeezed(contentOf(box)) !== squeezed(before)) put(page, box, before, 'all');
    return { kind: 'refused' };
  }
  return { kind: 'inserted', undo: () => takeBack(page, box, wanted, before) };
}

async function takeBack(
  page: Document,
  box: HTMLElement,
  now: string,
  before: string,
): Promise<boolean> {
  if (!box.isConnected || squeezed(contentOf(box)) !== squeezed(now)) return false;
  put(page, box, before, 'all');
  return comesToHold(box, before);
}

/** Waits for the page's own script, which may take words up a moment after they were put in. */
async function comesToHold(box: HTMLElement, wanted: string): Promise<boolean> {
  const end = performance.now() + PATIENCE;
  // A page that throws words out does so in its next turn.
  await nextTurn();
  while (squeezed(contentOf(box)) !== squeezed(wanted)) {
    if (performance.now() > end) return false;
    await nextTurn();
  }
  return true;
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 30));

/** Replaces all of the box, or adds at its end, with the events that typing has. */
function put(page: Document, box: HTMLElement, text: string, where: 'all' | 'end'): void {
  box.focus({ preventScroll: true });
  select(page, box, where);
  if (asTyped(page, text)) return;
  if (!isArea(box)) return;
  // Where the browser does not type for us. The page's framework watches the setter of its own world, not this one.
  const from = where === 'all' ? 0 : box.value.length;
  box.setRangeText(text, from, box.value.length, 'end');
  box.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
}

function select(page: Document, box: HTMLElement, where: 'all' | 'end'): void {
  if (isArea(box)) {
    box.setSelectionRange(where === 'all' ? 0 : box.value.length, box.value.length);
    return;
  }
  const selection = page.getSelection();
  selection?.selectAllChildren(box);
  if (where === 'end') selection?.collapseToEnd();
}

/** Lets the browser type; its events are those of the user's own typing. False where it will not. */
function asTyped(page: Document, text: string): boolean {
  try {
    return text === '' ? page.execCommand('delete') : page.execCommand('insertText', false, text);
  } catch {
    return false;
  }
}
