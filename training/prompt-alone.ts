// A control: how much the prompt alone tells of the maker in each source. What it tells is a leak of how the source was made.
import { RATE_ORDER } from '../lib/heuristics/rates';
import type { MakerOrNone } from '../lib/models/makers';
import type { Answer } from './corpus';

/** Units of a prompt, and different words of it, that are read. */
const READ = 1_500;
const MOST_WORDS = 80;
/** Answers' worth of belief that a word says nothing. */
const BELIEF = 2;

type Counts = Map<MakerOrNone, number>;

/** Answers of one source: how many by each maker, in all and with each word in their prompt. */
interface Learnt {
  makers: Counts;
  words: Map<string, Counts>;
}

/** One eval answer: its prompt by words, and its maker. */
interface Held {
  words: readonly string[];
  maker: MakerOrNone;
}

function wordsOf(prompt: string): string[] {
  const words =
    prompt
      .slice(0, READ)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{1,24}/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS);
}

const total = (counts: Counts): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
const bump = (counts: Counts, maker: MakerOrNone): void => {
  counts.set(maker, (counts.get(maker) ?? 0) + 1);
};

/** The maker that a prompt's words speak for most; without a word the most usual of the source. */
function guessOf(learnt: Learnt, words: readonly string[]): MakerOrNone {
  const all = total(learnt.makers);
  const score = (maker: MakerOrNone): number => {
    const share = (learnt.makers.get(maker) ?? 0) / all;
    if (share === 0) return Number.NEGATIVE_INFINITY;
    return words.reduce((sum, word) => {
      const counts = learnt.words.get(word);
      if (counts === undefined) return sum;
      const own = (counts.get(maker) ?? 0) + BELIEF * share;
      return sum + Math.log(own / (total(counts) + BELIEF) / share);
    }, Math.log(share));
  };
  const scores = RATE_ORDER.map(score);
  return RATE_ORDER[scores.indexOf(Math.max(...scores))] ?? 'none';
}

/** How one source did. */
export interface PromptRow {
  source: string;
  answers: number;
  makers: number;
  /** Makers whose answers a prompt has, on average. */
  perPrompt: number;
  /** Share of eval answers that are right when the most usual maker is said, and when the prompt is read. */
  usual: number;
  read: number;
}

/** Reads prompts source by source: it learns from one split and is tried on prompts of the other. */
export class PromptControl {
  private readonly learnt = new Map<string, Learnt>();
  private readonly held = new Map<string, Held[]>();
  private readonly prompts = new Map<string, Map<string, Set<MakerOrNone>>>();

  add({ source, split, prompt, promptId, maker }: Answer): void {
    const key = promptId === '' ? prompt : promptId;
    const prompts = this.prompts.get(source) ?? new Map<string, Set<MakerOrNone>>();
    this.prompts.set(source, prompts.set(key, (prompts.get(key) ?? new Set()).add(maker)));
    if (split === 'eval') {
      const held = this.held.get(source) ?? [];
      held.push({ words: wordsOf(prompt), maker });
      this.held.set(source, held);
      return;
    }
    const learnt = this.learnt.get(source) ?? { makers: new Map(), words: new Map() };
    this.learnt.set(source, learnt);
    bump(learnt.makers, maker);
    for (const word of wordsOf(prompt)) {
      const counts = learnt.words.get(word) ?? new Map<MakerOrNone, number>();
      learnt.words.set(word, counts);
      bump(counts, maker);
    }
  }

  /** Every source that has both splits. */
  rows(): PromptRow[] {
    return [...this.held].flatMap(([source, held]) => {
      const learnt = this.learnt.get(source);
      if (learnt === undefined) return [];
      const usual = guessOf(learnt, []);
      const makersOf = [...(this.prompts.get(source)?.values() ?? [])];
      const right = (guess: (one: Held) => MakerOrNone) =>
        held.filter((one) => guess(one) === one.maker).length / held.length;
      return [
        {
          source,
          answers: held.length,
          makers: learnt.makers.size,
          perPrompt: makersOf.reduce((sum, { size }) => sum + size, 0) / makersOf.length,
          usual: right(() => usual),
          read: right(({ words }) => guessOf(learnt, words)),
        },
      ];
    });
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The section of the report. */
export function promptSection(rows: readonly PromptRow[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.source} | ${row.answers} | ${row.makers} | ${row.perPrompt.toFixed(1)} | ${percent(row.usual)} | ${percent(row.read)} |`,
  );
  return `## What the prompt alone tells

A control of the protocol: a reader that sees the words of the prompt and no answer, learns in each source from the training split, and
says a maker for each answer of the eval split. Where it does better than saying the source's most usual maker each time, makers
were asked different things there, and a part of what tells read in that source is the prompt. Where it does not, figures of the source
owe nothing to its prompts.

| source | eval answers | makers | makers to a prompt | the most usual maker | by the prompt alone |
|---|---|---|---|---|---|
${lines.join('\n')}
`;
}
