// One answer card: header with the assistant's or model's name, corner icons, thinking, text.
import { h, icon, setClasses, toggle, toggleClass } from './dom.ts';
import { Extras } from './extras.ts';
import { type CardParts, frame, type Verdict } from './frames.ts';
import { renderMarkdown } from './markdown.ts';
import type { Lane, Side, Turn } from './model.ts';
import { headLabel, voteLabels, words } from './words.ts';

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

let ids = 0;
const loadId = Math.random().toString(36).slice(2, 5);

type Icons = { tie: SVGElement; win: SVGElement; bad: SVGElement };

export class Card {
  private readonly prose = h('div', { class: 'prose prose-sm' });
  private readonly pulse = h('div', { class: frame().pulse }, '▍');
  private readonly errors: HTMLElement[] = [];
  private readonly thought: HTMLElement;
  private readonly thoughtTitle = h('p');
  private readonly thoughtText = h('div', { class: 'thought', id: `radix-_${loadId}_${ids++}_` });
  private readonly icons = makeIcons();
  private readonly parts: CardParts;
  private readonly extras = new Extras();
  private hasTabs = false;
  private text = '';

  constructor(private readonly side: Side) {
    const { tie, win, bad } = this.icons;
    this.parts = frame().card({ prose: this.prose, icons: [tie, win, bad] });
    this.thought = this.makeThought();
  }

  /** The button that asks for this answer again, while that can be done. */
  get againButton(): HTMLElement | null {
    return this.extras.again.isConnected ? this.extras.again : null;
  }

  /** What stands beside the other side's column. */
  get column(): HTMLElement {
    return this.parts.column;
  }

  /** What the head says. */
  get head(): string {
    return this.parts.name.textContent ?? '';
  }

  /** The answer's text as rendered. */
  get answer(): string {
    const copy = this.prose.cloneNode(true) as HTMLElement;
    // What the page adds is no part of the answer: the heads of code blocks, and what it says of a failure.
    for (const pre of copy.querySelectorAll('pre')) pre.previousElementSibling?.remove();
    if (this.prose.contains(this.errors[0] ?? null)) {
      for (const _error of this.errors) copy.lastElementChild?.remove();
    }
    return copy.textContent ?? '';
  }

  update(turn: Turn): void {
    const lane = turn[this.side];
    this.showName(lane.name ?? headLabel(this.side));
    if (lane.text !== this.text) {
      this.text = lane.text;
      renderMarkdown(this.prose, lane.text);
    }
    toggle(this.pulse, this.parts.tail, lane.status === 'pending');
    this.showTabs(lane);
    this.showExtras(turn);
    this.showThought(lane);
    this.showError(lane);
    this.showVote(turn.value);
  }

  private showName(name: string): void {
    this.parts.name.textContent = name;
    if (this.parts.spoken) this.parts.spoken.textContent = words().from(name);
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
    if (lane.reasoning === '') {
      this.thought.remove();
      return;
    }
    if (!this.thought.isConnected) this.parts.block.before(this.thought);
    const { thoughtFrom: from, thoughtTo: to } = lane;
    const seconds =
      from === null || to === null ? null : Math.max(1, Math.round((to - from) / 1000));
    this.thoughtTitle.textContent = seconds === null ? words().thinking : words().thought(seconds);
    this.thoughtText.textContent = lane.reasoning;
  }

  /** Tabs with a preview in which buttons that say the words of a vote can not be pressed. */
  private showTabs(lane: Lane): void {
    if (!lane.hasPreview || this.hasTabs) return;
    this.hasTabs = true;
    const tab = (label: string, isSelected: boolean) =>
      h('button', { type: 'button', role: 'tab', 'aria-selected': String(isSelected) }, label);
    const tabs = [tab(words().preview, true), tab(words().code, false)];
    const decoy = h('button', { type: 'button', disabled: true }, voteLabels()[0]);
    this.column.prepend(
      h('div', { role: 'tablist' }, ...tabs),
      h('div', { role: 'tabpanel' }, decoy),
    );
  }

  private showExtras(turn: Turn): void {
    const lane = turn[this.side];
    const { before, behind, actions } = this.extras;
    const { block, tail, card } = this.parts;
    this.extras.update(lane, lane.status !== 'pending' && turn.value === null);
    if (before.hasChildNodes() && !before.isConnected) block.before(before);
    toggle(behind, tail, behind.hasChildNodes());
    toggle(actions, card, lane.status !== 'pending');
  }

  private showError(lane: Lane): void {
    if (lane.status !== 'failed') {
      for (const part of this.errors.splice(0)) part.remove();
      return;
    }
    if (this.errors.length > 0) return;
    const trace = /Trace ID: (\w+)/.exec(lane.error ?? '')?.[1] ?? '0000';
    this.errors.push(
      h('p', { class: 'text-interactive-negative' }, words().failed),
      h('p', {}, `Trace ID: ${trace}`),
      h('button', { type: 'button', 'aria-label': words().copyTrace }),
    );
    this.prose.append(...this.errors);
  }

  private showVote(value: string | null): void {
    const verdict = verdictOn(this.side, value);
    setClasses(this.parts.card, frame().cardClasses(verdict));
    show(this.icons.tie, verdict === 'tie');
    show(this.icons.win, verdict === 'won');
    show(this.icons.bad, verdict === 'bad' || verdict === 'lost');
  }
}

function verdictOn(side: Side, value: string | null): Verdict {
  if (value === 'tie') return 'tie';
  if (value === 'both_bad') return 'bad';
  if (value !== 'model_a' && value !== 'model_b') return 'none';
  return value === `model_${side}` ? 'won' : 'lost';
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
  toggleClass(element, 'opacity-100', isShown);
  toggleClass(element, 'opacity-0', !isShown);
}
