// The frames of 2025: the beta with its component names, and the columns without roles that came after it.
import { h } from './dom.ts';
import type { CardInput, CardParts, Frame } from './frames.ts';
import { currentLook } from './look.ts';

const TAG = 'text-text-secondary font-medium text-sm';
const BOT = 'bg-surface-raised flex min-w-0 flex-col gap-2 rounded-lg border p-4';

function betaCard({ prose }: CardInput): CardParts {
  const name = h('p', { 'data-sentry-element': 'Tag', class: TAG });
  const card = h('div', { 'data-sentry-component': 'BotMessage', class: BOT }, name, prose);
  return { column: card, card, name, block: prose, tail: card, spoken: null };
}

function betaUserTurn(paragraphs: HTMLElement[]): HTMLElement {
  const prose = h('div', { class: 'prose' }, ...paragraphs);
  const attributes = { 'data-sentry-component': 'UserMessage', class: 'rounded-3xl self-end' };
  return h('div', attributes, prose);
}

export const FRAME_2025_04: Frame = {
  card: betaCard,
  cardClasses: () => BOT,
  pulse: 'animate-pulse',
  pair(columns) {
    const grid = currentLook().phone ? 'flex snap-x' : 'grid md:grid-cols-2';
    return h('div', { class: `${grid} gap-4` }, ...columns);
  },
  single: (column) => h('div', { class: 'grid gap-4' }, column),
  userTurn: betaUserTurn,
  thread(isNewestFirst) {
    const order = isNewestFirst ? 'flex-col-reverse' : 'flex-col';
    const root = h('div', { class: `flex ${order} gap-6` });
    return { root, list: root };
  },
  voteRow: (buttons) =>
    h(
      'div',
      { 'data-sentry-component': 'VoteBar', class: 'flex justify-center gap-2' },
      ...buttons,
    ),
  voteButton: 'rounded-md px-3 py-2',
  box: 'message',
};

const CARD =
  'bg-surface-primary relative flex w-full min-w-0 flex-1 flex-col overflow-hidden rounded-xl border border-border-faint';
const HEADER =
  'bg-surface-primary sticky top-0 flex w-full flex-none items-center justify-between gap-2 min-h-[40px] py-2 pl-3 pr-2';

function columnCard({ prose }: CardInput): CardParts {
  const name = h('span', { class: 'truncate' });
  const label = h('span', { class: 'xs:max-w-full text-text-primary text-sm' }, name);
  const header = h('div', { class: HEADER }, h('div', { class: 'flex min-w-0 flex-1' }, label));
  const body = h('div', { class: 'no-scrollbar flex w-full flex-1 flex-col px-4' }, prose);
  const card = h('div', { class: CARD }, header, body);
  const width = currentLook().phone ? 'snap-start' : 'md:basis-1/2';
  const column = h('div', { class: `min-w-0 shrink-0 grow-0 basis-full ${width} pl-4` }, card);
  return { column, card, name, block: body, tail: body, spoken: null };
}

export const FRAME_2025_07: Frame = {
  card: columnCard,
  cardClasses: () => CARD,
  pulse: 'animate-spin',
  pair(columns) {
    const flex = h('div', { class: 'flex -ml-4' }, ...columns);
    return h('div', { class: 'w-full' }, h('div', { class: 'overflow-hidden' }, flex));
  },
  single: (column) => h('div', { class: 'mx-auto max-w-[800px] w-full' }, column),
  userTurn(paragraphs) {
    const prose = h('div', { class: 'prose' }, ...paragraphs);
    const bubble = 'bg-surface-secondary w-fit min-w-0 max-w-prose rounded-3xl px-3 py-2';
    const group = h('div', { class: 'group self-end' }, h('div', { class: bubble }, prose));
    const inner = h('div', { class: 'mx-auto max-w-[800px] w-full' }, group);
    return h('div', { class: 'w-full' }, inner);
  },
  thread(isNewestFirst) {
    const root = h('ol', { class: `mt-8 flex ${isNewestFirst ? 'flex-col-reverse' : 'flex-col'}` });
    return { root, list: root };
  },
  voteRow: (buttons) => h('div', { class: 'flex w-full flex-row items-center gap-2' }, ...buttons),
  voteButton: 'inline-flex items-center gap-2 whitespace-nowrap',
  box: 'text',
};
