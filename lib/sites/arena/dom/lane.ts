// Reads one answer's column: who answers, the text, a failure, images and citations.
import type { Side } from '../../../db/schema';
import { renderedText } from '../../rendered-text';
import type { Pack, SiteData } from '../site-data';
import { type Labels, plain } from './labels';
import { citationsIn, imagesIn, isLinkList } from './media';
import { all, first, textOf } from './query';
import type { LaneReading } from './reading';
import { bodyOf, cardOf, headOf } from './structure';

const MAX_LABEL = 200;
const MAX_ERROR = 2_000;

/** How a column is read. */
export interface LaneContext {
  data: SiteData;
  labels: Labels;
  /** Null to go by structure alone. */
  pack: Pack | null;
}

/** A column as it was read, and what it held then: an unchanged one is not gone through again. */
interface Kept {
  pack: Pack | null;
  text: string;
  size: number;
  state: string;
  lane: Omit<LaneReading, 'side' | 'isNamed'>;
}
const kept = new WeakMap<Element, Kept>();

/**
 * Reads a column; whether its head names a model is for the turn to say. Signs that more is coming are looked for anew
 * where it `mayCome`.
 */
export function readLane(
  column: Element,
  side: Side,
  context: LaneContext,
  mayCome: boolean,
): LaneReading {
  const text = column.textContent ?? '';
  const size = column.getElementsByTagName('*').length;
  const state = stateOf(column, mayCome ? context.pack : null);
  const old = kept.get(column);
  const isSame =
    old?.text === text && old.size === size && old.state === state && old.pack === context.pack;
  if (old && isSame) return { ...old.lane, side, isNamed: false };
  const lane = readAnew(column, context);
  kept.set(column, { pack: context.pack, text, size, state, lane });
  return { ...lane, side, isNamed: false };
}

/** What can change in a column without its text or the number of its elements changing. */
function stateOf(column: Element, pack: Pack | null): string {
  const isBusy = pack !== null && first(column, pack.selectors.busy.css) !== null;
  const sizes = [...column.getElementsByTagName('img')].map((image) => image.naturalWidth);
  return `${isBusy} ${sizes.join(' ')}`;
}

function readAnew(column: Element, context: LaneContext): Kept['lane'] {
  const { pack, data } = context;
  const card = cardOf(column);
  const head = (pack && first(column, pack.selectors.label.css)) ?? headOf(card);
  const thoughts = all(column, data.structure.selectors.thought.css).flatMap((button) =>
    button.parentElement ? [button.parentElement] : [],
  );
  const roots = rootsOf(column, card, context);
  const errors = new Set(roots.flatMap((root) => errorsIn(root, context)));
  const unread = new Set<Element>(thoughts);
  if (pack) for (const element of all(column, pack.selectors.unread.css)) unread.add(element);
  const isUnread = (element: Element) => unread.has(element) || errors.has(element);
  const { text, hasCursor } = renderedText(roots, isUnread);
  const isBusy = pack !== null && first(column, pack.selectors.busy.css) !== null;
  const aside = [...thoughts, ...errors, ...(head ? [head] : [])];
  return {
    label: textOf(head, MAX_LABEL),
    text,
    isBusy: isBusy || hasCursor || endsInCursor(card),
    error: errors.size > 0 ? errorText(errors) : null,
    images: imagesIn(card, aside),
    citations: citationsIn(card, roots, aside),
    hasThinking: thoughts.length > 0,
    hasPreview: first(column, data.structure.selectors.preview.css) !== null,
  };
}

/** The elements that hold the answer's text. */
function rootsOf(column: Element, card: Element, { pack }: LaneContext): Element[] {
  const named = pack ? all(column, pack.selectors.answer.css) : [];
  const roots: Element[] = [];
  for (const element of named) {
    if (!roots.at(-1)?.contains(element)) roots.push(element);
  }
  if (roots.length > 0) return roots;
  return bodyOf(card).flatMap((part) => {
    const isList = [...part.children].some(isLinkList);
    return isList ? [...part.children].filter((child) => !isLinkList(child)) : [part];
  });
}

/** What says that an answer failed: by its class, by its words, or by the button to copy the trace's id under it. */
function errorsIn(root: Element, { pack, labels }: LaneContext): Element[] {
  const named = pack ? all(root, pack.selectors.error.css) : [];
  const said = all(root, 'p').filter((p) => labels.failures.has(plain(p.textContent ?? '')));
  const notice = said.at(-1) ?? named.at(-1) ?? traced(root);
  if (!notice) return [];
  const errors = new Set([...named, ...said, notice]);
  // The trace's id and its button stand behind what says that the answer failed.
  for (let at = notice.nextElementSibling; at; at = at.nextElementSibling) errors.add(at);
  return [...errors];
}

/** A notice in words that are not known: two paragraphs and a button without text at the end of an answer. */
function traced(root: Element): Element | null {
  const button = all(root, 'p + p + button[aria-label]').at(-1);
  if (!button || button.nextElementSibling || textOf(button) !== '') return null;
  const trace = button.previousElementSibling;
  return /: ?[\w-]+$/.test(textOf(trace)) ? (trace?.previousElementSibling ?? null) : null;
}

function errorText(errors: ReadonlySet<Element>): string {
  const lines = [...errors].map((element) => textOf(element, MAX_ERROR)).filter(Boolean);
  return lines.join('\n').slice(0, MAX_ERROR);
}

/** True when a writing cursor is the last thing in a card, behind the answer's own element. */
function endsInCursor(card: Element): boolean {
  let at: Element | null = card;
  for (let depth = 0; at && depth < 6; depth++) {
    const last: Element | null = at.lastElementChild;
    const isCursor = last?.childElementCount === 0 && /^(?:DIV|SPAN)$/.test(last.tagName);
    if (last && isCursor && /^[▍▌▋▊▉█▎▏❚▮]$/.test(textOf(last))) return true;
    at = last;
  }
  return false;
}
