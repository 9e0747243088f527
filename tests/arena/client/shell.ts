// What stands around the thread: side bar, mode picker, start text, vote row, stop button, prompt box, notices.
import { h, icon, toggleClass } from './dom.ts';
import { frame } from './frames.ts';
import { expose } from './handles.ts';
import { localPath } from './look.ts';
import type { Mode } from './model.ts';
import { voteLabels, words } from './words.ts';

const ARROW_UP = ['M12 19V5', 'm5 12 7-7 7 7'];
const SQUARE = ['M7 7h10v10H7z'];
const MOON = ['M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z'];
const PLUS = ['M12 5v14', 'M5 12h14'];

const VOTES = ['model_a', 'tie', 'both_bad', 'model_b'];
const CHOICES = ['model_a', 'skip', 'model_b'];

export type Actions = {
  send(prompt: string): void;
  stop(): void;
  vote(value: string): void;
  open(path: string): void;
  retry(): void;
};

/** What the page is doing; what is left out does not apply. */
export type ShellState = {
  isStart: boolean;
  isBusy: boolean;
  canVote: boolean;
  /** Whether one of two answers is to be chosen to go on with. */
  canChoose?: boolean;
  mode?: Mode;
};

export class Shell {
  readonly main = h('main');
  readonly box = h('textarea', { name: frame().box, rows: '2', placeholder: words().ask });
  private readonly start = h('div', { class: 'start' });
  private readonly history = h('nav', { 'aria-label': 'Recent chats' });
  private readonly mode = h('span', {}, words().modes.battle);
  private readonly voteRow: HTMLElement;
  private readonly choiceBar: HTMLElement;
  private readonly stopButton: HTMLElement;
  private readonly submit = h(
    'button',
    { type: 'submit', 'aria-label': words().send, disabled: true },
    icon(ARROW_UP),
  );
  private readonly notice = h('div', { role: 'alert', class: 'notice' });
  private readonly form: HTMLElement;
  private isBusy = false;

  constructor(
    private readonly actions: Actions,
    thread: HTMLElement,
    suggestions: string[],
  ) {
    this.voteRow = makeVoteRow((value) => actions.vote(value));
    this.choiceBar = makeChoiceBar((value) => actions.vote(value));
    const stop = { type: 'button', 'aria-label': words().stop };
    this.stopButton = h('button', stop, icon(SQUARE));
    this.stopButton.addEventListener('click', () => actions.stop());
    this.form = h('form', {}, this.box, this.submit);
    this.listen();
    this.start.append(...startParts(suggestions, (prompt) => this.fill(prompt)));
    const mode = { type: 'button', role: 'combobox', 'aria-expanded': 'false' };
    this.main.append(h('button', mode, this.mode), thread, this.form);
    document.getElementById('app')?.append(this.sideBar(), this.main, themeButton());
    this.expose();
  }

  update(state: ShellState): void {
    this.isBusy = state.isBusy;
    this.mode.textContent = words().modes[state.mode ?? 'battle'];
    this.place(this.start, state.isStart);
    this.place(this.voteRow, state.canVote);
    this.place(this.choiceBar, state.canChoose ?? false);
    this.place(this.stopButton, state.isBusy);
    this.refreshSubmit();
  }

  setHistory(entries: { id: string; title: string }[]): void {
    const links = entries.map((entry) => this.link(`/c/${entry.id}`, entry.title));
    this.history.replaceChildren(...links);
  }

  /** Says what went wrong, with a way to try again. */
  say(text: string): void {
    const again = h('button', { type: 'button' }, 'Try again');
    const clear = h('button', { type: 'button' }, 'Clear');
    again.addEventListener('click', () => this.actions.retry());
    clear.addEventListener('click', () => this.notice.remove());
    this.notice.replaceChildren(h('p', {}, text), again, clear);
    this.form.before(this.notice);
  }

  clearNotice(): void {
    this.notice.remove();
  }

  /** The pause in which the page checks that a person is there. */
  async verify(ms: number): Promise<void> {
    const title = h('h2', { id: 'verify' }, 'Security Verification');
    const text = h('p', {}, 'One moment, the practice arena pretends to check that you are human.');
    const attributes = { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'verify' };
    const dialog = h('div', attributes, h('div', {}, title, text));
    document.body.append(dialog);
    await new Promise((resolve) => setTimeout(resolve, ms));
    dialog.remove();
  }

  private expose(): void {
    const buttons = (row: HTMLElement) =>
      row.isConnected ? [...row.querySelectorAll('button')] : [];
    expose({
      box: () => this.box as HTMLTextAreaElement,
      submit: () => this.submit,
      voteButtons: () => buttons(this.voteRow),
      choiceButtons: () => buttons(this.choiceBar),
      tryAgain: () => buttons(this.notice)[0] ?? null,
      stopButton: () => (this.stopButton.isConnected ? this.stopButton : null),
    });
  }

  private place(element: HTMLElement, isThere: boolean): void {
    if (!isThere) element.remove();
    else if (!element.isConnected) this.form.before(element);
  }

  private fill(prompt: string): void {
    this.value = prompt;
    this.refreshSubmit();
    this.box.focus();
  }

  private get value(): string {
    return (this.box as HTMLTextAreaElement).value;
  }

  private set value(text: string) {
    (this.box as HTMLTextAreaElement).value = text;
  }

  private refreshSubmit(): void {
    const isDisabled = this.value.trim() === '' || this.isBusy;
    this.submit.toggleAttribute('disabled', isDisabled);
  }

  private listen(): void {
    const send = () => {
      const prompt = this.value.trim();
      if (this.submit.hasAttribute('disabled') || prompt === '') return;
      this.value = '';
      this.actions.send(prompt);
    };
    this.box.addEventListener('input', () => this.refreshSubmit());
    this.box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      send();
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      send();
    });
  }

  private sideBar(): HTMLElement {
    const fresh = this.link('/', words().newChat);
    fresh.prepend(icon(PLUS));
    return h('aside', {}, h('div', { class: 'brand' }, 'Arena'), fresh, this.history);
  }

  private link(to: string, text: string): HTMLElement {
    const path = localPath(to);
    const link = h('a', { href: path }, h('span', { class: 'truncate' }, text));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.actions.open(path);
    });
    return link;
  }
}

function makeVoteRow(vote: (value: string) => void): HTMLElement {
  const buttons = VOTES.map((value, index) => {
    const attributes = { type: 'button', class: frame().voteButton };
    const button = h('button', attributes, h('span', {}, voteLabels()[index] ?? ''));
    button.addEventListener('click', () => vote(value));
    return button;
  });
  return frame().voteRow(buttons);
}

/** The bar under two answers in a chat with one model: go on with one of them, or skip the question. */
function makeChoiceBar(choose: (value: string) => void): HTMLElement {
  const buttons = CHOICES.map((value, index) => {
    const button = h('button', { type: 'button' }, h('span', {}, words().choice[index] ?? ''));
    button.addEventListener('click', () => choose(value));
    return button;
  });
  return h('div', { class: 'hidden md:absolute md:flex' }, h('div', { class: 'flex' }, ...buttons));
}

function startParts(suggestions: string[], fill: (prompt: string) => void): HTMLElement[] {
  const buttons = suggestions.map((prompt) => {
    const button = h('button', { type: 'button' }, prompt);
    button.addEventListener('click', () => fill(prompt));
    return button;
  });
  return [
    h('h1', {}, 'What would you like to ask?'),
    h(
      'p',
      {},
      'Two anonymous assistants will answer. Vote for the better one, then see who they were.',
    ),
    h('div', { class: 'suggestions' }, ...buttons),
  ];
}

function themeButton(): HTMLElement {
  const attributes = {
    type: 'button',
    class: 'theme',
    'aria-label': 'Switch between light and dark',
  };
  const button = h('button', attributes, icon(MOON));
  button.addEventListener('click', () => {
    const root = document.documentElement;
    const isDark = toggleClass(root, 'dark');
    toggleClass(root, 'light', !isDark);
    localStorage.setItem('theme', isDark ? 'dark' : 'light');
  });
  return button;
}
