// The frames of 2026: slides of a carousel with roles, cards whose border and icons show the vote.
import { h } from './dom.ts';
import type { CardInput, CardParts, Frame, Verdict } from './frames.ts';
import { classes, currentLook } from './look.ts';

const CARD =
  'bg-surface-primary relative flex w-full min-w-0 flex-1 flex-col overflow-hidden transition-all duration-300 rounded-xl border';
const HEADER =
  'bg-surface-primary sticky top-0 flex w-full flex-none items-center justify-between gap-2 min-h-[40px] py-2 pl-3 pr-2';
const CORNER = 'pointer-events-none absolute right-2 top-2 flex size-6 items-center justify-center';
const COLUMN = 'min-w-0 shrink-0 grow-0 basis-full';

function card(input: CardInput, cardClass: string): CardParts {
  const name = h('span', { class: 'truncate' });
  const body = h(
    'div',
    { class: 'no-scrollbar flex w-full flex-1 flex-col overflow-x-auto px-4' },
    input.prose,
  );
  const label = h('span', { class: 'xs:max-w-full text-text-primary font-mono text-xs' }, name);
  const header = h('div', { class: HEADER }, h('div', { class: CORNER }, ...input.icons), label);
  const element = h('div', { class: cardClass }, header, body);
  const width = currentLook().phone ? 'snap-start' : '@[752px]/carousel:basis-1/2';
  const slide = { role: 'group', 'aria-roledescription': 'slide' };
  const column = h('div', { ...slide, class: `${COLUMN} ${width} pl-4` }, element);
  return { column, card: element, name, block: body, tail: body, spoken: null };
}

function pair(columns: HTMLElement[]): HTMLElement {
  const slides = h('div', { class: 'flex -ml-4' }, ...columns);
  const attributes = {
    class: '@container/carousel w-full',
    role: 'region',
    'aria-roledescription': 'carousel',
  };
  const carousel = h('div', attributes, h('div', { class: 'overflow-hidden' }, slides));
  return h('div', { class: 'w-full' }, carousel);
}

const single = (column: HTMLElement): HTMLElement =>
  h('div', { class: 'w-full' }, h('div', { class: 'mx-auto max-w-[800px] w-full' }, column));

function userTurn(paragraphs: HTMLElement[], group: string): HTMLElement {
  const bubble = 'bg-surface-secondary w-fit min-w-0 max-w-prose flex-1 rounded-3xl px-3 py-2';
  const prose = h('div', { class: 'prose' }, ...paragraphs);
  const inner = h('div', { class: group }, h('div', { class: bubble }, prose));
  return h('div', { class: 'w-full' }, h('div', { class: 'mx-auto max-w-[800px] w-full' }, inner));
}

const list = (isNewestFirst: boolean): HTMLElement =>
  h('ol', { class: `mt-8 flex ${isNewestFirst ? 'flex-col-reverse' : 'flex-col'}` });

function borderOf(verdict: Verdict): string {
  if (verdict === 'won') return 'border-interactive-positive';
  return verdict === 'lost' ? 'border-interactive-negative' : 'border-border-faint';
}

const classes2026 = (verdict: Verdict): string => `${CARD} ${borderOf(verdict)}`;

export const FRAME_2026_03: Frame = {
  card: (input) => card(input, classes2026('none')),
  cardClasses: classes2026,
  pulse: 'animate-pulse',
  pair,
  single,
  userTurn: (paragraphs) => userTurn(paragraphs, 'group flex flex-col self-end'),
  thread(isNewestFirst) {
    const root = list(isNewestFirst);
    return { root, list: root };
  },
  voteRow: (buttons) => h('div', { class: 'flex w-full flex-col items-center' }, ...buttons),
  voteButton: 'inline-flex items-center gap-2 whitespace-nowrap',
  box: 'message',
};

/** In late 2026 a tie colours both borders too, and screen readers hear whose message a card is. */
export const FRAME_2026_08: Frame = {
  ...FRAME_2026_03,
  card(input) {
    const parts = card(input, this.cardClasses('none'));
    const spoken = h('span', { class: 'sr-only' });
    parts.card.prepend(spoken);
    return { ...parts, spoken };
  },
  cardClasses(verdict) {
    if (verdict === 'tie') return `${CARD} ${borderOf('won')}`;
    return `${CARD} ${borderOf(verdict === 'bad' ? 'lost' : verdict)}`;
  },
  userTurn: (paragraphs) => userTurn(paragraphs, 'flex flex-col gap-2 self-end'),
  thread(isNewestFirst) {
    const turns = list(isNewestFirst);
    return { root: h('div', { role: 'log', class: 'w-full' }, turns), list: turns };
  },
  voteRow: (buttons) =>
    h('div', { class: 'flex w-full flex-wrap justify-center gap-2 pb-4' }, ...buttons),
};

/** A page that has not come yet: panes under tabs in place of slides, which no shipped selector knows. */
export const FRAME_REDESIGN: Frame = {
  ...FRAME_2026_03,
  card(input) {
    const parts = FRAME_2026_03.card(input);
    parts.name.className = classes('duel-name');
    const column = h('section', { role: 'tabpanel', class: 'duel-pane' }, parts.card);
    return { ...parts, column };
  },
  pair: (columns) => h('div', { class: 'duel' }, ...columns),
};
