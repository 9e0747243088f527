// Shows markdown as elements: enough of it for answers to look right, and nothing that could be unsafe.
import { h } from './dom.ts';

type Block = { source: string; node: HTMLElement };
const shown = new WeakMap<Element, Block[]>();

/** Shows `text` in `root`; blocks that did not change keep their elements. */
export function renderMarkdown(root: Element, text: string): void {
  const before = shown.get(root) ?? [];
  const blocks = splitBlocks(text).map((source, index): Block => {
    const old = before[index];
    return old?.source === source ? old : { source, node: renderBlock(source) };
  });
  blocks.forEach((block, index) => {
    const old = before[index];
    if (old === block) return;
    if (old) old.node.replaceWith(block.node);
    else root.append(block.node);
  });
  for (const old of before.slice(blocks.length)) old.node.remove();
  shown.set(root, blocks);
}

/** Paragraphs, lists, headings and fences as they stand in the source. */
function splitBlocks(text: string): string[] {
  const blocks: string[] = [];
  let open: string[] = [];
  let isFenced = false;
  const close = () => {
    if (open.length > 0) blocks.push(open.join('\n'));
    open = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*```/.test(line)) {
      if (!isFenced) close();
      open.push(line);
      if (isFenced) close();
      isFenced = !isFenced;
    } else if (isFenced) open.push(line);
    else if (line.trim() === '') close();
    else {
      if (/^#{1,6} /.test(line) || startsList(line, open)) close();
      open.push(line);
      if (/^#{1,6} /.test(line)) close();
    }
  }
  close();
  return blocks;
}

const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;

const startsList = (line: string, open: string[]): boolean =>
  ITEM.test(line) && open.length > 0 && !ITEM.test(open[0] ?? '');

function renderBlock(source: string): HTMLElement {
  const lines = source.split('\n');
  const first = lines[0] ?? '';
  if (/^\s*```/.test(first)) return renderCode(lines);
  const heading = /^(#{1,6}) (.*)$/.exec(first);
  if (heading) return h(`h${heading[1]?.length ?? 1}`, {}, ...inline(heading[2] ?? ''));
  if (/^(?:-{3,}|\*{3,})$/.test(first.trim())) return h('hr');
  if (first.startsWith('> ')) return h('blockquote', {}, ...inline(source.replace(/^> ?/gm, '')));
  if (ITEM.test(first)) return renderList(lines);
  if (/^\s*\|?[\s:|-]*-[\s:|-]*$/.test(lines[1] ?? '') && first.includes('|'))
    return renderTable(lines);
  return h('p', {}, ...inline(source));
}

function renderCode(lines: string[]): HTMLElement {
  const language = (lines[0] ?? '').replace(/^\s*```/, '').trim();
  const isClosed = lines.length > 1 && /^\s*```\s*$/.test(lines.at(-1) ?? '');
  const code = lines.slice(1, isClosed ? -1 : undefined).join('\n');
  const header = h(
    'div',
    { class: 'border-b' },
    h('span', { class: 'text-text-secondary' }, language),
  );
  const pre = h('pre', {}, h('code', {}, `${code}\n`));
  return h('div', { 'data-code-block': true }, ...(language ? [header] : []), pre);
}

function renderList(lines: string[]): HTMLElement {
  const isOrdered = /^\s*\d/.test(lines[0] ?? '');
  const list = h(isOrdered ? 'ol' : 'ul');
  let item: string[] = [];
  const close = () => {
    if (item.length > 0) list.append(h('li', {}, ...inline(item.join('\n'))));
    item = [];
  };
  for (const line of lines) {
    if (ITEM.test(line)) close();
    item.push(line.replace(ITEM, ''));
  }
  close();
  return list;
}

function renderTable(lines: string[]): HTMLElement {
  const row = (line: string, cell: string) => {
    const texts = line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|');
    return h('tr', {}, ...texts.map((text) => h(cell, {}, ...inline(text.trim()))));
  };
  const [head = '', , ...rest] = lines;
  const body = rest.map((line) => row(line, 'td'));
  return h('table', {}, h('thead', {}, row(head, 'th')), h('tbody', {}, ...body));
}

/** Bold, emphasis and code inside a line; everything else as it stands. */
function inline(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  const marks = /\*\*(.+?)\*\*|`([^`\n]+)`|(?<![\w*])\*([^*\s][^*\n]*)\*(?![\w*])/gs;
  let end = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    if (match[1] !== undefined) parts.push(h('strong', {}, ...inline(match[1])));
    else if (match[2] !== undefined) parts.push(h('code', {}, match[2]));
    else parts.push(h('em', {}, match[3] ?? ''));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
