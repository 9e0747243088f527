// Finds turns on a page of which no class name is known: by roles where there are any, else by how its parts stand.
import type { SiteData } from '../site-data';
import { all, hasText, isAside, isMarkdown, parts, textOf, unwrap } from './query';
import type { Item } from './thread';

/** Most elements that are looked at in the search for two columns. */
const MAX_VISITS = 4_000;
const MAX_LABEL = 120;

/** Turns and prompts in the document's order. */
export function findByStructure(root: ParentNode, data: SiteData): Item[] {
  const main = root.querySelector('main') ?? root;
  const slides = slidesIn(root, data);
  const pairs = slides.length > 0 ? slides : findPairs(main);
  const [first] = pairs;
  const list = first?.[0] ? listOf(first[0].parentElement ?? first[0], main) : findList(main);
  const items: Item[] = list
    ? parts(list).flatMap((block) => itemsOf(block, pairs))
    : pairs.map((columns) => ({ kind: 'answers', columns }));
  // Any block with a short first line looks like a card; without a role only one beside a prompt is an answer.
  const isThread = slides.length > 0 || items.some(({ kind }) => kind === 'prompt');
  return isThread ? items : [];
}

/** Columns by their role, those under one parent together. */
function slidesIn(root: ParentNode, data: SiteData): Element[][] {
  const groups: Element[][] = [];
  for (const slide of all(root, data.structure.selectors.column.css)) {
    const last = groups.at(-1);
    if (last?.some((other) => other.contains(slide)) || !isCard(slide)) continue;
    if (last?.length === 1 && last[0]?.parentElement === slide.parentElement) last.push(slide);
    else groups.push([slide]);
  }
  return groups;
}

/** Two alike columns side by side, from the outside in; all of them, in the document's order. */
function findPairs(root: ParentNode): Element[][] {
  const pairs: Element[][] = [];
  const stack = [...root.children].reverse();
  for (let visits = 0; visits < MAX_VISITS; visits++) {
    const element = stack.pop();
    if (!element) break;
    if (isAside(element) || isMarkdown(element)) continue;
    const inner = parts(element);
    const [a, b] = inner;
    if (inner.length === 2 && a && b && areAlike(a, b) && isCard(a) && isCard(b)) {
      pairs.push([a, b]);
    } else stack.push(...inner.reverse());
  }
  return pairs;
}

/** Two columns have the same tag and mostly the same classes; a head and its text do not. */
function areAlike(a: Element, b: Element): boolean {
  if (a.tagName !== b.tagName || isMarkdown(a)) return false;
  const [first, second] = [[...a.classList], [...b.classList]];
  if (first.length === 0 || second.length === 0) return first.length === second.length;
  const shared = first.filter((name) => second.includes(name)).length;
  return shared * 2 >= Math.max(first.length, second.length);
}

/** Cards, with the number of their elements when they were found to be some. */
const cards = new WeakMap<Element, number>();

/** True for what has a short head and a box for text under it. */
export function isCard(element: Element): boolean {
  const size = element.getElementsByTagName('*').length;
  if (cards.get(element) === size) return true;
  const isOne = looksLikeCard(element);
  if (isOne) cards.set(element, size);
  return isOne;
}

function looksLikeCard(element: Element): boolean {
  const card = unwrap(element);
  const inner = parts(card);
  if (isMarkdown(card) || inner.length < 2 || inner.some(({ tagName }) => tagName === 'PRE')) {
    return false;
  }
  const head = headOf(card);
  if (!head) return false;
  const label = textOf(head, MAX_LABEL + 1);
  const body = inner.slice(inner.findIndex((part) => part.contains(head)) + 1);
  return label.length <= MAX_LABEL && body.some((part) => !isMarkdown(part));
}

/** The element that says who answers: the first text of a card, past what only screen readers hear. */
export function headOf(card: Element): Element | null {
  const inner = parts(card).filter((part) => hasText(part) && !part.hasAttribute('data-state'));
  const [head, next] = inner;
  if (!head || !next) return parts(card).length > 1 ? (head ?? null) : null;
  const label = textOf(next);
  // "Message from X" stands before the head that says X.
  const isSpoken = head.tagName === 'SPAN' && label !== '' && textOf(head).includes(label);
  return isSpoken ? next : head;
}

/** What stands behind the head of a card. */
export function bodyOf(card: Element): Element[] {
  const inner = parts(card);
  const head = headOf(card);
  return inner.slice((head ? inner.indexOf(head) : -1) + 1);
}

/** The element that holds all turns: the nearest one around a turn in which other text stands. */
function listOf(from: Element, main: ParentNode): Element | null {
  let at = from;
  for (let depth = 0; depth < 30; depth++) {
    const parent = at.parentElement;
    if ((at as ParentNode) === main || !parent || (parent as ParentNode) === main) return null;
    if (parts(parent).some((block) => block !== at && hasText(block))) return parent;
    at = parent;
  }
  return null;
}

/** The list of a chat with one model: two blocks or more, of which one looks like an answer. */
function findList(main: ParentNode): Element | null {
  for (const element of main.children) {
    if (isAside(element) || !hasText(element)) continue;
    const list = unwrap(element);
    const blocks = parts(list);
    if (blocks.length > 1 && blocks.some(isCard) && blocks.every((block) => !isMarkdown(block))) {
      return list;
    }
  }
  return null;
}

function itemsOf(block: Element, pairs: readonly Element[][]): Item[] {
  const inside = pairs.filter(([first]) => first && block.contains(first));
  if (inside.length > 0) {
    return inside.flatMap((columns) => itemsAround(block, columns, inside.length === 1));
  }
  if (!hasText(block)) return [];
  if (isCard(block)) return [{ kind: 'answers', columns: [cardOf(block)] }];
  return [{ kind: 'prompt', element: unwrap(block) }];
}

/** A turn whose prompt stands in the same block as its columns. */
function itemsAround(block: Element, columns: Element[], mayHavePrompt: boolean): Item[] {
  const answers: Item = { kind: 'answers', columns };
  const [first] = columns;
  const list = mayHavePrompt && first ? listOf(first.parentElement ?? first, block) : null;
  const prompt = list && parts(list).find((part) => hasText(part) && !part.contains(first ?? null));
  return prompt ? [{ kind: 'prompt', element: unwrap(prompt) }, answers] : [answers];
}

/** The outermost element of a block that is nothing but the card. */
export function cardOf(column: Element): Element {
  return unwrap(column);
}
