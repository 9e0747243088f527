// A prompt reduced to what survives rendering, so that the same prompt is known again on the wire and on the page.

/** Letters and digits of the first 400 that a text holds, lower case; '' for a text without any. */
export function promptKey(text: string): string {
  return (text.slice(0, 4_000).match(/[\p{L}\p{N}]/gu) ?? []).slice(0, 400).join('').toLowerCase();
}
