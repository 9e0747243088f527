// The text of a part of the page as a reader sees it, found without asking the page for a layout.
import { MAX_ANSWER_TEXT } from '../capture/limits';

/** Deepest nesting that is followed; below it the text is taken as it stands. */
const MAX_DEPTH = 200;
const MAX_NODES = 400_000;

const SKIPPED = new Set(
  'BUTTON,SCRIPT,STYLE,TEMPLATE,NOSCRIPT,SVG,TEXTAREA,INPUT,SELECT,IFRAME,OBJECT,CANVAS,VIDEO,AUDIO,HEAD'.split(
    ',',
  ),
);
const SKIPPED_ROLES = new Set(['tab', 'tablist', 'tabpanel', 'toolbar', 'alert', 'status', 'menu']);
/** New lines before and after a block, by tag. */
const BREAKS: Record<string, number> = Object.fromEntries([
  ...'P,PRE,UL,OL,BLOCKQUOTE,TABLE,H1,H2,H3,H4,H5,H6,HR,DL,FIGURE'
    .split(',')
    .map((tag) => [tag, 2]),
  ...'DIV,LI,TR,SECTION,ARTICLE,HEADER,FOOTER,DT,DD,DETAILS,SUMMARY,FIGCAPTION,MAIN,FORM,FIELDSET,ADDRESS'
    .split(',')
    .map((tag) => [tag, 1]),
]);
/** What a page shows at the end of an answer that is still coming. */
const CURSOR = /^[▍▌▋▊▉█▎▏❚▮|]$/;

export interface Rendered {
  text: string;
  /** True when a writing cursor stood in it. */
  hasCursor: boolean;
}

/** The text below some elements, with line breaks where blocks end, code as it stands, and tabs between table cells. */
export function renderedText(
  roots: readonly Element[],
  isUnread: (element: Element) => boolean,
): Rendered {
  const walk = new Walk(isUnread);
  for (const root of roots) walk.visit(root, 0, null);
  return { text: walk.result(), hasCursor: walk.hasCursor };
}

class Walk {
  hasCursor = false;
  private readonly out: string[] = [];
  private length = 0;
  private nodes = 0;
  private breaks = 0;
  private isSpaceDue = false;
  /** True behind a list item's marker, where no new line may come. */
  private isAtMarker = false;
  private readonly items = new Map<Element, number>();

  constructor(private readonly isUnread: (element: Element) => boolean) {}

  result(): string {
    return this.out.join('').trimEnd().slice(0, MAX_ANSWER_TEXT);
  }

  visit(node: Node, depth: number, pre: Element | null): void {
    if (++this.nodes > MAX_NODES || this.length > MAX_ANSWER_TEXT) return;
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (pre) this.verbatim(text);
      else this.words(text);
    } else if (node.nodeType === 1) {
      this.element(node as Element, depth, pre);
    }
  }

  private element(element: Element, depth: number, pre: Element | null): void {
    const tag = element.tagName.toUpperCase();
    if (SKIPPED.has(tag) || isHidden(element) || this.isUnread(element)) return;
    if (this.isCursor(element, tag) || isCodeHead(element, tag)) return;
    if (tag === 'BR') this.newLine();
    else if (tag === 'MATH') this.words(formula(element));
    else if (depth > MAX_DEPTH) this.words(element.textContent ?? '');
    else this.block(element, tag, depth, pre);
  }

  private block(element: Element, tag: string, depth: number, pre: Element | null): void {
    const isCell = tag === 'TD' || tag === 'TH';
    if (isCell && element.previousElementSibling) this.verbatim('\t');
    const breaks = BREAKS[tag] ?? 0;
    this.breakTo(breaks);
    if (tag === 'LI') this.marker(element);
    this.children(element, depth, tag === 'PRE' ? element : pre);
    this.breakTo(breaks);
  }

  private children(element: Element, depth: number, pre: Element | null): void {
    for (const child of element.childNodes) this.visit(child, depth + 1, pre);
  }

  private isCursor(element: Element, tag: string): boolean {
    if ((tag !== 'DIV' && tag !== 'SPAN') || element.childElementCount > 0) return false;
    if (!CURSOR.test((element.textContent ?? '').trim())) return false;
    this.hasCursor = true;
    return true;
  }

  private breakTo(count: number): void {
    if (count === 0 || this.length === 0 || this.isAtMarker) return;
    this.breaks = Math.max(this.breaks, count);
    this.isSpaceDue = false;
  }

  private newLine(): void {
    this.isSpaceDue = false;
    this.put('\n');
  }

  /** Running text: white space counts once, and not at all at the edge of a block. */
  private words(text: string): void {
    const words = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (words === '') return;
    if (words === ' ' || words.startsWith(' ')) this.isSpaceDue = this.length > 0;
    const trimmed = words.trim();
    if (trimmed === '') return;
    if (this.isSpaceDue && this.breaks === 0 && !this.endsInSpace()) this.put(' ');
    this.put(trimmed);
    this.isSpaceDue = words.endsWith(' ');
  }

  private endsInSpace(): boolean {
    return /\s$/.test(this.out.at(-1) ?? '\n');
  }

  private verbatim(text: string): void {
    if (text !== '') this.put(text);
    this.isSpaceDue = false;
  }

  private marker(item: Element): void {
    const list = item.parentElement;
    if (list?.tagName.toUpperCase() === 'OL') {
      const start = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
      const number = (this.items.get(list) ?? start - 1) + 1;
      this.items.set(list, number);
      this.put(`${number}. `);
    } else this.put('- ');
    this.isAtMarker = true;
    this.isSpaceDue = false;
  }

  private put(text: string): void {
    this.isAtMarker = false;
    if (this.breaks > 0) {
      // A block of code ends in a new line of its own.
      const have = /\n*$/.exec(this.out.at(-1) ?? '')?.[0].length ?? 0;
      const missing = Math.max(0, this.breaks - have);
      if (missing > 0) this.out.push('\n'.repeat(missing));
      this.length += missing;
      this.breaks = 0;
    }
    this.out.push(text);
    this.length += text.length;
  }
}

function isHidden(element: Element): boolean {
  const role = element.getAttribute('role');
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    (role !== null && SKIPPED_ROLES.has(role))
  );
}

/** The line over a block of code that names its language: it stands beside the code in a box of its own. */
function isCodeHead(element: Element, tag: string): boolean {
  if (tag !== 'DIV' && tag !== 'SPAN' && tag !== 'HEADER') return false;
  const next = element.nextElementSibling;
  const box = element.parentElement;
  if (next?.tagName.toUpperCase() !== 'PRE' || box?.tagName.toUpperCase() !== 'DIV') return false;
  return box.childElementCount === 2 && (element.textContent ?? '').trim().length < 60;
}

/** A formula's source where the page gives it along, else its signs. */
function formula(element: Element): string {
  const source = element.querySelector('annotation[encoding="application/x-tex"]');
  return (source ?? element).textContent ?? '';
}
