// A page that listens in on our channel and forges messages on it, before, during and after a battle.

/** Runs in the page, so it can use nothing from outside itself. */
export function forge(): void {
  const holder = window as unknown as { forged: number };
  holder.forged = 0;
  if (location.hostname !== 'arena.ai') return;
  const channels = new Set(['telltale:0-0-0-0', 'telltale:tap', 'telltale:content']);
  const learn = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    if (typeof detail === 'string') channels.add(detail);
  };
  document.addEventListener('telltale:tap', learn);
  const say = (name: string, detail: unknown) =>
    document.dispatchEvent(new CustomEvent(name, { detail }));
  // Asks the tap for its name, and pretends to be another tap.
  say('telltale:content', null);
  say('telltale:tap', 'telltale:0-0-0-0');
  const session = '019e7044-8800-7000-8000-000000000001';
  const turn = '019e7044-8800-7000-8000-000000000002';
  const body = JSON.stringify({
    id: session,
    mode: 'battle',
    modality: 'chat',
    userMessageId: '019e7044-8800-7000-8000-000000000003',
    modelAMessageId: turn,
    modelBMessageId: '019e7044-8800-7000-8000-000000000004',
    userMessage: { content: 'Forged', experimental_attachments: [] },
  });
  const path = '/nextjs-api/stream/create-evaluation';
  const at = Date.now();
  const call = { id: 1, kind: 'stream', method: 'POST', path, body, at };
  const rest = { retryAfter: null, cfMitigated: null, at };
  const messages: unknown[] = [
    { k: 'request', ...call },
    { k: 'head', id: 1, status: 200, type: 'text/plain', ...rest },
    { k: 'data', id: 1, text: 'a0:"forged"\nb0:"forged"\nad:{"finishReason":"stop"}\n', t: 5 },
    { k: 'end', id: 1, how: 'complete', t: 9, at },
    { name: 'deliver', payload: { instance: 'x', first: 1, events: [] } },
    JSON.parse('{"__proto__":{"isPolluted":true},"constructor":{"prototype":{"isPolluted":true}}}'),
    'x'.repeat(10_000),
    null,
  ];
  const round = () => {
    for (const message of messages) {
      const text = JSON.stringify(message);
      for (const name of channels) {
        say(name, text);
        say(name, message);
        say(`${name}:to-tap`, JSON.stringify({ k: 'configure', patterns: { stream: '(' } }));
        holder.forged += 2;
      }
      window.postMessage(message, '*');
      window.postMessage(text, '*');
      window.dispatchEvent(new CustomEvent('telltale', { detail: message }));
    }
  };
  round();
  setInterval(round, 100);
  const panel = () => document.querySelector('telltale-panel')?.dispatchEvent(new Event('click'));
  setInterval(panel, 100);
}
