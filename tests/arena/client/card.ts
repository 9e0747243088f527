// One answer card: header with the assistant's or model's name, corner icons, thinking, text.
import { h, icon, toggle } from './dom.ts';
import { renderMarkdown } from './markdown.ts';
import type { Lane, Side, Turn } from './model.ts';

const HANDSHAKE = [
  'm11 17 2 2a1 1 0 1 0 3-3',
  'm14 14 2.5 2.5a1 1 0 1 0 3-3l-4-4-3 1-2-2 4-3 6 3v8',
  'm3 4 6 1',
  'M3 4v9l6 6 2-2',
];
const TROPHY = [
  'M6 4h12v6a6 6 0 0 1-12 0z',
  'M6 6H3v2a3 3 0 0 0 3 3',
  'M18 6h3v2a3 3 0 0 1-3 3',
  'M12 16v4',
  'M8 20h8',
];
const THUMB_DOWN = [
  'M17 14V3',
  'M9 18l1-4H4a2 2 0 0 1-2-2l2-7a2 2 0 0 1 2-2h14v11h-3l-4 8a3 3 0 0 1-4-4z',
];

const CARD =
  'bg-surface-primary relative flex w-full min-w-0 flex-1 flex-col overflow-hidden transition-all duration-300 rounded-xl border';
const HEADER =
  'bg-surface-primary sticky top-0 flex w-full flex-none items-center justify-between gap-2 min-h-[40px] py-2 pl-3 pr-2';
const CORNER = 'pointer-events-none absolute right-2 top-2 flex size-6 items-center justify-center';

let ids = 0;
const loadId = Math.random().toString(36).slice(2, 5);

type Icons = { tie: SVGElement; win: SVGElement; bad: SVGElement };

export class Card {
  readonly slide: HTMLElement;
  private readonly card = h('div', { class: `${CARD} border-border-faint` });
  private readonly name = h('span', { class: 'truncate' });
  private readonly prose = h('div', { class: 'prose prose-sm' });
  private readonly body: HTMLElement;
  private readonly pulse = h('div', { class: 'animate-pulse' }, '▍');
  private readonly errors: HTMLElement[] = [];
  private readonly thought: HTMLElement;
  private readonly thoughtTitle = h('p');
  private readonly thoughtText = h('div', { class: 'thought', id: `radix-_${loadId}_${ids++}_` });
  private readonly icons: Icons;
  private text = '';

  constructor(private readonly side: Side) {
    this.icons = makeIcons();
    this.body = h(
      'div',
      { class: 'no-scrollbar flex w-full flex-1 flex-col overflow-x-auto px-4' },
      this.prose,
    );
    const label = h(
      'span',
      { class: 'xs:max-w-full text-text-primary font-mono text-xs' },
      this.name,
    );
    const { tie, win, bad } = this.icons;
    const header = h('div', { class: HEADER }, h('div', { class: CORNER }, tie, win, bad), label);
    this.thought = this.makeThought();
    this.card.append(header, this.body);
    const className = 'min-w-0 shrink-0 grow-0 basis-full @[752px]/carousel:basis-1/2 pl-4';
    const role = { role: 'group', 'aria-roledescription': 'slide', class: className };
    this.slide = h('div', role, this.card);
  }

  update(turn: Turn): void {
    const lane = turn[this.side];
    this.name.textContent = lane.name ?? `Assistant ${this.side.toUpperCase()}`;
    if (lane.text !== this.text) {
      this.text = lane.text;
      renderMarkdown(this.prose, lane.text);
    }
    toggle(this.pulse, this.body, lane.status === 'pending');
    this.showThought(lane);
    this.showError(lane);
    this.showVote(turn.value);
  }

  private makeThought(): HTMLElement {
    const attributes = {
      type: 'button',
      'aria-controls': this.thoughtText.id,
      'aria-expanded': 'false',
      'data-state': 'closed',
    };
    const button = h('button', attributes, this.thoughtTitle);
    const root = h('div', { 'data-state': 'closed', class: 'not-prose' }, button);
    button.addEventListener('click', () => {
      const isOpen = button.getAttribute('aria-expanded') !== 'true';
      button.setAttribute('aria-expanded', String(isOpen));
      for (const part of [root, button]) part.dataset.state = isOpen ? 'open' : 'closed';
      toggle(this.thoughtText, root, isOpen);
    });
    return root;
  }

  private showThought(lane: Lane): void {
    if (lane.reasoning === '') return;
    if (!this.thought.isConnected) this.body.before(this.thought);
    const { thoughtFrom: from, thoughtTo: to } = lane;
    const seconds =
      from === null || to === null ? null : Math.max(1, Math.round((to - from) / 1000));
    const unit = seconds === 1 ? 'second' : 'seconds';
    this.thoughtTitle.textContent =
      seconds === null ? 'Thinking…' : `Thought for ${seconds} ${unit}`;
    this.thoughtText.textContent = lane.reasoning;
  }

  private showError(lane: Lane): void {
    if (lane.status !== 'failed' || this.errors.length > 0) return;
    const trace = /Trace ID: (\w+)/.exec(lane.error ?? '')?.[1] ?? '0000';
    const text = 'Something went wrong with this response, please try again.';
    this.errors.push(
      h('p', { class: 'text-interactive-negative' }, text),
      h('p', {}, `Trace ID: ${trace}`),
      h('button', { type: 'button', 'aria-label': 'Copy trace ID' }),
    );
    this.prose.append(...this.errors);
  }

  private showVote(value: string | null): void {
    const own = this.side === 'a' ? 'model_a' : 'model_b';
    const isDecided = value === 'model_a' || value === 'model_b';
    const isWinner = value === own;
    const border = !isDecided ? 'border-faint' : isWinner ? 'positive' : 'negative';
    const token =
      border === 'border-faint' ? 'border-border-faint' : `border-interactive-${border}`;
    this.card.className = `${CARD} ${token}`;
    show(this.icons.tie, value === 'tie');
    show(this.icons.win, isWinner);
    show(this.icons.bad, value === 'both_bad' || (isDecided && !isWinner));
  }
}

function makeIcons(): Icons {
  const base = 'absolute opacity-0 transition-opacity duration-300';
  return {
    tie: icon(HANDSHAKE, { class: `lucide lucide-handshake ${base}` }),
    win: icon(TROPHY, { class: base, 'data-kind': 'win' }),
    bad: icon(THUMB_DOWN, { class: base, 'data-kind': 'bad' }),
  };
}

function show(element: SVGElement, isShown: boolean): void {
  element.classList.toggle('opacity-100', isShown);
  element.classList.toggle('opacity-0', !isShown);
}
