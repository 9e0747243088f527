// Marks on stretches of an answer: what a guess rests on, and which words the other answer has not.

import { differingWords } from '../../lib/compare/words';
import type { Evidence, SideGuess, Turn } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { namedMaker, readEvidence, type Strength } from '../battle/guess-reading';
import { makerName } from '../battle/maker-name';

export interface TextMark {
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
  kind: Strength | 'differs';
  /** What the mark stands for; empty where the mark alone says it. */
  words: string;
}

/** Where the findings of a guess stand in the answer of one turn, the strongest first. */
export function evidenceMarks(guess: SideGuess, turn: number, text: string): TextMark[] {
  const named = namedMaker(guess)?.maker ?? null;
  return readEvidence(guess.evidence, named).flatMap(({ evidence, strength, target }) =>
    evidence.spans
      .filter((span) => span.turn === turn && stillSays(text.slice(span.start, span.end), evidence))
      .map(({ start, end }) => ({
        ...{ start, end, kind: strength },
        words: [evidence.sentence, target && weightWords(target, strength)]
          .filter((part) => part !== null)
          .join(' '),
      })),
  );
}

/** An answer may have become another one since the guess was sealed: then its words no longer stand there. */
function stillSays(stretch: string, { quote }: Evidence): boolean {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
  const [there, then] = [plain(stretch), plain(quote)];
  return there !== '' && (then === '' || then.includes(there) || there.includes(then.slice(0, 24)));
}

function weightWords(target: { maker: string; isFor: boolean }, strength: Strength): string {
  const maker = makerName(target.maker);
  const way = t(target.isFor ? 'guess.points' : 'guess.pointsAway', { maker });
  return `(${way}, ${t(`guess.${strength}`)})`;
}

/** Words of each answer that the other has not; null when the two have too little in common. */
export function differenceMarks({ a, b }: Turn): { a: TextMark[]; b: TextMark[] } | null {
  const found = differingWords(a.text, b.text);
  if (!found) return null;
  const mark = ({ start, end }: { start: number; end: number }): TextMark => ({
    ...{ start, end, kind: 'differs', words: '' },
  });
  return { a: found.a.map(mark), b: found.b.map(mark) };
}

/** A text cut where marks begin and end; where several lie over each other the first given is the one. */
export function cutByMarks(
  text: string,
  marks: readonly TextMark[],
): { text: string; mark: TextMark | null }[] {
  const inside = marks.filter(({ start, end }) => start < end && start < text.length);
  const edges = new Set([0, text.length]);
  for (const { start, end } of inside) {
    edges.add(Math.max(0, start));
    edges.add(Math.min(text.length, end));
  }
  const at = [...edges].sort((x, y) => x - y);
  return at.slice(0, -1).map((start, i) => ({
    text: text.slice(start, at[i + 1]),
    mark: inside.find((mark) => mark.start <= start && start < mark.end) ?? null,
  }));
}
