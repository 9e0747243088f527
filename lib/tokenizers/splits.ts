// How each vocabulary cuts a text into pieces before any merging; merges never cross from one piece into the next.
import type { VocabularyId } from './vocabularies';

/** Takes one piece as UTF-16 offsets; false stops the cutting. */
export type TakePiece = (start: number, end: number) => boolean;

/** Cuts a text from an offset that is the start of a piece; the pieces touch and cover the rest of the text. */
export type Split = (text: string, from: number, take: TakePiece) => void;

/** Which pieces are one token whatever the merges say. */
export type IsWhole = (piece: string) => boolean;

/** `(?i:'s|'t|'re|…)` written out, for a group with its own flags is not understood by every browser. */
const CONTRACTION = "(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])";
const ENDING = '\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+';
/** A word with capitals at its start only, then one that is capitals to its end, as o200k and tekken see words. */
const CASED_FRONT =
  '[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+';
const CASED_BACK =
  '[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*';

const CL100K = `${CONTRACTION}|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|${ENDING}`;
const O200K = `${CASED_FRONT}${CONTRACTION}?|${CASED_BACK}${CONTRACTION}?|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|${ENDING}`;
const QWEN3 = `${CONTRACTION}|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|${ENDING}`;
const TEKKEN = `${CASED_FRONT}|${CASED_BACK}|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|${ENDING}`;
const CLAUDE2 =
  "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";

/**
 * The pattern with Unicode's white space in the place of JavaScript's: U+0085 is some, U+FEFF is none. So the libraries of
 * these vocabularies read them.
 */
function byUnicode(source: string): string {
  return source.replaceAll('\\s', '\\p{White_Space}').replaceAll('\\S', '\\P{White_Space}');
}

/** Cuts by a pattern that matches at every place; what it should leave out all the same becomes a piece too. */
function byPattern(source: string): Split {
  const pattern = new RegExp(source, 'gu');
  return (text, from, take) => {
    pattern.lastIndex = from;
    for (let at = from; at < text.length; ) {
      const found = pattern.exec(text);
      const start = found?.index ?? text.length;
      if (start > at && !take(at, start)) return;
      if (found === null) return;
      at = pattern.lastIndex;
      if (!take(start, at)) return;
    }
  };
}

/** DeepSeek first sets numbers apart, then Chinese and Japanese, and cuts only what is left between them. */
function bySteps(apart: string, between: string): Split {
  const isolated = new RegExp(apart, 'gu');
  const cut = byPattern(between);
  return (text, from, take) => {
    let isOn = true;
    for (let at = from; at < text.length && isOn; ) {
      isolated.lastIndex = at;
      const found = isolated.exec(text);
      const end = found?.index ?? text.length;
      const start = at;
      // The stretch is cut out, for its end must look like the end of the text.
      if (end > start)
        cut(text.slice(start, end), 0, (first, last) => {
          isOn = take(start + first, start + last);
          return isOn;
        });
      if (found === null || !isOn) return;
      at = isolated.lastIndex;
      isOn = take(end, at);
    }
  };
}

const deepseek3 = bySteps(
  '\\p{N}{1,3}|[\\u4e00-\\u9fa5\\u3040-\\u309f\\u30a0-\\u30ff]+',
  `[!"#$%&'()*+,\\-.\\/:;<=>?@\\[\\\\\\]^_\`{|}~][A-Za-z]+|[^\\r\\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+| ?[\\p{P}\\p{S}]+[\\r\\n]*|${byUnicode(ENDING)}`,
);

/** Marks of a page that both of Google's vocabularies hold whole. */
const TAGS =
  'table|caption|thead|tbody|tfoot|tr|th|td|h[1-6]|blockquote|strong|em|b|i|u|s|sub|sup|code';
const MORE_TAGS = `${TAGS}|a|html|body|img|span|bbox|ul|li|div|iframe|footer`;

/**
 * Google's vocabularies take a whole text as one piece. None of their tokens goes on over the start of a run of spaces (one
 * does, `> </`, and only in Gemma 3's) or mixes line ends and tabs with anything, so cutting there changes nothing but the cost.
 * A space and U+2581 are the same to them, save that two and more of the latter are set apart first.
 */
function google(tags: string, crossing: string, spaces: string): Split {
  const tag = `<\\/?(?:${tags})>`;
  const space = '(?: |\\u2581(?!\\u2581))';
  const other = `(?:[^ \\n\\t<>\\u2581]|>${crossing.replace('TAG', tag)}|(?!${tag})<)`;
  return byPattern(
    `${tag}|\\n{1,31}|\\t${spaces.replace('2', '1')}|\\u2581{2,31}|${space}${spaces}|${space}?${other}+|${space}`,
  );
}

function isWholeFor(tags: string, runs: string): IsWhole {
  const whole = new RegExp(`^(?:<\\/?(?:${tags})>|\\n+|\\u2581{2,}|${runs})$`, 'u');
  return (piece) => whole.test(piece);
}

/** How each vocabulary cuts. */
export const SPLITS: Record<VocabularyId, Split> = {
  cl100k: byPattern(CL100K),
  o200k: byPattern(O200K),
  llama3: byPattern(byUnicode(CL100K)),
  qwen3: byPattern(byUnicode(QWEN3)),
  deepseek3,
  tekken: byPattern(TEKKEN),
  gemma3: google(MORE_TAGS, '(?: (?=<\\/)(?! TAG))?', '{2,31}'),
  gemini: google(TAGS, '', '{2,}'),
  claude2: byPattern(CLAUDE2),
};

/** The pieces that a vocabulary takes as one token. */
export const WHOLE: Partial<Record<VocabularyId, IsWhole>> = {
  gemma3: isWholeFor(MORE_TAGS, '\\t+|[ \\u2581]{2,}'),
  gemini: isWholeFor(TAGS, '(?!)'),
};
