// A small tokenizer for tests: its tokens are found by a pattern.
import type { Tokenizer } from '../tokenizers/tokenizer';
import type { VocabularyId } from '../tokenizers/vocabularies';

/** Tokens are the matches of `pattern` (with the flag g); what no match covers is one token a character. */
export function toyTokenizer(id: VocabularyId, pattern: RegExp): Tokenizer {
  const ends = (text: string): number[] => {
    const all: number[] = [];
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      for (; at < match.index; at++) if (at > 0) all.push(at);
      if (at > 0) all.push(at);
      at = match.index + match[0].length;
    }
    for (; at < text.length; at++) if (at > 0) all.push(at);
    return text === '' ? [] : [...all, text.length];
  };
  const stream = () => {
    let text = '';
    let given = 0;
    const fresh = (settled: readonly number[]) => {
      const news = settled.filter((end) => end > given);
      given = news.at(-1) ?? given;
      return news;
    };
    return {
      // The last token may still grow.
      push: (piece: string) => {
        text += piece;
        return fresh(ends(text).slice(0, -2));
      },
      end: () => fresh(ends(text)),
    };
  };
  return {
    id,
    boundaries: (text) => Uint32Array.from(ends(text)),
    count: (text) => ends(text).length,
    stream,
  };
}

/** A coarse one: up to eight letters with the space before them. */
export const COARSE = toyTokenizer('o200k', / ?[a-z]{1,8}|[0-9]{1,3}|\s/gi);
/** A finer one: each of its tokens lies inside one of the coarse ones, words of five and more letters are two. */
export const FINE = toyTokenizer('cl100k', / ?[a-z]{1,4}|[0-9]{1,3}|\s/gi);
/** One that breaks elsewhere. */
export const OTHER = toyTokenizer('gemma3', / ?[a-z]{1,3}|[0-9]|\s/gi);

/** Text of our own for tests, long enough for some hundred pieces. */
export const PROSE =
  `The lighthouse keeper counted seventeen boats before breakfast, and wrote their colours down.
Nobody had asked him to; the harbour kept a register of its own, in which the weather, the cargo and the captains were
entered twice daily by a quiet woman named Teodora. Still, he liked counting. On 14 March he noticed that boat 205 had
returned without its anchor, and on 15 March that boat 73 carried two.

He walked down the gravel path to tell her. She was mending a fishing basket, listened carefully, and laughed until the
gulls scattered. "They swap anchors whenever somebody loses at dominoes," she explained. "Last winter the whole fleet
belonged, anchor by anchor, to the baker." After that the keeper counted anchors as well, and the register gained a third
column, which visitors from the ministry never understood. Years later, when electric lanterns replaced the keeper, his
notebooks were found to be the most accurate history of dominoes along that entire coastline.`.replaceAll(
    /(?<!\n)\n(?!\n)/g,
    ' ',
  );
