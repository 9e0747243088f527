// A prompt reduced to its words, so that the same question is known again whatever its case, spaces and stops.

const POLITE = /^(?:(?:please|hi|hello|hey) )+|(?: (?:please|thanks|thank you))+$/g;

/** Letters and digits only, in lower case, with one space between words. */
export function plainPrompt(prompt: string): string {
  const words = prompt.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  return words
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(POLITE, '');
}
