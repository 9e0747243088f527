// What can be wrong with a file that is to be imported, in words that name the place and what was expected there.
import { isPlainObject } from './canonical';

/** What kind of fault it is; all but the last three concern the file as a whole. */
export type FaultCode =
  | 'empty'
  | 'compressed'
  | 'encoding'
  | 'not-json'
  | 'other-format'
  | 'newer-version'
  | 'header'
  | 'too-large'
  | 'truncated'
  | 'syntax'
  | 'field'
  | 'duplicate';

/** Where a field is: keys and indexes from the battle, or from the file's top. */
export type FieldPath = readonly (string | number)[];

/** One thing that is wrong with a record. */
export interface Problem {
  path: FieldPath;
  expected: string;
  found: string;
}

/** One thing that is wrong with a file. */
export interface Fault {
  code: FaultCode;
  /** Line and column of the file, from 1; null where it has none. */
  line: number | null;
  column: number | null;
  /** Index of the battle in the file, from 0; null outside the battles. */
  battle: number | null;
  /** The battle's id, where it could be read. */
  id: string | null;
  /** Field as in `battles[3].battle.vote.value`; empty when it is about the file or the line. */
  path: string;
  /** What should stand there, and what does. */
  expected: string;
  found: string;
  /** All of it in a plain sentence, without the place. */
  message: string;
}

type FaultDetail = Partial<Omit<Fault, 'code' | 'message'>>;

export function fault(code: FaultCode, message: string, detail: FaultDetail = {}): Fault {
  return {
    code,
    line: null,
    column: null,
    battle: null,
    id: null,
    path: '',
    expected: '',
    found: '',
    ...detail,
    message,
  };
}

/** The place of a fault: `line 5, column 210, battle 4 (arena:abc)`; empty when it is the file as a whole. */
export function faultPlace({ line, column, battle, id }: Fault): string {
  const parts: string[] = [];
  if (line !== null)
    parts.push(column === null ? `line ${line}` : `line ${line}, column ${column}`);
  if (battle !== null) parts.push(`battle ${battle + 1}${id === null ? '' : ` (${id})`}`);
  return parts.join(', ');
}

/** A path as one writes it in JavaScript. */
export function pathText(path: FieldPath): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(key)) text += text === '' ? key : `.${key}`;
    else text += `[${JSON.stringify(key)}]`;
  }
  return text;
}

/** A value in a few words, for "found …". */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isPlainObject(value)) return 'an object';
  return String(value);
}

function quote(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(short);
}
