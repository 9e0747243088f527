// Looks things up in a page that may be anything: no selector and no element makes these throw.

/** Elements that a selector finds, in the document's order; none for one that is no selector. */
export function all(root: ParentNode, css: string): Element[] {
  try {
    return [...root.querySelectorAll(css)];
  } catch {
    return [];
  }
}

/** The first element that a selector finds; null for none. */
export function first(root: ParentNode, css: string): Element | null {
  try {
    return root.querySelector(css);
  } catch {
    return null;
  }
}

/** True when an element, or one that it is in, is what a selector tells of. */
export function isWithin(element: Element, css: string): boolean {
  try {
    return element.closest(css) !== null;
  } catch {
    return false;
  }
}

/** Text of a node without white space at its ends, at most `max` UTF-16 units. */
export function textOf(node: Node | null, max = 200): string {
  return (node?.textContent ?? '').trim().slice(0, max);
}

/** Tags of text blocks, such as Markdown makes them. */
const MARKDOWN = new Set(
  'P,UL,OL,LI,PRE,CODE,BLOCKQUOTE,TABLE,HR,H1,H2,H3,H4,H5,H6,STRONG,EM,A,BR'.split(','),
);
/** Tags in which nothing of a thread stands. */
const ASIDE = new Set(
  'HEAD,BUTTON,FORM,NAV,ASIDE,SCRIPT,STYLE,TEMPLATE,NOSCRIPT,SVG,TEXTAREA,INPUT,SELECT,DIALOG,IFRAME'.split(
    ',',
  ),
);
const ASIDE_ROLES = new Set(['alert', 'dialog', 'alertdialog', 'tablist', 'tabpanel', 'status']);

/** True for a text block. A list that holds more than text is a thread, or a part of one. */
export function isMarkdown(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (!MARKDOWN.has(tag)) return false;
  return !/^[OU]L$|^LI$/.test(tag) || element.querySelector('div, section, article') === null;
}

/** True for buttons, forms, notices and the like: what stands on the page beside the thread. */
export function isAside(element: Element): boolean {
  const role = element.getAttribute('role');
  return ASIDE.has(element.tagName.toUpperCase()) || (role !== null && ASIDE_ROLES.has(role));
}

/** Child elements that may hold a part of the thread. */
export function parts(element: Element): Element[] {
  return [...element.children].filter((child) => !isAside(child));
}

/** Goes down through elements that hold one other and nothing else; ends at the first that does not. */
export function unwrap(element: Element): Element {
  let at = element;
  for (let depth = 0; depth < 60; depth++) {
    const inner = parts(at);
    const [only] = inner;
    if (inner.length !== 1 || !only || isMarkdown(only) || hasOwnText(at)) return at;
    at = only;
  }
  return at;
}

function hasOwnText(element: Element): boolean {
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && node.textContent?.trim()) return true;
  }
  return false;
}

/** True when there is text in an element that is not on a button. */
export function hasText(element: Element, depth = 0): boolean {
  if (isAside(element)) return false;
  if (hasOwnText(element)) return true;
  if (depth > 40) return false;
  for (const child of element.children) if (hasText(child, depth + 1)) return true;
  return false;
}
