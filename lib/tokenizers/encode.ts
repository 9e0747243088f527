// Cuts one piece of text into the tokens of a vocabulary.
import { merge } from './merge';
import type { IsWhole } from './splits';
import type { Table } from './table';
import { makeUtf8, type Utf8 } from './utf8';

/** What differs between vocabularies once a text is in pieces. */
export interface Encoding {
  table: Table;
  /** True when a piece that is a token is taken as that token, even where its merges would not lead there. */
  takesWhole: boolean;
  /** True when merging starts from characters, and from bytes only for characters that the vocabulary lacks. */
  fromCharacters: boolean;
  /** Pieces that are one token though the table does not say so. */
  isWhole: IsWhole | null;
}

/** The tokens of one piece. */
export interface Cut {
  count: number;
  /** Ends as UTF-16 offsets from the start of the piece; those inside a character are left out. */
  ends: readonly number[];
}

export type EncodePiece = (piece: string) => Cut;

/** Words come again and again: so many short ones are remembered, then all are forgotten. */
const MOST_KEPT = 16_384;
const LONGEST_KEPT = 24;
/** A very long piece widens the room for good; beyond this the room is given back. */
const WIDEST_KEPT = 1 << 16;

/** Every byte is a symbol. */
function toBytes(text: Utf8): void {
  for (let at = 0; at <= text.length; at += 1) text.starts[at] = at;
  text.count = text.length;
}

/** A character is a symbol when the vocabulary has it; of one that it lacks, every byte is. */
function toCharacters(text: Utf8, table: Table): void {
  const starts: number[] = [];
  for (let at = 0; at < text.count; at += 1) {
    const start = text.starts[at] as number;
    const end = text.starts[at + 1] as number;
    starts.push(start);
    if (end - start === 1 || table.find(text.bytes, start, end) !== -1) continue;
    for (let byte = start + 1; byte < end; byte += 1) starts.push(byte);
  }
  text.count = starts.length;
  text.starts.set(starts);
  text.starts[text.count] = text.length;
}

function cutOf(text: Utf8): Cut {
  const ends: number[] = [];
  for (let at = 1; at <= text.count; at += 1) {
    const offset = text.offsets[text.starts[at] as number] as number;
    if (offset >= 0) ends.push(offset);
  }
  return { count: text.count, ends };
}

/** Encodes pieces with a memory for the frequent ones. */
export function makeEncodePiece(encoding: Encoding): EncodePiece {
  const { table, takesWhole, fromCharacters, isWhole } = encoding;
  const kept = new Map<string, Cut>();
  let text = makeUtf8();
  const encode = (piece: string): Cut => {
    if (isWhole?.(piece)) return { count: 1, ends: [piece.length] };
    text.put(piece, fromCharacters);
    if (takesWhole && table.find(text.bytes, 0, text.length) !== -1)
      return { count: 1, ends: [piece.length] };
    if (fromCharacters) toCharacters(text, table);
    else toBytes(text);
    merge(table, text);
    const cut = cutOf(text);
    if (text.bytes.length > WIDEST_KEPT) text = makeUtf8();
    return cut;
  };
  return (piece) => {
    if (piece.length > LONGEST_KEPT) return encode(piece);
    const known = kept.get(piece);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const cut = encode(piece);
    kept.set(piece, cut);
    return cut;
  };
}
