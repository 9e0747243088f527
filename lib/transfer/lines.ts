// Reads a file as lines of text, holding no more than a line at a time.

/** One line of a file. */
export interface Line {
  /** Without the line break. */
  text: string;
  /** From 1. */
  number: number;
  /** False for a last line that the file ends in without a line break. */
  isEnded: boolean;
  /** Bytes of the file read so far. */
  bytes: number;
}

/** How long lines are handed out at a stretch, ms. */
const WITHOUT_BREATH = 25;

/** A line is longer than allowed. */
export class LineTooLong extends Error {
  constructor(readonly line: number) {
    super(`line ${line} is too long`);
  }
}

/** The file is not UTF-8. */
export class NotUtf8 extends Error {
  constructor(readonly line: number) {
    super(`line ${line} is not UTF-8`);
  }
}

/**
 * Lines of a UTF-8 file; a byte-order mark is skipped, and nothing follows a last line break. Throws `LineTooLong`,
 * `NotUtf8`, the signal's reason, or what the file's stream throws.
 */
export async function* readLines(
  file: Blob,
  maxLength: number,
  signal?: AbortSignal,
): AsyncGenerator<Line> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: string[] = [];
  let length = 0;
  let number = 1;
  let bytes = 0;
  let breath = performance.now();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      bytes += value?.byteLength ?? 0;
      const text = decode(decoder, value, number);
      let from = 0;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
        parts.push(text.slice(from, at));
        if (performance.now() - breath > WITHOUT_BREATH) {
          await breathe();
          signal?.throwIfAborted();
          breath = performance.now();
        }
        yield { text: parts.join(''), number, isEnded: true, bytes };
        parts = [];
        length = 0;
        number += 1;
        from = at + 1;
      }
      if (from < text.length) parts.push(text.slice(from));
      length += text.length - from;
      if (length > maxLength) throw new LineTooLong(number);
      if (done) break;
    }
    if (length > 0) yield { text: parts.join(''), number, isEnded: false, bytes };
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Lets the page draw and answer the user. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Text of the next bytes; without bytes, what is left at the end. */
function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, line: number): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new NotUtf8(line);
  }
}
