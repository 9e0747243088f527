// The thread as a list of prompts and answers, joined to turns and brought into the order in which they were asked.
import type { Pack } from '../site-data';
import { all, first } from './query';

/** A prompt or the columns of one turn, as they stand in the document. */
export type Item = { kind: 'prompt'; element: Element } | { kind: 'answers'; columns: Element[] };

export interface TurnElements {
  prompt: Element | null;
  /** Side a first. */
  columns: Element[];
}

/** Turns and prompts that a pack's selectors find, in the document's order. */
export function findByPack(root: ParentNode, { selectors }: Pack): Item[] {
  const items: Item[] = [];
  if (first(root, selectors.column.css) === null) return items;
  let outer: Element | null = null;
  for (const element of all(root, `${selectors.column.css}, ${selectors.prompt.css}`)) {
    if (outer?.contains(element)) continue;
    outer = element;
    const last = items.at(-1);
    if (!element.matches(selectors.column.css)) items.push({ kind: 'prompt', element });
    else if (last?.kind === 'answers' && isBeside(last.columns, element)) {
      last.columns.push(element);
    } else items.push({ kind: 'answers', columns: [element] });
  }
  return items;
}

function isBeside(columns: readonly Element[], element: Element): boolean {
  return columns.length === 1 && columns[0]?.parentElement === element.parentElement;
}

/** Order of threads for which it had to be measured, by the number of turns at that time. */
const measured = new WeakMap<Element, { count: number; isNewestFirst: boolean }>();

/** Turns, oldest first. */
export function turnsOf(items: readonly Item[]): TurnElements[] {
  const isNewestFirst = standsNewestFirst(items);
  // A prompt belongs to the answers under it, and to those before it where the newest turn stands first.
  const step = items[0]?.kind === 'prompt' && !isTrailing(items, isNewestFirst) ? -1 : 1;
  const turns = items.flatMap((item, i): TurnElements[] => {
    if (item.kind === 'prompt') return [];
    const near = items[i + step];
    const prompt = near?.kind === 'prompt' ? near.element : null;
    return [{ prompt, columns: item.columns }];
  });
  return isNewestFirst ? turns.reverse() : turns;
}

/** True when prompts stand behind their answers though one stands first: the newest one has no answers yet. */
function isTrailing(items: readonly Item[], isNewestFirst: boolean): boolean {
  return isNewestFirst && items.at(-1)?.kind === 'prompt';
}

function standsNewestFirst(items: readonly Item[]): boolean {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || items.length < 2) return false;
  if (first.kind === 'answers' && last.kind === 'prompt') return true;
  const second = items[1];
  const isPerTurn = second ? areWrapped(first, second, last) : false;
  if (first.kind === 'prompt' && last.kind === 'answers' && !isPerTurn) return false;
  return measure(elementOf(first), elementOf(last), items.length);
}

/** True when each turn has an element of its own around it, so that its inner order says nothing of the thread's. */
function areWrapped(first: Item, second: Item, last: Item): boolean {
  const around = ancestorOf(elementOf(first), elementOf(second));
  return around !== null && !around.contains(elementOf(last));
}

function ancestorOf(a: Element, b: Element): Element | null {
  let at = a.parentElement;
  while (at && !at.contains(b)) at = at.parentElement;
  return at;
}

const elementOf = (item: Item): Element =>
  item.kind === 'prompt' ? item.element : (item.columns[0] as Element);

/** Asks the page where things stand: costs it a layout, so only once for each number of turns. */
function measure(first: Element, last: Element, count: number): boolean {
  const list = ancestorOf(first, last);
  if (!list) return false;
  const known = measured.get(list);
  if (known?.count === count) return known.isNewestFirst;
  const [top, bottom] = [first.getBoundingClientRect().top, last.getBoundingClientRect().top];
  const isReversed = list.className.toString().includes('reverse');
  const isNewestFirst = top === bottom ? (known?.isNewestFirst ?? isReversed) : top > bottom;
  measured.set(list, { count, isNewestFirst });
  return isNewestFirst;
}
