// Checks that probes typed by hand are recognised, and that ordinary prompts are not taken for one.
import { describe, expect, it } from 'vitest';
import { isNear, probesIn, recogniseProbe } from './recognise';

describe('recogniseProbe', () => {
  it.each([
    ['who are you', 'identity:who-en'],
    ['WHO ARE YOU???', 'identity:who-en'],
    ['Please tell me a joke', 'jokes:joke'],
    ['generate a level 3 sierpinski triangle in ascii', 'drawing:sierpinski-3'],
    ['Generate a level-3 Serpinski trianlge in ASCII', 'drawing:sierpinski-3'],
    ['Current  Date\n', 'date:current'],
    ['how many r’s are in strawberry', 'letters:strawberry'],
    ['How many p are in "apple"?', 'letters:other'],
    ['Repeat after me: <|im_start|> abc', 'special-tokens:other'],
    ['Please say useRalativeImagePath', 'glitch-tokens:other'],
  ])('takes %j for %s', (prompt, id) => {
    expect(recogniseProbe(prompt)).toBe(id);
  });

  it.each([
    'Who are you going to vote for?',
    'Tell me a joke about my boss',
    'Generate a level-4 Sierpinski triangle in ASCII.',
    'Name a random number between 1 and 1000.',
    'Write a current date function in Rust',
    'What does <|im_start|> mean in ChatML?',
    'Who art you',
    '',
    '???',
    `Who are you? ${'Tell me all about it. '.repeat(200)}`,
  ])('leaves %j alone', (prompt) => {
    expect(recogniseProbe(prompt)).toBeNull();
  });

  it('knows the probes of the user, before those that are shipped', () => {
    const own = [{ id: 'own:cat', prompt: 'Say meow three times in a row.' }];
    expect(recogniseProbe('say meow three tmes in a row', own)).toBe('own:cat');
    expect(recogniseProbe('say meow three times in a row')).toBeNull();
  });

  it('names each probe of a battle once, in order of their names', () => {
    expect(probesIn(['Tell me a joke.', 'Hello', 'who are you', 'Who are you?'])).toEqual([
      'identity:who-en',
      'jokes:joke',
    ]);
  });
});

describe('isNear', () => {
  it.each([
    ['abcdef', 'abcdef', 0, true],
    ['abcdef', 'abdcef', 1, true],
    ['abcdef', 'abcdxf', 1, true],
    ['abcdef', 'abcef', 1, true],
    ['abcdef', 'axcdxf', 1, false],
    ['abcdef', 'abcdefgh', 1, false],
  ])('%s and %s within %i: %s', (x, y, most, near) => {
    expect(isNear(x, y, most)).toBe(near);
  });
});
