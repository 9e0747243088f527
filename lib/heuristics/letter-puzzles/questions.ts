// Recognises the questions about letters that people put to models: how many of a letter, backwards, letter by letter.

/** A question about the letters of one word, with its right answer. */
export type Puzzle =
  | { kind: 'count'; word: string; letter: string; answer: number }
  | { kind: 'reverse' | 'spell'; word: string; answer: string };

/** UTF-16 units of a prompt that are read; such questions are short. */
const READ = 2_000;
const MAX_PUZZLES = 4;

const Q = '["\'“”‘’„«»「」『』`*]{0,2}';
const W = `${Q}([\\p{L}]{2,40})${Q}`;
const L = `${Q}(\\p{L})${Q}`;
/** A word in Latin letters, where those around it are others. */
const A = `${Q}([a-z]{2,40})${Q}`;
const END = '(?!\\p{L})';

/** Patterns with the letter first, then the word. */
const LETTER_FIRST = [
  `how many (?:times )?(?:do(?:es)? |is |are )?(?:there )?(?:the )?(?:letters? )?${L}(?:['’]?s)?${END}(?: letters?)?(?: are| is| do| does| occurs?| appears?| can)?(?: there| you (?:see|find|count))?(?: occur| appear| used)? in (?:the )?(?:word )?${W}`,
  `(?:count|number of) (?:all )?(?:the )?(?:occurrences of )?(?:the )?(?:letters? )?${L}(?:['’]?s)?${END} in (?:the )?(?:word )?${W}`,
  `cuántas (?:letras? |veces (?:aparece |está )?(?:la (?:letra )?)?)?${L}(?:['’]?s)?${END}(?: hay| tiene| aparecen?)? (?:en )?(?:la palabra )?${W}`,
  `quant[ao]s (?:letras? |vezes (?:aparece )?(?:a (?:letra )?)?)?${L}(?:['’]?s)?${END}(?: há| tem| existem)? (?:em |na )?(?:palavra )?${W}`,
  `combien (?:de |d['’]|y a-t-il de )?(?:fois )?(?:la )?(?:lettres? )?${L}${END}(?: y a-t-il| trouve-t-on)? dans (?:le )?(?:mot )?${W}`,
  `wie (?:viele|oft) (?:kommt )?(?:der )?(?:buchstaben? )?${L}(?:['’]?s)?${END}(?: sind| gibt es| stecken| hat| kommen)? (?:im|in) (?:dem )?(?:wort )?${W}`,
  `сколько (?:раз )?(?:букв[аы]? )?${L}${END}(?: есть)? в слове ${W}`,
];
/** Patterns with the word first, then the letter. */
const WORD_FIRST = [
  `${A}(?:这个)?(?:单词|词|英文单词)?(?:中|里|里面|中间)(?:一共|总共)?有(?:几|多少)个(?:字母)?${L}`,
  `${A}\\s?(?:이라는 |라는 )?(?:단어)?(?:에는|에서|에|의)\\s?(?:알파벳 |글자 |문자 )?${L}\\s?(?:이|가|은|는|자가)?\\s?몇`,
  `${A}(?:という単語)?(?:に|の中に|には)(?:は)?(?:文字)?${L}(?:が|は)?(?:いくつ|何個|何回)`,
];
const REVERSE = [
  `(?:spell|write|say|type|print) (?:out )?(?:the word )?${W} (?:backwards?|in reverse)`,
  `reverse (?:the )?(?:word |string |letters (?:of|in) (?:the word )?)${W}`,
  `reverse:? ["'“‘\`]([\\p{L}]{2,40})["'”’\`]`,
  `(?:把|将)(?:单词)?${W}(?:倒过来|反过来|倒着|倒序|反转)`,
  `${W}(?:이라는 단어)?(?:을|를)? 거꾸로`,
  `${W}(?:という単語)?を(?:逆|反対)`,
  `(?:escribe|deletrea|di) (?:la palabra )?${W} al revés`,
  `(?:écris|épelle|dis) (?:le mot )?${W} à l['’]envers`,
  `(?:schreibe?|buchstabiere?|sage?) (?:das wort )?${W} rückwärts`,
  `(?:напиши|скажи) (?:слово )?${W} (?:наоборот|задом наперёд)`,
];
const SPELL = [
  `spell (?:out )?(?:the word )${W}(?! (?:back|in rev))`,
  `spell (?:out )?["“‘\`]([\\p{L}]{2,40})["”’\`](?! (?:back|in rev))`,
  `(?:spell|write) (?:out )?${W} letter by letter`,
];

const compile = (list: readonly string[]) => list.map((source) => new RegExp(source, 'gu'));
const PATTERNS = {
  letterFirst: compile(LETTER_FIRST),
  wordFirst: compile(WORD_FIRST),
  reverse: compile(REVERSE),
  spell: compile(SPELL),
};

/** Words without which no pattern fits; quick to look for, as most prompts have none of them together. */
const HINT =
  /how many|count|number of|spell|backward|reverse|cuánt|cuant|quant|combien|wie (?:viele|oft)|сколько|letter by|几个|多少个|몇|거꾸로|いくつ|何個|何回|を(?:逆|反)|[倒反]|al rev|l['’]envers|rückw|наоборот|задом/i;

const plain = (text: string): string => text.toLowerCase().normalize('NFC');
/** Words such as "the word" that a pattern may take for the one that is meant. */
const NOT_MEANT = new Set([
  'the',
  'this',
  'word',
  'it',
  'that',
  'following',
  'sentence',
  'text',
  'my',
]);

function matchesOf(patterns: readonly RegExp[], text: string): string[][] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((m) => m.slice(1)));
}

function countPuzzle(word: string, letter: string): Puzzle[] {
  if (NOT_MEANT.has(plain(word))) return [];
  const answer = [...plain(word)].filter((char) => char === plain(letter)).length;
  return [{ kind: 'count', word, letter, answer }];
}

function wordPuzzle(kind: 'reverse' | 'spell', word: string): Puzzle[] {
  const characters = [...plain(word)];
  const answer = kind === 'reverse' ? [...characters].reverse().join('') : characters.join('');
  const isPalindrome = kind === 'reverse' && answer === plain(word);
  return NOT_MEANT.has(plain(word)) || isPalindrome ? [] : [{ kind, word, answer }];
}

/** The questions about letters in a prompt, at most four. Only whole words of one script; the right answer is worked out. */
export function puzzlesIn(prompt: string): Puzzle[] {
  // In lower case, as patterns over letters of all scripts are slow to build when they must not mind case.
  const text = prompt.slice(0, READ).toLowerCase();
  if (!HINT.test(text)) return [];
  const puzzles = [
    ...matchesOf(PATTERNS.letterFirst, text).flatMap(([letter = '', word = '']) =>
      countPuzzle(word, letter),
    ),
    ...matchesOf(PATTERNS.wordFirst, text).flatMap(([word = '', letter = '']) =>
      countPuzzle(word, letter),
    ),
    ...matchesOf(PATTERNS.reverse, text).flatMap(([word = '']) => wordPuzzle('reverse', word)),
    ...matchesOf(PATTERNS.spell, text).flatMap(([word = '']) => wordPuzzle('spell', word)),
  ];
  const ids = puzzles.map((p) => JSON.stringify(p));
  return puzzles.filter((_, i) => ids.indexOf(ids[i] ?? '') === i).slice(0, MAX_PUZZLES);
}
