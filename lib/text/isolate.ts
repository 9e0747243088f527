// Keeps a name from turning the words beside it round.

/** Signs that turn the direction of what follows. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name that stands in a sentence by itself whatever is in it: isolated where it is not plain ASCII. */
export function isolated(name: string): string {
  return /^[ -~]*$/.test(name) ? name : `\u2068${name.replace(TURNS, '')}\u2069`;
}
