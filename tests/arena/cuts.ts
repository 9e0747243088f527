// Cuts an answer into the pieces in which it is sent: at tokens, as a provider does, or at words, as a smoothing layer does.
import { getEncoding, type Tiktoken } from 'js-tiktoken';

let encoding: Tiktoken | undefined;

/** The longest run without white space that the tokenizer gets: its time grows with the square of it. */
const MAX_RUN = 400;

/** Pieces of `tokensPerPiece` o200k tokens; whole characters only; they join to exactly the text. */
export function cutAtTokens(text: string, tokensPerPiece: number): string[] {
  const pieces: string[] = [];
  for (const line of text.match(/[^\n]*\n+|[^\n]+$/g) ?? []) {
    pieces.push(...(hasLongRun(line) ? cutEvery(line, 4) : tokensOf(line)));
  }
  const grouped: string[] = [];
  for (let i = 0; i < pieces.length; i += tokensPerPiece) {
    grouped.push(pieces.slice(i, i + tokensPerPiece).join(''));
  }
  return grouped;
}

/** Each word with the white space behind it, as the AI SDK's word smoothing sends it. */
export function cutAtWords(text: string): string[] {
  return text.match(/\s*\S+\s+|\s*\S+$|\s+$/g) ?? [];
}

function hasLongRun(line: string): boolean {
  return line.split(/\s+/).some((word) => word.length > MAX_RUN);
}

/** Pieces of `size` characters that never split a surrogate pair. */
function cutEvery(text: string, size: number): string[] {
  const characters = Array.from(text);
  const pieces: string[] = [];
  for (let i = 0; i < characters.length; i += size) {
    pieces.push(characters.slice(i, i + size).join(''));
  }
  return pieces;
}

function tokensOf(text: string): string[] {
  encoding ??= getEncoding('o200k_base');
  const pieces: string[] = [];
  let waiting: number[] = [];
  for (const token of encoding.encode(text, [], [])) {
    waiting.push(token);
    const piece = encoding.decode(waiting);
    // A token may end inside a character; providers hold such bytes back until the character is whole.
    if (piece.includes('\uFFFD')) continue;
    pieces.push(piece);
    waiting = [];
  }
  return pieces.join('') === text ? pieces : cutEvery(text, 4);
}
