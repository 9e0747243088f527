// Builds the elements of the practice page in the shape of the site's own components.
import type { PageMessage, Pos, Reveal } from './api.ts';

type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

/** An element with attributes, listeners (`on…`) and children; false leaves an attribute out. */
export function h(
  tag: string,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** Rendered markdown: enough of it to look like an answer. */
export function markdown(text: string, kind: 'bot' | 'user'): HTMLElement {
  const span = h('span', {
    class: `md ${kind} prose dark:prose-invert${kind === 'bot' ? ' chatbot' : ''}`,
  });
  for (const block of text.split(/\n{2,}/).filter((part) => part !== '')) {
    const lines = block.split('\n');
    if (block.startsWith('```')) {
      const code = block.replace(/^```\w*\n?|\n?```$/g, '');
      const copy = h('button', { class: 'copy_code_button', title: 'copy' });
      span.append(h('div', { class: 'code_wrap' }, copy, h('pre', {}, h('code', {}, code))));
    } else if (lines.every((line) => line.startsWith('- '))) {
      span.append(h('ul', {}, ...lines.map((line) => h('li', {}, ...inline(line.slice(2))))));
    } else {
      const parts = lines.flatMap((line, i) => (i > 0 ? [h('br'), ...inline(line)] : inline(line)));
      span.append(h('p', {}, ...parts));
    }
  }
  return span;
}

function inline(text: string): (Node | string)[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part) => {
    if (part.startsWith('**') && part.length > 4) return h('strong', {}, part.slice(2, -2));
    return part.startsWith('`') && part.length > 2 ? h('code', {}, part.slice(1, -1)) : part;
  });
}

export const pending = (): HTMLElement =>
  h(
    'div',
    {
      class: 'py-5 flex flex-col items-center',
      role: 'status',
      'aria-label': 'Chargement',
      'aria-live': 'polite',
    },
    h('p', { class: 'mb-0!' }, h('strong', {}, 'Un instant…')),
  );

const iconButton = (label: string, onclick: () => void, disabled = false, highlight = false) =>
  h(
    'button',
    {
      class: `padded border${highlight ? ' highlight' : ''}`,
      'aria-label': label,
      title: label,
      disabled,
      onclick,
    },
    h('div', { class: 'medium' }, h('span', { class: 'fr-icon--sm text-primary block' })),
  );

export type BotProps = {
  pos: Pos;
  message: PageMessage;
  isGenerating: boolean;
  isDisabled: boolean;
  liked: boolean | null;
  prefs: string[];
  onLike(liked: boolean): void;
  onPref(pref: string): void;
};

/** One answer with its buttons. */
export function messageBot(props: BotProps): HTMLElement {
  const { pos, message, isGenerating, isDisabled, liked } = props;
  const off = isGenerating || isDisabled;
  const card = h('div', {
    class: 'message-bot cg-border rounded-lg! bg-white px-5 relative flex h-full flex-col',
  });
  const body = h('div', {}, head(pos), ...reasoning(message), markdown(message.content, 'bot'));
  if (isGenerating) body.append(pending());
  const likes = h(
    'div',
    { class: 'gap-2 ms-auto flex' },
    iconButton('Réponse satisfaisante', () => props.onLike(true), off, liked === true),
    iconButton('Réponse insatisfaisante', () => props.onLike(false), off, liked === false),
  );
  card.append(
    body,
    h(
      'div',
      { class: 'bottom-0 bg-white py-3 flex' },
      iconButton('Copier', () => {}),
      likes,
    ),
  );
  const column = h('div', { class: 'flex flex-col' }, card);
  if (liked !== null) {
    const id = `${message.metadata?.generation_id}`;
    const panel = likePanel(id, liked ? 'like' : 'dislike', props.prefs, false, props.onPref);
    column.append(
      h('div', { class: 'cg-border rounded-lg! mt-3 bg-white p-5 border-dashed!' }, panel),
    );
  }
  return column;
}

const head = (pos: Pos) =>
  h(
    'div',
    { class: 'top-0 bg-white pb-5 pt-7 flex items-center' },
    h('div', { class: `c-bot-disk-${pos}` }),
    h('h3', { class: 'ms-2! mb-0! text-base!' }, `Modèle ${pos.toUpperCase()}`),
  );

function reasoning(message: PageMessage): HTMLElement[] {
  if ((message.reasoning ?? '').trim() === '') return [];
  const id = `reasoning-${message.metadata?.generation_id}`;
  const lines = (message.reasoning ?? '').split('\n');
  const shown = lines.flatMap((line, i) => (i > 0 ? [h('br'), line] : [line]));
  const button = h(
    'button',
    { type: 'button', class: 'fr-accordion__btn', 'aria-expanded': 'true', 'aria-controls': id },
    'Raisonnement',
  );
  const text = h(
    'div',
    { id, class: 'fr-collapse m-0! p-0! text-sm' },
    h('div', { class: 'px-5 py-4' }, ...shown),
  );
  const title = h('h3', { class: 'fr-accordion__title ms-1!' }, button);
  return [
    h(
      'section',
      { class: 'fr-accordion mb-8 py-2' },
      h('div', { class: 'fr-highlight' }, title, text),
    ),
  ];
}

const PREFS = {
  like: ['useful', 'complete', 'creative', 'clear_formatting'],
  dislike: ['incorrect', 'superficial', 'instructions_not_followed'],
};

/** The check boxes with which an answer is qualified. */
export function likePanel(
  id: string,
  kind: 'like' | 'dislike',
  selection: string[],
  disabled: boolean,
  onPref: (pref: string) => void,
): HTMLElement {
  const boxes = PREFS[kind].map((value) => {
    const name = `${id}-selector`;
    const onchange = () => onPref(value);
    const attributes = {
      type: 'checkbox',
      id: `${name}-${value}`,
      name,
      value,
      class: 'sr-only',
      disabled,
      onchange,
    };
    const box = h('input', attributes) as HTMLInputElement;
    box.checked = selection.includes(value);
    return h('label', { class: 'cg-border', for: box.id }, box, value);
  });
  return h(
    'div',
    { class: 'like-panel flex' },
    h('div', { id: `${id}-selector`, class: 'cl-selector' }, ...boxes),
  );
}

/** Where the names are shown. */
export function revealArea(data: Reveal): HTMLElement {
  const cards = (['a', 'b'] as const).map((pos) => {
    const { organisation, simple_name } = data[pos].llm;
    const logo = h('img', { alt: organisation, src: 'data:,', class: 'object-contain' });
    const name = h('div', {}, h('span', { class: 'font-normal' }, `${organisation}/`), simple_name);
    const title = h('h5', { class: 'fr-h6 mb-4! gap-2 flex items-center' }, logo, name);
    if (data.chosen_llm === pos) title.append(h('div', { class: 'border-primary' }, 'Votre choix'));
    const card = h('div', {}, h('div', {}, title), h('h6', {}, 'Impact'), h('p', {}, '0.10 Wh'));
    return h('div', { class: 'cg-border bg-white p-5 flex flex-col' }, card);
  });
  return h(
    'div',
    { id: 'reveal-area', class: 'fr-container mt-8!' },
    h('div', { class: 'grid' }, ...cards),
  );
}
