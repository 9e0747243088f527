// Finds the place of a fault in JSON text: only called when something is wrong, so it need not be fast.
import { findNodeAtLocation, type Node, type ParseError, parse, parseTree } from 'jsonc-parser';
import type { FieldPath } from './faults';

/** A place in a text, both from 1; columns count UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Finds the offset of a field in a text; where it is missing, that of the object it is missing from. */
export type Locator = (path: FieldPath) => number | null;

/** A locator that walks its text once, when it is first asked. It answers null when the text cannot be walked. */
export function locator(text: string): Locator {
  let tree: Node | null | undefined;
  return (path) => {
    tree ??= treeOf(text);
    for (let length = path.length; tree && length >= 0; length--) {
      const node = findNodeAtLocation(tree, path.slice(0, length));
      if (node) return node.offset;
    }
    return null;
  };
}

function treeOf(text: string): Node | null {
  try {
    return parseTree(text) ?? null;
  } catch {
    // Nested so deep that the walk runs out of stack: the line alone must do.
    return null;
  }
}

/** What is wrong with text that is no JSON, and at which offset; the offset is the text's length when it ends too soon. */
export function syntaxFault(text: string): { offset: number; what: string } {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return { offset: 0, what: 'text nested too deep' };
  }
  const first = errors[0];
  if (!first) return { offset: 0, what: 'something that is not JSON' };
  if (text.slice(first.offset).trim() === '') return { offset: text.length, what: 'the end' };
  const found = text.slice(first.offset, first.offset + Math.min(first.length, 20));
  return { offset: first.offset, what: JSON.stringify(found) };
}

/** Line and column of an offset into a text. */
export function placeOf(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', start)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
