// One copy has the page at a time; an orphan gives way.
import { afterEach, expect, it } from 'vitest';
import { takePage } from './one-copy';

const lives: AbortController[] = [];
const copy = (isAlive: () => boolean = () => true) => {
  const life = new AbortController();
  lives.push(life);
  return { life, hasPage: takePage(life, isAlive) };
};
afterEach(() => {
  for (const life of lives.splice(0)) life.abort();
});

it('leaves the page to the first copy for as long as it lives', () => {
  const first = copy();
  expect(first.hasPage).toBe(true);
  expect(copy().hasPage).toBe(false);
  expect(first.life.signal.aborted).toBe(false);
  first.life.abort();
  expect(copy().hasPage).toBe(true);
});

it('takes the page from an orphan, and ends it', () => {
  let isAlive = true;
  const old = copy(() => isAlive);
  isAlive = false;
  expect(copy().hasPage).toBe(true);
  expect(old.life.signal.aborted).toBe(true);
  expect(copy().hasPage).toBe(false);
});
