// The thread: user turns and pairs of cards, newest first in the document.
import { Card } from './card.ts';
import { h } from './dom.ts';
import type { Conversation, Turn } from './model.ts';

type TurnView = { nodes: HTMLElement[]; cards: Card[] };

export class Thread {
  readonly root = h('ol', { class: 'mt-8 flex flex-col-reverse' });
  private readonly views = new Map<string, TurnView>();

  /** Makes the document agree with the conversation. */
  update(conversation: Conversation): void {
    const ids = new Set(conversation.turns.map((turn) => turn.userMessageId));
    for (const [id, view] of this.views) {
      if (ids.has(id)) continue;
      for (const node of view.nodes) node.remove();
      this.views.delete(id);
    }
    for (const turn of conversation.turns) {
      const view = this.views.get(turn.userMessageId) ?? this.add(turn);
      for (const card of view.cards) card.update(turn);
    }
  }

  private add(turn: Turn): TurnView {
    const cards = [new Card('a'), new Card('b')];
    const slides = h('div', { class: 'flex -ml-4' }, ...cards.map((card) => card.slide));
    const carousel = h(
      'div',
      {
        class: '@container/carousel w-full',
        role: 'region',
        'aria-roledescription': 'carousel',
      },
      h('div', { class: 'overflow-hidden' }, slides),
    );
    const nodes = [h('div', { class: 'w-full' }, carousel), userTurn(turn.prompt)];
    this.root.prepend(...nodes);
    const view = { nodes, cards };
    this.views.set(turn.userMessageId, view);
    return view;
  }
}

function userTurn(prompt: string): HTMLElement {
  const prose = h('div', { class: 'prose' });
  for (const part of prompt.split(/\n{2,}/)) prose.append(h('p', {}, part));
  const bubble = 'bg-surface-secondary w-fit min-w-0 max-w-prose flex-1 rounded-3xl px-3 py-2';
  const inner = h(
    'div',
    { class: 'group flex flex-col self-end' },
    h('div', { class: bubble }, prose),
  );
  return h('div', { class: 'w-full' }, h('div', { class: 'mx-auto max-w-[800px] w-full' }, inner));
}
