// Reads the rows of an answer stream as they arrive, in lines, glued together, or framed as server-sent events.

export type Row = { lane: 'a' | 'b'; code: string; value: unknown };

/** Feed it text as it comes; it gives the rows that are complete. */
export class RowReader {
  private buffer = '';

  push(text: string): Row[] {
    this.buffer += text;
    const rows: Row[] = [];
    for (;;) {
      this.buffer = this.buffer.replace(/^(?:\s+|data: ?|\[DONE\])+/, '');
      const head = /^([ab])([0-9a-z]):/.exec(this.buffer);
      const from = head ? head[0].length : 0;
      if (!head && !this.buffer.startsWith('{')) return rows;
      const end = jsonEnd(this.buffer, from);
      if (end === null) return rows;
      const value: unknown = JSON.parse(this.buffer.slice(from, end));
      this.buffer = this.buffer.slice(end);
      if (head) rows.push({ lane: head[1] as 'a' | 'b', code: head[2] as string, value });
    }
  }
}

/** Index behind the string, array or object that starts at `from`; null when it is not complete. */
function jsonEnd(text: string, from: number): number | null {
  let depth = 0;
  let isInText = false;
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (isInText) {
      if (char === '\\') i++;
      else if (char === '"') isInText = false;
    } else if (char === '"') isInText = true;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth === 0 && !isInText) return i + 1;
  }
  return null;
}
