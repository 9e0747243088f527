// The practice page's flow: prompt, two answers, reactions or a vote, and the names.
import {
  type PageMessage,
  type Pos,
  type Reveal,
  request,
  type StreamEvent,
  stream,
} from './api.ts';
import { h, likePanel, markdown, messageBot, pending, revealArea } from './view.ts';

type Status = 'pending' | 'generating' | 'complete' | 'error';
type Reaction = { liked: boolean | null; prefs: string[] };

const POSITIONS: readonly Pos[] = ['a', 'b'];
const state = {
  step: 'prompt' as 'prompt' | 'chat' | 'vote' | 'reveal',
  status: 'pending' as Status,
  lanes: { a: 'pending' as Status, b: 'pending' as Status },
  threads: { a: [] as PageMessage[], b: [] as PageMessage[] },
  error: null as string | null,
  canVote: true,
  selected: null as string | null,
  prefs: { a: [] as string[], b: [] as string[] },
  comments: { a: '', b: '' },
  names: null as Reveal | null,
};
const reactions = new Map<string, Reaction>();
const main = document.querySelector('main') as HTMLElement;

async function follow(path: string, body: unknown): Promise<void> {
  Object.assign(state, { status: 'pending', error: null, lanes: { a: 'pending', b: 'pending' } });
  render();
  try {
    for await (const event of stream(path, body)) {
      if (state.step === 'prompt') state.step = 'chat';
      take(event);
      render();
    }
    state.status = state.error === null ? 'complete' : 'error';
  } catch (error) {
    console.debug(String(error));
    state.status = state.step === 'prompt' ? 'pending' : 'error';
  }
  render();
}

function take(event: StreamEvent): void {
  if (event.type === 'chunk') {
    state.threads[event.pos] = event.messages;
    state.lanes[event.pos] = state.status = 'generating';
  } else if (event.type === 'error') {
    state.error = event.error;
    state.status = 'error';
    if (event.pos) state.lanes[event.pos] = 'error';
  } else if (event.type === 'complete') {
    if (event.pos) state.lanes[event.pos] = 'complete';
    else state.status = 'complete';
  }
}

async function reveal(): Promise<void> {
  if (!state.canVote) state.names = await request<Reveal>('/arena/reveal');
  else if (state.step === 'vote') {
    if (state.selected === null) return;
    const { selected, prefs, comments } = state;
    const details = {
      prefs_a: prefs.a,
      prefs_b: prefs.b,
      comment_a: comments.a,
      comment_b: comments.b,
    };
    state.names = await request<Reveal>('/arena/vote', { chosen_llm: selected, ...details });
  }
  state.step = state.names === null ? 'vote' : 'reveal';
  render();
}

async function react(pos: Pos, index: number, change: (reaction: Reaction) => void): Promise<void> {
  const key = `${pos}${index}`;
  const reaction = reactions.get(key) ?? { liked: null, prefs: [] };
  change(reaction);
  reactions.set(key, reaction);
  state.canVote = reaction.liked === null;
  render();
  const value = assistants(pos)[index]?.content ?? '';
  await request('/arena/react', {
    bot: pos,
    index: index * 2 + 1,
    value,
    comment: '',
    ...reaction,
  });
}

const assistants = (pos: Pos) => state.threads[pos].filter(({ role }) => role === 'assistant');

function toggled(list: string[], item: string): string[] {
  return list.includes(item) ? list.filter((known) => known !== item) : [...list, item];
}

function round(prompt: PageMessage, index: number, isLast: boolean): HTMLElement {
  const grid = h('div', { class: 'gap-10 md:grid-cols-2 grid' });
  const [a, b] = POSITIONS.map((pos) => assistants(pos)[index]);
  const isShown = !isLast || (state.lanes.a !== 'error' && state.lanes.b !== 'error');
  if (a && b && isShown) {
    grid.append(...POSITIONS.map((pos) => bot(pos, index, isLast)));
  }
  const user = h(
    'div',
    { class: 'message-user mb-4 mt-5 rounded-2xl' },
    markdown(prompt.content, 'user'),
  );
  return h('div', { class: 'grouped-messages px-4' }, user, grid);
}

function bot(pos: Pos, index: number, isLast: boolean): HTMLElement {
  const reaction = reactions.get(`${pos}${index}`) ?? { liked: null, prefs: [] };
  return messageBot({
    pos,
    message: assistants(pos)[index] as PageMessage,
    isGenerating: isLast && state.lanes[pos] === 'generating',
    isDisabled: state.status !== 'complete' || state.step !== 'chat',
    ...reaction,
    onLike: (liked) =>
      void react(pos, index, (known) => {
        known.liked = known.liked === liked ? null : liked;
        known.prefs = [];
      }),
    onPref: (pref) => void react(pos, index, (known) => (known.prefs = toggled(known.prefs, pref))),
  });
}

function chatArea(): HTMLElement {
  const area = h('div', {
    id: 'chat-area',
    role: 'log',
    'aria-label': 'Conversation',
    'aria-live': 'polite',
  });
  const users = (state.threads.a.length > 0 ? state.threads.a : state.threads.b).filter(
    ({ role }) => role === 'user',
  );
  area.append(...users.map((message, i) => round(message, i, i === users.length - 1)));
  if (state.status === 'pending') area.append(pending());
  if (state.error !== null) {
    const retry = h(
      'button',
      { class: 'fr-btn retry', onclick: () => void follow('/arena/retry', {}) },
      'Réessayer',
    );
    const hidden = h('span', { class: 'hidden' }, state.error);
    const text = h('div', {}, h('h6', {}, 'Oups'), h('p', {}, 'Réessayez.', hidden), retry);
    const box = h('div', { class: 'cg-border flex' }, h('span', { class: 'text-error' }), text);
    area.append(h('div', { class: 'fr-container' }, box));
  }
  return area;
}

function voteArea(): HTMLElement {
  const disabled = state.step === 'reveal';
  const cards = ['a', 'both_equal', 'b'].map((value) => {
    const onchange = () => {
      state.selected = value;
      render();
    };
    const attributes = {
      type: 'radio',
      id: `radio-${value}`,
      name: 'vote-radio-group',
      value,
      disabled,
      onchange,
    };
    const radio = h('input', { ...attributes, class: 'sr-only' }) as HTMLInputElement;
    radio.checked = state.selected === value;
    return h('div', { class: 'h-full' }, radio, h('label', { for: radio.id }, value));
  });
  const legend = h('legend', { class: 'sr-only', id: 'vote-cards-legend' }, 'Votre vote');
  const fieldset = h(
    'fieldset',
    { id: 'vote-cards', 'aria-labelledby': legend.id },
    legend,
    ...cards,
  );
  const area = h('div', { id: 'vote-area', class: 'fr-container' }, fieldset);
  if (state.selected !== null) area.append(...POSITIONS.map((pos) => details(pos, disabled)));
  return area;
}

function details(pos: Pos, disabled: boolean): HTMLElement {
  const onPref = (pref: string) => {
    state.prefs[pos] = toggled(state.prefs[pos], pref);
  };
  const panels = (['like', 'dislike'] as const).map((kind) =>
    likePanel(`model-${pos}`, kind, state.prefs[pos], disabled, onPref),
  );
  const oninput = (event: Event) => {
    state.comments[pos] = (event.target as HTMLTextAreaElement).value;
  };
  const comment = h('textarea', { id: `comment-${pos}`, disabled, oninput }) as HTMLTextAreaElement;
  comment.value = state.comments[pos];
  return h(
    'div',
    { class: 'cg-border' },
    h('div', { class: `c-bot-disk-${pos}` }),
    ...panels,
    comment,
  );
}

function sendArea(): HTMLElement {
  const area = h('div', { id: 'send-area', class: 'sticky mt-auto flex flex-col items-center' });
  if (state.step === 'chat') {
    const box = h('textarea', {
      id: 'chatbot-prompt',
      'data-testid': 'textbox',
    }) as HTMLTextAreaElement;
    const send = () => void follow('/arena/add_text', { message: box.value });
    const disabled = state.status !== 'complete';
    area.append(
      box,
      h('button', { id: 'send-btn', class: 'fr-btn', disabled, onclick: send }, 'Envoyer'),
    );
  }
  const isOff = state.status !== 'complete' || (state.step === 'vote' && state.selected === null);
  const onclick = () => void reveal().catch((error) => console.debug(String(error)));
  area.append(h('button', { class: 'fr-btn', disabled: isOff, onclick }, 'Découvrir les modèles'));
  return area;
}

function promptArea(): HTMLElement {
  const box = h('textarea', {
    id: 'initial-prompt',
    'data-testid': 'textbox',
  }) as HTMLTextAreaElement;
  const params = new URLSearchParams(location.search);
  const send = () =>
    void follow('/arena/add_first_text', {
      prompt_value: box.value,
      mode: params.get('mode') ?? 'random',
      custom_models_selection: params.getAll('model'),
      cohorts: '',
    });
  const button = h('button', { type: 'submit', class: 'fr-btn', onclick: send }, 'Envoyer');
  return h('div', { id: 'prompt-area', class: 'fr-container' }, box, button);
}

function render(): void {
  if (state.step === 'prompt') {
    if (!document.querySelector('#prompt-area')) main.replaceChildren(promptArea());
    return;
  }
  const hasVoteArea = state.step === 'vote' || (state.step === 'reveal' && state.canVote);
  main.replaceChildren(
    chatArea(),
    ...(hasVoteArea ? [voteArea()] : []),
    state.step === 'reveal' && state.names ? revealArea(state.names) : sendArea(),
  );
}

render();
