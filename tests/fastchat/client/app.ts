// The practice FastChat page's own program: sends what the user does to the queue and shows what comes back.
import type { Action, Tab, Ui, VoteType } from '../ui';
import { buildTab, draw, type Settings } from './view.ts';

const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as Settings;
const session = crypto.randomUUID();
const TABS: Tab[] = ['anony', 'named', 'direct'];
const VOTES: [string, VoteType][] = [
  ['A is better', 'leftvote'],
  ['B is better', 'rightvote'],
  ['Tie', 'tievote'],
  ['Both are bad', 'bothbad_vote'],
];

async function send(tab: Tab, data: Action, show: (ui: Ui) => void): Promise<void> {
  const body = JSON.stringify({ session_hash: session, tab, data });
  const joined = await fetch('/queue/join', { method: 'POST', body });
  const { event_id } = (await joined.json()) as { event_id: string };
  const reply = await fetch(`/queue/data?session_hash=${session}&event_id=${event_id}`);
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: '', done: true };
    if (done) return;
    const rows = (rest + value).split('\n\n');
    rest = rows.pop() ?? '';
    for (const row of rows) {
      const message = JSON.parse(row.slice('data: '.length)) as { msg: string; output?: Ui };
      if (message.output) show(message.output);
    }
  }
}

function start(tab: Tab, panel: HTMLElement): void {
  let before: Ui | null = null;
  const run = (data: Action) =>
    send(tab, data, (ui) => {
      draw(panel, ui, before, settings);
      before = ui;
    });
  const box = panel.querySelector('textarea');
  const submit = () => {
    const prompt = box?.value ?? '';
    if (!box || prompt === '' || box.disabled) return;
    box.value = '';
    const [a = '', b = ''] = [...panel.querySelectorAll('input')].map((input) => input.value);
    void run({ type: 'submit', prompt, models: [a, b] });
  };
  box?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  });
  panel.addEventListener('click', (event) => {
    const text = (event.target as Element).closest('button')?.textContent ?? '';
    const vote = VOTES.find(([label]) => text.includes(label));
    if (vote) {
      // Gradio shows how long it has been waiting, in the very place where the names come.
      for (const wrap of panel.querySelectorAll('#model_selector_md .wrap')) {
        wrap.textContent = 'queue: 1/1 | 0.0s';
      }
      void run({ type: 'vote', vote: vote[1] });
    } else if (/New Round|Clear history/.test(text)) void run({ type: 'clear' });
    else if (text.includes('Regenerate')) void run({ type: 'regenerate' });
    else if (text.trim() === 'Send') submit();
  });
}

const panels = TABS.map((tab, i) => buildTab(tab, settings, i === 0));
document.querySelector('.tabs')?.append(...panels);
for (const [i, tab] of TABS.entries()) {
  const panel = panels[i];
  if (panel) start(tab, panel);
}
const heads = [...document.querySelectorAll('[role=tab]')];
for (const [i, head] of heads.entries()) {
  head.addEventListener('click', () => {
    for (const [k, panel] of panels.entries()) panel.style.display = k === i ? '' : 'none';
    for (const [k, other] of heads.entries()) other.setAttribute('aria-selected', `${k === i}`);
  });
}
