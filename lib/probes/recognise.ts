// Recognises a probe that was typed by hand, whatever its case, spaces and stops, and with a slip of the finger or two.
import { askedOf } from '../heuristics/asked';
import { findGlitches } from '../heuristics/glitch-tokens/heuristic';
import { puzzlesIn } from '../heuristics/letter-puzzles/questions';
import { findSpecialTokens } from '../heuristics/special-tokens/heuristic';
import { plainPrompt } from './plain-prompt';
import { PROBES } from './registry';
import type { Probe } from './types';

/** UTF-16 units of the longest prompt that is looked at: probes are short, and a long prompt is about something else. */
const LONGEST = 2_000;
/** The longest prompt, UTF-16 units, in which a question of a kind counts as a probe in other words than ours. */
const LONGEST_OF_KIND = 160;
/** Letters of a probe for each slip that is allowed; shorter probes must be the same to the letter. */
const LETTERS_PER_SLIP = 12;
const MOST_SLIPS = 4;
const SHORTEST_WITH_SLIPS = 18;

/** True when one text becomes the other by at most `most` letters put in, left out, changed or swapped with their neighbour. */
export function isNear(x: string, y: string, most: number): boolean {
  if (Math.abs(x.length - y.length) > most) return false;
  let older: number[] = [];
  let last = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    for (let j = 1; j <= y.length; j++) {
      const change = (last[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1];
      if (isSwap) least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return false;
    older = last;
    last = row;
  }
  return (last[y.length] ?? 0) <= most;
}

const comparable = ({ id, prompt }: Pick<Probe, 'id' | 'prompt'>) => ({
  id,
  words: plainPrompt(prompt),
});
const SHIPPED = PROBES.map(comparable);

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();
const slipsFor = (text: string): number =>
  text.length < SHORTEST_WITH_SLIPS
    ? 0
    : Math.min(MOST_SLIPS, Math.floor(text.length / LETTERS_PER_SLIP));

/** Ids of probes that a prompt is in other words: an echo of tokens or rare words, a question about letters. */
function kindOf(prompt: string): string | null {
  if (prompt.length > LONGEST_OF_KIND) return null;
  if (puzzlesIn(prompt).length > 0) return 'letters:other';
  // What the prompt wants repeated is seen by the answer that repeats the prompt.
  const turns = [{ prompt, text: prompt }];
  const [token] = findSpecialTokens({ turns });
  const at = token?.spans[0];
  // A question about a token is an ordinary one.
  if (at && askedOf(prompt, at.start, at.end) !== 'explain') return 'special-tokens:other';
  return findGlitches({ turns }).length > 0 ? 'glitch-tokens:other' : null;
}

/**
 * The id of the probe that a prompt is, `own` ones among them; `letters:other`, `special-tokens:other` or
 * `glitch-tokens:other` for one of that kind in other words; null for any other prompt.
 */
export function recogniseProbe(
  prompt: string,
  own: readonly Pick<Probe, 'id' | 'prompt'>[] = [],
): string | null {
  if (prompt.length > LONGEST + 200) return null;
  const typed = plainPrompt(prompt);
  if (typed === '') return null;
  const known = [...own.map(comparable), ...SHIPPED];
  const same = known.find(({ words }) => words === typed);
  if (same) return same.id;
  const near = known.find(
    ({ words }) => digitsOf(words) === digitsOf(typed) && isNear(typed, words, slipsFor(words)),
  );
  return near?.id ?? kindOf(prompt);
}

/** The probes among the prompts of a battle, sorted, each once. */
export function probesIn(
  prompts: readonly string[],
  own: readonly Pick<Probe, 'id' | 'prompt'>[] = [],
): string[] {
  const ids = prompts.map((prompt) => recogniseProbe(prompt, own));
  return [...new Set(ids.filter((id) => id !== null))].sort();
}
