// A piece of text as UTF-8 with the way back from bytes to UTF-16 offsets, in room that is used again and again.

/** Stands for a byte inside a character. */
const INSIDE = -1;
const REPLACEMENT = 0xfffd;
/** What Google's vocabularies write for a space. */
const LOWER_BLOCK = 0x2581;

/** The bytes of the piece put in last. */
export interface Utf8 {
  bytes: Uint8Array;
  /** Byte offsets at which characters start, then the end of the last; room for the symbols of a vocabulary. */
  starts: Uint32Array;
  /** How many characters, or symbols, `starts` holds. */
  count: number;
  /** UTF-16 offset of each byte that starts a character, and of the end; below zero inside a character. */
  offsets: Int32Array;
  length: number;
  /**
   * Takes a piece; a broken surrogate becomes U+FFFD, as everywhere that text becomes bytes. For Google's vocabularies a
   * space stands for U+2581, and a broken surrogate stays what it is: a character that they lack.
   */
  put(piece: string, isGoogle: boolean): void;
}

/** The code point at an offset; a broken surrogate is none, so it stands as U+FFFD unless it is to be kept. */
function pointAt(piece: string, at: number, keepsBroken: boolean): number {
  const point = piece.codePointAt(at) ?? REPLACEMENT;
  return !keepsBroken && point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
}

function write(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    bytes[at] = point;
    return 1;
  }
  if (point < 0x800) {
    bytes[at] = 0xc0 | (point >> 6);
    bytes[at + 1] = 0x80 | (point & 63);
    return 2;
  }
  if (point < 0x10000) {
    bytes[at] = 0xe0 | (point >> 12);
    bytes[at + 1] = 0x80 | ((point >> 6) & 63);
    bytes[at + 2] = 0x80 | (point & 63);
    return 3;
  }
  bytes[at] = 0xf0 | (point >> 18);
  bytes[at + 1] = 0x80 | ((point >> 12) & 63);
  bytes[at + 2] = 0x80 | ((point >> 6) & 63);
  bytes[at + 3] = 0x80 | (point & 63);
  return 4;
}

/** Room for pieces, as wide as the widest so far. */
export function makeUtf8(): Utf8 {
  const room: Utf8 = {
    bytes: new Uint8Array(0),
    starts: new Uint32Array(0),
    offsets: new Int32Array(0),
    count: 0,
    length: 0,
    put(piece, isGoogle) {
      widen(3 * piece.length + 4);
      let at = 0;
      let count = 0;
      for (let offset = 0; offset < piece.length; ) {
        const point = pointAt(piece, offset, isGoogle);
        const isBlock = isGoogle && point === LOWER_BLOCK;
        const wide = write(room.bytes, at, isBlock ? 0x20 : point);
        room.offsets.fill(INSIDE, at, at + wide);
        room.offsets[at] = offset;
        room.starts[count] = at;
        count += 1;
        at += wide;
        offset += point > 0xffff ? 2 : 1;
      }
      room.offsets[at] = piece.length;
      room.starts[count] = at;
      room.count = count;
      room.length = at;
    },
  };
  const widen = (length: number): void => {
    if (room.bytes.length >= length) return;
    const size = Math.max(256, 2 * length);
    room.bytes = new Uint8Array(size);
    room.starts = new Uint32Array(size + 1);
    room.offsets = new Int32Array(size + 1);
  };
  return room;
}
