// The structure of a page as text, for a report: tags, roles, classes and counts, and not one word of what it says.

/** Longest result, bytes; it is ASCII throughout. */
export const MAX_SKELETON = 60_000;
const MAX_DEPTH = 60;
const MAX_CHILDREN = 80;
const MAX_CLASSES = 24;
const MAX_TOKEN = 48;

/** Elements that hold no structure of the page, or are ours. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'link',
  'meta',
  'telltale-panel',
]);
/** Drawings inside are shapes, not structure. */
const CLOSED = new Set(['svg', 'math', 'canvas', 'iframe', 'select']);
/** The only attributes whose values are given; none of them is for text. */
const SHOWN = ['role', 'aria-roledescription', 'data-slot', 'aria-busy', 'aria-hidden', 'type'];
/** Attributes whose being there matters and whose value could be text. */
const NAMED = ['aria-label', 'contenteditable', 'disabled', 'hidden', 'href', 'src'];

const VALUE = /^[A-Za-z][\w-]*$/;
/** What a style sheet's class names are made of; quotes could hold text. */
const CLASS = /^[A-Za-z@!*_[-][\w:/.@!*&>%[\]-]*$/;

/**
 * One line for each element, indented by its depth: `div.flex.gap-2[role=group] 2e 40t` has two child elements and 40
 * characters of text directly inside. Depends on how long texts are, never on what they say. Never throws; ends with
 * `...` where it was cut.
 */
export function skeletonOf(root: Element): string {
  const lines: string[] = [];
  let size = 0;
  /** Deepest last: the next to be written is at the end. */
  const waiting: { element: Element; depth: number }[] = [{ element: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, depth } = next;
    const line = `${' '.repeat(depth)}${describe(element)}`;
    if (size + line.length + 5 > MAX_SKELETON) {
      lines.push('...');
      break;
    }
    lines.push(line);
    size += line.length + 1;
    if (CLOSED.has(nameOf(element)) || depth >= MAX_DEPTH) continue;
    for (const child of childrenOf(element)) waiting.push({ element: child, depth: depth + 1 });
  }
  return lines.join('\n');
}

/** The children worth showing, last first. */
function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  let child = element.firstElementChild;
  while (child && children.length < MAX_CHILDREN) {
    if (!SKIPPED.has(nameOf(child))) children.push(child);
    child = child.nextElementSibling;
  }
  return children.reverse();
}

function describe(element: Element): string {
  const attributes = SHOWN.map((name) => shown(name, element.getAttribute(name)));
  const names = NAMED.map((name) => (element.hasAttribute(name) ? `[${name}]` : ''));
  const elements = element.childElementCount;
  const text = ownText(element);
  const counts = `${elements > 0 ? ` ${elements}e` : ''}${text > 0 ? ` ${text}t` : ''}`;
  return `${nameOf(element)}${classesOf(element)}${attributes.join('')}${names.join('')}${counts}`;
}

function nameOf(element: Element): string {
  const name = element.localName.toLowerCase();
  return VALUE.test(name) && name.length <= MAX_TOKEN ? name : '?';
}

function shown(name: string, value: string | null): string {
  if (value === null) return '';
  return VALUE.test(value) && value.length <= MAX_TOKEN ? `[${name}=${value}]` : `[${name}]`;
}

/** Tokens that look like a style sheet's; others count, unseen. */
function classesOf(element: Element): string {
  const value = element.getAttribute('class') ?? '';
  if (value === '') return '';
  const tokens = value.slice(0, 4_000).split(/\s+/).filter(Boolean);
  const plain = tokens.filter((token) => token.length <= MAX_TOKEN && CLASS.test(token));
  const kept = plain.slice(0, MAX_CLASSES);
  const left = tokens.length - kept.length;
  return `${kept.map((token) => `.${token}`).join('')}${left > 0 ? `.?${left}` : ''}`;
}

/** UTF-16 units of text directly inside; runs of white space alone do not count. */
function ownText(element: Element): number {
  let length = 0;
  let looked = 0;
  for (let node = element.firstChild; node && looked < 2_000; node = node.nextSibling) {
    looked += 1;
    if (node.nodeType === 3) length += (node.nodeValue ?? '').trim().length;
  }
  return length;
}
