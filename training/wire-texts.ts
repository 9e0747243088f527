// Takes a sample of labelled answers in many languages to cut anew.
import { answers } from './corpus';

/** Sources of texts, and how many characters of each text are taken: some 300 tokens. */
export const TEXTS: Record<string, number> = {
  arena_hard_v01_en: 1200,
  m_arena_hard: 1000,
  ko_arena_hard: 600,
  ru_arena_hard: 900,
  carena_hard_zh: 500,
  shaberi_ja: 500,
};
/** Rows of a source that are passed over between two texts. */
const STRIDE = 7;
/** For each text that every vocabulary cuts anew there are so many that are cut without regard to tokens, and so many times as long. */
export const MORE_FOR_NULLS = 5;
export const LONGER_FOR_NULLS = 4;

export interface Sample {
  source: string;
  text: string;
  /** The same text, with more of what follows. */
  long: string;
}

/** So many texts of the evaluation split of each source, or as many as there are. */
export async function textsOf(data: string, each: number): Promise<Sample[]> {
  const texts: Sample[] = [];
  for (const [source, length] of Object.entries(TEXTS)) {
    let row = 0;
    let found = 0;
    for await (const { split: part, text } of answers(data, [source])) {
      if (part !== 'eval' || text.length < length / 2 || row++ % STRIDE > 0) continue;
      const long = text.slice(0, LONGER_FOR_NULLS * length);
      texts.push({ source, text: text.slice(0, length), long });
      if (++found === each) break;
    }
  }
  return texts;
}
