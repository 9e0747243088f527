// What the user says of names: kept under any name, checked when read, forgotten when empty.
import { expect, it } from 'vitest';
import { NO_WORDS, parseWords, storedWords, withWords, wordsOf } from './own';

it('keeps words for any name and gives them back after a round through JSON', () => {
  const words = withWords(
    withWords(new Map(), '__proto__', { note: 'odd' }, 1),
    'x',
    { verdict: 'OpenAI' },
    2,
  );
  const back = parseWords(JSON.parse(JSON.stringify(storedWords(words))));
  expect(wordsOf(back, '__proto__').note).toBe('odd');
  expect(wordsOf(back, 'x')).toEqual({ ...NO_WORDS, verdict: 'OpenAI', changedAt: 2 });
});

it('forgets a name of which nothing is said any more, and leaves out what is unsound', () => {
  const words = withWords(new Map(), 'x', { note: 'a' }, 1);
  expect(withWords(words, 'x', { note: '' }, 2).size).toBe(0);
  expect(parseWords([['x', { note: 7 }], 'y', ['', NO_WORDS]]).size).toBe(0);
  expect(parseWords('nonsense').size).toBe(0);
});
