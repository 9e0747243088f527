// Says whether an answer counts, reverses and spells letters right: models see tokens, not letters.
import { type Finding, type RateTables, weigh } from '../rates';
import { quoteOf } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { type Puzzle, puzzlesIn } from './questions';
import rates from './rates.json';
import { judge, type Verdict } from './verdict';

const ID = 'letter-puzzles';
const VERSION = 1;

function clauseOf(puzzle: Puzzle, { isRight }: Verdict): string {
  const how = isRight ? 'right' : 'wrong';
  if (puzzle.kind === 'count') {
    return `Counts the ${puzzle.letter} in “${puzzle.word}” ${how} (there are ${puzzle.answer})`;
  }
  return puzzle.kind === 'reverse'
    ? `Writes “${puzzle.word}” backwards ${how}`
    : `Spells “${puzzle.word}” letter by letter ${how}`;
}

/** One remark for each question about letters that the answer settles. */
export function findPuzzles(input: HeuristicInput): Finding[] {
  return input.turns.flatMap(({ prompt, text }, turn) =>
    puzzlesIn(prompt).flatMap((puzzle): Finding[] => {
      const verdict = judge(puzzle, text);
      if (verdict === null) return [];
      const { start, end } = verdict;
      const finding = {
        table: 'all',
        cue: `${puzzle.kind}:${verdict.isRight ? 'right' : 'wrong'}`,
        clause: clauseOf(puzzle, verdict),
        quote: quoteOf(text, Math.max(0, start - 30), Math.min(text.length, end + 30)),
        spans: [{ turn, start, end }],
      };
      return [{ ...finding, isRemark: true }];
    }),
  );
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function letterPuzzlesWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Letter puzzles',
    describe: 'Says whether questions about the letters of a word are answered right.',
    run: (input) => weigh({ id: ID, version: VERSION }, findPuzzles(input), table, 0),
  };
}

export const letterPuzzles = letterPuzzlesWith(rates);
