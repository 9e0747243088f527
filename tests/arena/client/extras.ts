// What a card shows besides its text: sources, tool rows, pictures, and the buttons that copy and ask again.
import { h, icon, toggle } from './dom.ts';
import type { Lane } from './model.ts';

const COPY = ['M9 9h11v11H9z', 'M5 15H4V4h11v1'];
const AGAIN = ['M3 12a9 9 0 1 0 3-6.7', 'M3 4v5h5'];

let ids = 0;
let askAgain: (messageId: string) => void = () => {};

/** Whom the buttons tell that an answer is wanted again. */
export function onAskAgain(handler: (messageId: string) => void): void {
  askAgain = handler;
}

/** A button without a label, as the cards of the arena have them. */
function iconButton(paths: string[], press: () => void): HTMLElement {
  const button = h('button', { type: 'button', 'data-slot': 'tooltip-trigger' }, icon(paths));
  button.addEventListener('click', press);
  return button;
}

export class Extras {
  /** Stands before the text: the tool calls of a code battle. */
  readonly before = h('div', { class: 'not-prose' });
  /** Stands behind it: pictures and sources. */
  readonly behind = h('div', { class: 'not-prose' });
  /** The buttons below the answer. */
  readonly actions: HTMLElement;
  readonly again: HTMLElement;
  private readonly rows = new Map<string, { title: HTMLElement; args: HTMLElement }>();
  private shown = 0;
  private messageId = '';

  constructor() {
    this.again = iconButton(AGAIN, () => askAgain(this.messageId));
    const copy = iconButton(COPY, () => {});
    this.actions = h('div', { class: 'flex justify-end gap-1 px-2' }, copy, this.again);
  }

  /** Whether the lane may be asked again is told by the button being there. */
  update(lane: Lane, canAsk: boolean): void {
    this.messageId = lane.id;
    toggle(this.again, this.actions, canAsk);
    if ((lane.tools ?? []).length < this.rows.size) this.clearTools();
    for (const tool of lane.tools ?? []) {
      const row = this.rows.get(tool.id) ?? this.addRow(tool.id);
      row.title.textContent = `${tool.name}${tool.isDone ? '' : '…'}`;
      row.args.textContent = tool.args;
    }
    const { images = [], citations = [] } = lane;
    const count = images.length + citations.length;
    if (count === this.shown) return;
    this.shown = count;
    const pictures = images.map((src) => h('img', { src, alt: '', class: 'rounded-xl' }));
    const links = citations.map(({ url, title }) => {
      const link = { href: url, target: '_blank', rel: 'noreferrer' };
      return h('li', {}, h('a', link, title));
    });
    this.behind.replaceChildren(...pictures, ...(links.length > 0 ? [h('ul', {}, ...links)] : []));
  }

  private clearTools(): void {
    this.rows.clear();
    this.before.replaceChildren();
  }

  private addRow(id: string): { title: HTMLElement; args: HTMLElement } {
    const args = h('pre', { id: `radix-_tool_${ids++}_`, hidden: true });
    const title = h('span', { class: 'truncate' });
    const attributes = { type: 'button', 'aria-expanded': 'false', 'aria-controls': args.id };
    const button = h('button', attributes, title);
    button.addEventListener('click', () => {
      const isOpen = args.toggleAttribute('hidden');
      button.setAttribute('aria-expanded', String(!isOpen));
    });
    this.before.append(h('div', {}, button, args));
    const row = { title, args };
    this.rows.set(id, row);
    return row;
  }
}
