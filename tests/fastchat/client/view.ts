// Draws one tab of the practice FastChat page in the markup that Gradio 4 or 5 gives it.
import type { Message, Tab, Ui } from '../ui';

export type Settings = { gradio: 4 | 5; models: [string, string] };

const VOTES = ['👈  A is better', '👉  B is better', '🤝  Tie', '👎  Both are bad'];
const OPEN = '👉 Enter your prompt and press ENTER';
const OVER = 'Press "🎲 New Round" to start over👇 (Note: Your vote shapes the leaderboard)';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The little Markdown that practice answers use. */
function markdown(text: string): string {
  const blocks = text.split('\n\n').map((block) => {
    const code = /^```(\w*)\n([\s\S]*?)\n?```$/.exec(block);
    if (code) {
      const copy = '<button class="copy_code_button" title="copy"><span>Copy</span></button>';
      return `<div class="code_wrap">${copy}<pre><code class="language-${code[1]}">${escaped(code[2] ?? '')}\n</code></pre></div>`;
    }
    const inline = escaped(block).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');
    return `<p>${inline.replace(/&#60;span class=&#34;cursor&#34;&#62;&#60;\/span&#62;/, '<span class="cursor"></span>')}</p>`;
  });
  return blocks.join('\n');
}

function message(gradio: 4 | 5, role: 'user' | 'bot', text: string, isLatest: boolean): string {
  const attributes = `data-testid="${role}" dir="ltr" aria-label="${role}'s message: ${escaped(text)}" class="${isLatest ? 'latest' : ''}"`;
  const body = `<span class="md chatbot prose">${markdown(text)}</span>`;
  const copy = '<button class="action" title="copy" aria-label="Copy message"><svg></svg></button>';
  const inner =
    gradio === 4
      ? `<div class="flex-wrap ${role}"><div class="message ${role} panel-full-width"><button ${attributes}>${body}</button></div></div>`
      : `<div class="flex-wrap role"><div class="${role} message"><div class="message panel-full-width"><div ${attributes}><div class="message-content">${body}</div></div></div></div></div>`;
  return `<div class="message-row bubble ${role}-row">${inner}</div><div class="message-buttons">${copy}</div>`;
}

export function drawChat(log: Element, messages: readonly Message[], gradio: 4 | 5): void {
  log.innerHTML = `<div class="message-wrap">${messages
    .map(([prompt, answer], i) => {
      const isLatest = i === messages.length - 1;
      const reply = answer === null ? '' : message(gradio, 'bot', answer, isLatest);
      return message(gradio, 'user', prompt, false) + reply;
    })
    .join('')}</div>`;
}

/** The tab's page before anything was said. */
export function buildTab(tab: Tab, { models }: Settings, isShown: boolean): HTMLElement {
  const sides = tab === 'direct' ? [''] : ['Model A', 'Model B'];
  const columns = sides
    .map(
      (label) =>
        `<div class="gap"><div id="chatbot" class="block"><label data-testid="block-label"><span><svg></svg></span> ${label}</label><div class="bubble-wrap" role="log" aria-label="chatbot conversation" aria-live="polite"><div class="message-wrap"></div></div></div></div>`,
    )
    .join('');
  const choice = sides
    .map(
      (_, i) =>
        `<div class="gap"><input role="listbox" aria-label="Dropdown" value="${escaped(models[i] ?? '')}"></div>`,
    )
    .join('');
  const names = sides
    .map(
      () =>
        '<div class="gap"><div id="model_selector_md" class="block"><div class="wrap center full hide"></div><div><div class="prose" data-testid="markdown"><span class="md prose"></span></div></div></div></div>',
    )
    .join('');
  const votes = VOTES.map(
    (vote) => `<button class="lg secondary hidden" disabled> ${vote}</button>`,
  );
  const anew = tab === 'anony' ? '🎲 New Round' : '🗑️  Clear history';
  const region = tab === 'anony' ? 'share-region-anony' : 'share-region-named';
  const panel = document.createElement('div');
  panel.className = 'tabitem';
  panel.setAttribute('role', 'tabpanel');
  if (!isShown) panel.style.display = 'none';
  panel.innerHTML = [
    `<div id="${region}" class="gr-group">`,
    tab === 'anony' ? '' : `<div class="stretch">${choice}</div>`,
    `<div class="stretch">${columns}</div>`,
    tab === 'anony' ? `<div class="stretch">${names}</div>` : '',
    `</div><div class="stretch" data-row="votes">${tab === 'direct' ? '' : votes.join('')}</div>`,
    `<div class="stretch"><div id="input_box"><textarea data-testid="textbox" placeholder="${OPEN}" rows="1"></textarea></div>`,
    '<button class="lg primary"> Send</button></div>',
    `<div class="stretch"><button class="lg secondary" disabled> ${anew}</button>`,
    '<button class="lg secondary" disabled> 🔄  Regenerate</button><button class="lg secondary"> 📷  Share</button></div>',
  ].join('');
  return panel;
}

/** Brings the tab's page to a state; what stays the same is left alone, as Svelte does. */
export function draw(panel: HTMLElement, ui: Ui, before: Ui | null, settings: Settings): void {
  const logs = [...panel.querySelectorAll('[role=log]')];
  for (const [i, log] of logs.entries()) {
    const chat = ui.chats[i] ?? [];
    if (JSON.stringify(chat) !== JSON.stringify(before?.chats[i] ?? []))
      drawChat(log, chat, settings.gradio);
  }
  for (const [i, place] of [...panel.querySelectorAll('#model_selector_md .md')].entries()) {
    const name = ui.names[i];
    place.innerHTML = name ? `<h3>${escaped(name)}</h3>\n` : '';
  }
  const buttons = [...panel.querySelectorAll('button')];
  const find = (text: string) => buttons.find((button) => button.textContent?.includes(text));
  for (const vote of VOTES) {
    const button = find(vote);
    button?.classList.toggle('hidden', ui.votes === 'hidden');
    if (button) button.disabled = ui.votes !== 'on';
  }
  for (const text of ['New Round', 'Clear history', 'Regenerate']) {
    const button = find(text);
    if (button) button.disabled = !ui.canGoOn;
  }
  const box = panel.querySelector('textarea');
  const send = find('Send');
  if (box) {
    box.disabled = !ui.isOpen;
    box.placeholder = ui.isOpen ? OPEN : OVER;
  }
  if (send) send.disabled = !ui.isOpen;
}
