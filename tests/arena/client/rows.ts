// Reads the rows of an answer stream as they arrive, in lines, glued together, or framed as server-sent events.

export type Row = { lane: 'a' | 'b'; code: string; value: unknown };

/** Letters of a row's head: lane, code, colon. */
const HEAD = 3;

/** Feed it text as it comes; it gives the rows that are complete. Every character is looked at once. */
export class RowReader {
  /** What has come of the next row's head. */
  private head = '';
  /** The row whose value is coming; the empty lane is a bare object's. */
  private row: { lane: string; code: string } | null = null;
  private value: string[] = [];
  private depth = 0;
  private isInText = false;
  private isEscaped = false;

  push(text: string): Row[] {
    const rows: Row[] = [];
    let rest = text;
    while (rest !== '') {
      if (this.row === null) {
        rest = this.begin(rest);
        if (this.row === null) break;
      }
      const end = this.scan(rest);
      this.value.push(end === null ? rest : rest.slice(0, end));
      if (end === null) break;
      rest = rest.slice(end);
      this.finish(rows);
    }
    return rows;
  }

  /** Looks for the head of the next row; gives what stands behind it. */
  private begin(text: string): string {
    const all = this.head + text;
    const offset = /^(?:\s+|data: ?|\[DONE\])*/.exec(all)?.[0].length ?? 0;
    this.head = '';
    const head = /^([ab])([0-9a-z]):/.exec(all.slice(offset, offset + HEAD));
    if (head) {
      this.row = { lane: head[1] as string, code: head[2] as string };
      return all.slice(offset + head[0].length);
    }
    if (all[offset] === '{') {
      this.row = { lane: '', code: '' };
      return all.slice(offset);
    }
    this.head = all.slice(offset);
    return '';
  }

  /** Index behind the value that is coming; null when it is not complete. */
  private scan(text: string): number | null {
    for (let i = 0; i < text.length; i++) {
      const char = text[i];
      if (this.isEscaped) this.isEscaped = false;
      else if (this.isInText) {
        if (char === '\\') this.isEscaped = true;
        else if (char === '"') this.isInText = false;
      } else if (char === '"') this.isInText = true;
      else if (char === '{' || char === '[') this.depth++;
      else if (char === '}' || char === ']') this.depth--;
      if (this.depth === 0 && !this.isInText) return i + 1;
    }
    return null;
  }

  private finish(rows: Row[]): void {
    const { lane, code } = this.row ?? { lane: '', code: '' };
    const value: unknown = JSON.parse(this.value.join(''));
    if (lane === 'a' || lane === 'b') rows.push({ lane, code, value });
    this.row = null;
    this.value = [];
    this.depth = 0;
  }
}
