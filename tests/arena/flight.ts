// Writes the arena's page data as flight rows (RSC), and as the inline pushes that carry them in HTML.

type Json = Record<string, unknown>;

/** Flight text of a conversation page: the session record and the list of models. */
export function conversationFlight(record: Json, models: Json[]): string {
  const messages = record.messages as Json[];
  const first = messages[0];
  const text = typeof first?.content === 'string' ? first.content : null;
  const rows = ['0:{"P":null,"b":"build"}\n', ':HL["/_next/static/css/frame.css","style"]\n'];
  const state = escapeDollars(record) as Json;
  if (text !== null) {
    // A text row ends by its length alone: the next row follows without a newline.
    rows.push(`32:T${Buffer.byteLength(text).toString(16)},${text}`);
    ((state.messages as Json[])[0] as Json).content = '$32';
  }
  const props = { initialState: state, initialModels: '$40' };
  rows.push(`a:${JSON.stringify(['$', '$L31', null, props])}\n`);
  rows.push(`40:${JSON.stringify(escapeDollars(models))}\n`);
  return rows.join('');
}

/** Flight text of the start page. */
export function startFlight(models: Json[]): string {
  const props = { initialModels: escapeDollars(models), initialModelAId: null };
  return `0:{"P":null,"b":"build"}\n5:${JSON.stringify(['$', '$L6', null, props])}\n`;
}

/** Flight text that answers a server action. */
export function actionReply(data: Json): string {
  return `0:${JSON.stringify({ a: '$@1', f: '', b: 'build' })}\n1:${JSON.stringify(data)}\n`;
}

/** The bodies of the inline scripts that carry flight text, cut where it happens to fall. */
export function flightPushes(flight: string, size = 2000): string[] {
  const pushes: string[] = [];
  for (let i = 0; i < flight.length; i += size) {
    const piece = JSON.stringify([1, flight.slice(i, i + size)]).replaceAll('<', '\\u003c');
    pushes.push(`self.__next_f.push(${piece})`);
  }
  return pushes;
}

/** In flight a leading dollar sign means a reference; text that begins with one gets a second. */
function escapeDollars(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? `$${value}` : value;
  if (Array.isArray(value)) return value.map(escapeDollars);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, escapeDollars(v)]));
}
