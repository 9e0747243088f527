// How much room a text takes in a drawing, without asking the browser: good enough to cut names to size.

/** Mean advance of a letter at 12 px, in px; ideographs and Hangul are twice as wide. */
const NARROW = 6.7;
const WIDE = 12;
const IS_WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/** Width at a font size of 12 px, in px, as a rule a little too wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += IS_WIDE.test(letter) ? WIDE : NARROW;
  return width;
}

/** The text, or as much of its start as fits in `width` px with an ellipsis behind it. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = [...text];
  let room = width - NARROW;
  let n = 0;
  for (const letter of letters) {
    room -= textWidth(letter);
    if (room < 0) break;
    n += 1;
  }
  return `${letters.slice(0, Math.max(1, n)).join('')}…`;
}
