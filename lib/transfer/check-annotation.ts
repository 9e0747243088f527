// Checks what must hold inside the user's annotation of a record from a file.
import { MAX_CRITERIA, MAX_SECOND_VOTES, type SecondVote } from '../db/annotation-schema';
import { type BattleRecord, SIDES } from '../db/schema';
import { describeValue, type Problem } from './faults';

/** All that is wrong with an annotation whose fields have the right form. */
export function checkAnnotation({ annotation }: Pick<BattleRecord, 'annotation'>): Problem[] {
  const problems: Problem[] = [];
  for (const side of SIDES) {
    const ratings = annotation?.sides?.[side].ratings ?? {};
    if (Object.keys(ratings).length <= MAX_CRITERIA) continue;
    const path = ['annotation', 'sides', side, 'ratings'];
    problems.push({ path, expected: `at most ${MAX_CRITERIA} fields`, found: 'more' });
  }
  const seen = new Set<string>();
  for (const [i, { id, start, end, quote, removed }] of (annotation?.highlights ?? []).entries()) {
    const path = ['annotation', 'highlights', i];
    if (seen.has(id)) {
      const expected = 'an id that no highlight before it has';
      problems.push({ path: [...path, 'id'], expected, found: describeValue(id) });
    }
    seen.add(id);
    if (removed || quote.length === end - start) continue;
    const expected = 'a quote as long as from start to end';
    problems.push({ path: [...path, 'quote'], expected, found: describeValue(quote) });
  }
  return [...problems, ...checkSecondVotes(annotation?.secondVotes ?? [])];
}

function checkSecondVotes(votes: readonly SecondVote[]): Problem[] {
  const path = ['annotation', 'secondVotes'];
  if (votes.length > MAX_SECOND_VOTES) {
    const expected = `at most ${MAX_SECOND_VOTES} entries`;
    return [{ path, expected, found: describeValue(votes) }];
  }
  const early = votes.findIndex(({ at }, i) => i > 0 && at <= (votes[i - 1]?.at ?? 0));
  if (early < 0) return [];
  const expected = `a time after ${votes[early - 1]?.at}`;
  return [{ path: [...path, early, 'at'], expected, found: `${votes[early]?.at}` }];
}
