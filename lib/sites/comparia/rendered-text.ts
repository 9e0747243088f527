// The text of a rendered answer: what a reader sees, with lines where blocks end, without buttons and the like.

/** Blocks that stand apart by an empty line, and those that only begin a new one. */
const PARAGRAPH = /^(?:P|PRE|H[1-6]|BLOCKQUOTE|UL|OL|TABLE|HR|FIGURE|SECTION)$/;
const LINE = /^(?:DIV|LI|TR|DL|DT|DD|DETAILS|SUMMARY)$/;
const UNREAD = /^(?:BUTTON|SCRIPT|STYLE|SVG|TEXTAREA|INPUT|SELECT)$/i;
/** Deeper nesting than any answer has; what lies below is left out. */
const MAX_DEPTH = 200;

/** Text of an element; cells of a table are apart by a tab. */
export function renderedText(root: Element): string {
  const writer = new Writer();
  collect(root, writer, false, 0);
  return writer.text.replace(/[ \t]+(?=\n|$)/g, '').trim();
}

/** Puts line breaks between parts, never before the first. */
class Writer {
  text = '';
  private gap = 0;

  break(lines: number): void {
    this.gap = Math.max(this.gap, lines);
  }

  write(text: string): void {
    const isSpace = text.trim() === '';
    if (isSpace && (this.gap > 0 || this.text === '')) return;
    if (this.gap > 0 && this.text !== '') this.text += '\n'.repeat(this.gap);
    this.gap = 0;
    this.text += text;
  }
}

function collect(node: Element, writer: Writer, isPre: boolean, depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const text = child.textContent ?? '';
      writer.write(isPre ? text : text.replace(/\s+/g, ' '));
    } else if (child.nodeType === 1) {
      element(child as Element, writer, isPre, depth);
    }
  }
}

function element(node: Element, writer: Writer, isPre: boolean, depth: number): void {
  const { tagName } = node;
  if (UNREAD.test(tagName) || node.getAttribute('role') === 'status') return;
  if (tagName === 'BR') writer.text += '\n';
  const lines = PARAGRAPH.test(tagName) ? 2 : LINE.test(tagName) ? 1 : 0;
  writer.break(lines);
  collect(node, writer, isPre || tagName === 'PRE', depth + 1);
  writer.break(lines);
  if (tagName === 'TD' || tagName === 'TH') writer.write('\t');
}
