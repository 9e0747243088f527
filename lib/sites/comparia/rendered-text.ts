// The text of a rendered answer: what a reader sees, with lines where blocks end, without buttons and the like.

const BLOCK =
  /^(?:P|DIV|UL|OL|LI|PRE|H[1-6]|BLOCKQUOTE|TABLE|TR|HR|SECTION|FIGURE|DL|DT|DD|DETAILS)$/;
const UNREAD = /^(?:BUTTON|SCRIPT|STYLE|SVG|TEXTAREA|INPUT|SELECT)$/i;
/** Deeper nesting than any answer has; what lies below is left out. */
const MAX_DEPTH = 200;

/** Text of an element; blocks are apart by a line break, cells of a table by a tab. */
export function renderedText(root: Element): string {
  const parts: string[] = [];
  collect(root, parts, false, 0);
  return parts
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function collect(node: Element, parts: string[], isPre: boolean, depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const text = child.textContent ?? '';
      parts.push(isPre ? text : text.replace(/\s+/g, ' '));
    } else if (child.nodeType === 1) {
      element(child as Element, parts, isPre, depth);
    }
  }
}

function element(node: Element, parts: string[], isPre: boolean, depth: number): void {
  const { tagName } = node;
  if (UNREAD.test(tagName) || node.getAttribute('role') === 'status') return;
  if (tagName === 'BR') parts.push('\n');
  const isBlock = BLOCK.test(tagName);
  if (isBlock) parts.push('\n');
  collect(node, parts, isPre || tagName === 'PRE', depth + 1);
  if (isBlock) parts.push('\n');
  if (tagName === 'TD' || tagName === 'TH') parts.push('\t');
}
