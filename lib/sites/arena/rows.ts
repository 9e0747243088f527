// Cuts an arena answer stream into its rows, whatever way the rows are framed (site contract, 2.4).
import type { Side } from '../../db/schema';

/** One row: lane letter, code character, and its JSON value as text, not parsed. */
export interface Row {
  lane: Side;
  code: string;
  json: string;
}

/** Longest row that is read, UTF-16 units; a longer one is skipped up to the next newline and counted. */
export const MAX_ROW = 4_194_304;

const NEWLINE = 10;
const QUOTE = 34;
const BACKSLASH = 92;
const FRAME = 'data:';
const DONE = '[DONE]';
const LITERAL = /[-+.\w]/;

type State = 'start' | 'string' | 'nested' | 'literal' | 'skip';

/**
 * Incremental scanner. Rows may be delimited by newlines, glued together, framed as server-sent events, or preceded by
 * a bare JSON object. The value is found by scanning JSON from the start of the row, never by searching for what looks
 * like a row inside text. Linear in the input; never throws.
 */
export class RowScanner {
  /** Rows that could not be read and were skipped. */
  malformed = 0;

  private buffer = '';
  /** Start of the JSON value of the row being scanned. */
  private valueStart = 0;
  private at = 0;
  private state: State = 'start';
  private head: { lane: Side; code: string } | null = null;
  private depth = 0;
  private inString = false;
  private escaped = false;

  /** Takes in the next part of the stream and returns the rows it completes. */
  push(text: string): Row[] {
    this.buffer += text;
    const rows: Row[] = [];
    while (this.step(rows));
    this.compact();
    return rows;
  }

  /** Ends the stream. True when a row was cut off in the middle. */
  end(rows: Row[]): boolean {
    if (this.state === 'literal') this.finish(rows, this.buffer.length);
    return this.state !== 'start' || this.buffer.slice(this.at).trim() !== '';
  }

  /** Advances through one syntactic part; false when more input is needed. */
  private step(rows: Row[]): boolean {
    switch (this.state) {
      case 'start':
        return this.readStart();
      case 'skip':
        return this.skipLine();
      case 'string':
        return this.readString(rows);
      case 'nested':
        return this.readNested(rows);
      case 'literal':
        return this.readLiteral(rows);
    }
  }

  private readStart(): boolean {
    const { buffer } = this;
    while (this.at < buffer.length && buffer.charCodeAt(this.at) <= 32) this.at += 1;
    const rest = buffer.slice(this.at, this.at + DONE.length);
    if (rest === '') return false;
    for (const mark of [FRAME, DONE]) {
      if (rest.startsWith(mark)) {
        this.at += mark.length;
        return true;
      }
      if (mark.startsWith(rest)) return false;
    }
    if (rest[0] === '{') {
      this.head = null;
      return this.openValue(this.at);
    }
    const isLane = rest[0] === 'a' || rest[0] === 'b';
    if (isLane && rest.length < 4) return /^[ab]([0-9a-z](:)?)?$/.test(rest) ? false : this.spoil();
    if (!isLane || !/^[ab][0-9a-z]:/.test(rest)) return this.spoil();
    this.head = { lane: rest[0] as Side, code: rest[1] ?? '' };
    return this.openValue(this.at + 3);
  }

  private openValue(start: number): boolean {
    const first = this.buffer[start];
    this.valueStart = start;
    this.at = start;
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    if (first === '"') {
      this.at = start + 1;
      this.state = 'string';
    } else if (first === '{' || first === '[') {
      this.state = 'nested';
    } else if (first !== undefined && LITERAL.test(first)) {
      this.state = 'literal';
    } else {
      return this.spoil();
    }
    return true;
  }

  private readString(rows: Row[]): boolean {
    const { buffer } = this;
    for (; this.at < buffer.length; this.at += 1) {
      const unit = buffer.charCodeAt(this.at);
      if (this.escaped) this.escaped = false;
      else if (unit === BACKSLASH) this.escaped = true;
      else if (unit === QUOTE) return this.finish(rows, this.at + 1);
      // JSON strings hold no raw line break: the row was cut off, and the next one starts here.
      else if (unit === NEWLINE) return this.spoil();
    }
    return this.checkSize();
  }

  private readNested(rows: Row[]): boolean {
    const { buffer } = this;
    for (; this.at < buffer.length; this.at += 1) {
      const unit = buffer.charCodeAt(this.at);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (unit === BACKSLASH) this.escaped = true;
        else if (unit === QUOTE) this.inString = false;
        else if (unit === NEWLINE) return this.spoil();
        continue;
      }
      if (unit === QUOTE) this.inString = true;
      else if (unit === 123 || unit === 91) this.depth += 1;
      else if (unit === 125 || unit === 93) {
        this.depth -= 1;
        if (this.depth === 0) return this.finish(rows, this.at + 1);
      }
    }
    return this.checkSize();
  }

  private readLiteral(rows: Row[]): boolean {
    const { buffer } = this;
    while (this.at < buffer.length && LITERAL.test(buffer[this.at] ?? '')) this.at += 1;
    if (this.at < buffer.length) return this.finish(rows, this.at);
    return this.checkSize();
  }

  private finish(rows: Row[], end: number): boolean {
    if (this.head) rows.push({ ...this.head, json: this.buffer.slice(this.valueStart, end) });
    this.at = end;
    this.state = 'start';
    return true;
  }

  private checkSize(): false {
    if (this.buffer.length - this.valueStart > MAX_ROW) this.spoil();
    return false;
  }

  /** Gives the present row up; reading goes on after the next newline. */
  private spoil(): true {
    this.malformed += 1;
    this.state = 'skip';
    return true;
  }

  private skipLine(): boolean {
    const end = this.buffer.indexOf('\n', this.at);
    if (end < 0) {
      this.at = this.buffer.length;
      return false;
    }
    this.at = end + 1;
    this.state = 'start';
    return true;
  }

  private compact(): void {
    const keepFrom = this.state === 'start' || this.state === 'skip' ? this.at : this.valueStart;
    if (keepFrom === 0) return;
    this.buffer = this.buffer.slice(keepFrom);
    this.at -= keepFrom;
    this.valueStart -= keepFrom;
  }
}
