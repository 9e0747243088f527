// Writes rows the way the arena's stream does, in each of the forms it may take.
import type { Side, Turn } from './scenario.ts';

export type Framing = Turn['framing'];

/** One row with what stands around it on the wire. */
export function encodeRow(
  side: Side,
  code: string,
  value: unknown,
  { framing, asciiEscapes }: Pick<Turn, 'framing' | 'asciiEscapes'>,
): string {
  return frameRow(side, code, JSON.stringify(value), { framing, asciiEscapes });
}

/** The same for a value that is JSON text already. */
export function frameRow(
  side: Side,
  code: string,
  json: string,
  { framing, asciiEscapes }: Pick<Turn, 'framing' | 'asciiEscapes'>,
): string {
  const row = `${side}${code}:${asciiEscapes ? escapeNonAscii(json) : json}`;
  if (framing === 'glued') return row;
  return framing === 'sse' ? `data: ${row}\n\n` : `${row}\n`;
}

/** The bare object that some streams begin with. */
export function encodeInit(sessionId: string, framing: Framing): string {
  const init = JSON.stringify({ id: sessionId, mode: 'battle' });
  if (framing === 'glued') return init;
  return framing === 'sse' ? `data: ${init}\n\n` : `${init}\n`;
}

/** What ends a complete body. */
export function encodeEnd(framing: Framing): string {
  return framing === 'sse' ? 'data: [DONE]\n\n' : '';
}

/** Every character outside ASCII as JSON escapes, pairs of surrogates included. */
function escapeNonAscii(json: string): string {
  let out = '';
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    out += unit < 0x80 ? json[i] : `\\u${unit.toString(16).padStart(4, '0')}`;
  }
  return out;
}
