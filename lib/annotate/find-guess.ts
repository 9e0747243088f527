// Finds makers and models by a few letters: what is offered while the user types a guess.
import { makerOfModel } from '../models/catalogue';
import { KNOWN_MODELS } from '../models/known-models';
import { MAKER_NAMES, MAKERS, type MakerOrNone } from '../models/makers';

/** Something that can be guessed. */
export interface GuessOption {
  maker: MakerOrNone;
  /** Empty for the maker alone. */
  model: string;
}

/** Most options offered at once. */
const MOST = 8;
/** Longest text that is looked for, UTF-16 units. */
const LONGEST = 100;

const OPTIONS: readonly GuessOption[] = [...MAKERS, 'none' as const].flatMap((maker) => [
  { maker, model: '' },
  ...KNOWN_MODELS[maker].map((model) => ({ maker, model })),
]);

/** Words of a name in lower case: letters and numbers apart, so that `gpt5` finds GPT-5. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/\d+(?:\.\d+)*|\p{L}+/gu) ?? [];
}

const INDEX = OPTIONS.map((option) => ({
  option,
  words: wordsOf(option.model === '' ? MAKER_NAMES[option.maker] : option.model),
  makerWords: wordsOf(MAKER_NAMES[option.maker]),
}));

/**
 * Options whose words begin as those typed, best first, at most eight. Makers stand before their models when all else is
 * equal; all makers for an empty text. A letter left out or put in is forgiven where nothing else is found.
 */
export function findGuesses(typed: string): GuessOption[] {
  const wanted = wordsOf(typed.slice(0, LONGEST));
  if (wanted.length === 0) return OPTIONS.filter(({ model }) => model === '');
  const exact = ranked(wanted, (word, start) => word.startsWith(start));
  return exact.length > 0 ? exact : ranked(wanted, isScattered);
}

type Fits = (word: string, start: string) => boolean;

function ranked(wanted: readonly string[], fits: Fits): GuessOption[] {
  const found = INDEX.flatMap(({ option, words, makerWords }, place) => {
    const cost = costOf(wanted, words, makerWords, fits);
    return cost === null ? [] : [{ option, cost, place }];
  });
  found.sort((x, y) => x.cost - y.cost || x.place - y.place);
  return found.slice(0, MOST).map(({ option }) => option);
}

/** Null when a word typed begins none of the option's; lower is better. */
function costOf(
  wanted: readonly string[],
  words: readonly string[],
  makerWords: readonly string[],
  fits: Fits,
): number | null {
  let cost = 0;
  let from = 0;
  for (const start of wanted) {
    const at = words.findIndex((word, i) => i >= from && fits(word, start));
    if (at >= 0) {
      cost += at - from + (words[at] === start ? 0 : 0.5);
      from = at + 1;
    } else if (makerWords.some((word) => fits(word, start))) cost += 3;
    else return null;
  }
  return cost + (words.length - from) * 0.1;
}

/** True when the letters stand in a word in their order, from its first on. */
function isScattered(word: string, letters: string): boolean {
  if (letters.length < 3 || word[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    const found = word.indexOf(letter, at);
    if (found < 0 || found > at + 2) return false;
    at = found + 1;
  }
  return true;
}

/** The guess that a text stands for as it is: an option of just this name, else a model, of its maker where the name tells. */
export function guessFromText(typed: string): GuessOption | null {
  const text = typed.trim().slice(0, LONGEST);
  if (text === '') return null;
  const key = wordsOf(text).join(' ');
  const same = INDEX.find(({ words }) => key !== '' && words.join(' ') === key);
  return same?.option ?? { maker: makerOfModel(text, null) ?? 'none', model: text };
}
