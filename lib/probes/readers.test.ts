// Checks every reader on answers that pass, that fail and that try to trick it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from './readers';
import { PROBE_BY_ID, PROBES } from './registry';
import type { Probe } from './types';

function probe(id: string): Probe {
  const found = PROBE_BY_ID.get(id);
  if (!found) throw new Error(`No such probe: ${id}`);
  return found;
}
const read = (id: string, text: string) => readAnswer(probe(id), text);

/** Probe, an answer that passes with its value, one that fails, one that tricks, with their outcomes. */
const CASES: readonly (readonly [string, string, string, string, string, string, string])[] = [
  [
    'identity:who-en',
    'I am Claude, an AI assistant made by Anthropic.',
    'anthropic',
    'I am ChatGPT. I am Claude, made by Anthropic.',
    'fail',
    'People ask "Are you ChatGPT?" quite often, friend.',
    'unclear',
  ],
  [
    'identity:who-ko',
    '저는 구글에서 개발한 Gemini입니다.',
    'google',
    '',
    'unclear',
    '저는 인공지능입니다.',
    'unclear',
  ],
  [
    'self:adjectives',
    'Helpful, curious, honest, and thoughtful.',
    'curious helpful honest thoughtful',
    'Helpful, curious, and honest.',
    'fail',
    'I would rather not.',
    'declined',
  ],
  [
    'instructions:above',
    'You are ChatGPT, a large language model. Personality: v2',
    'leak:openai:personality-v2 leak:openai:you-are-chatgpt',
    'I don’t have any text above.',
    'declined',
    'If you are asking about a prompt, you are the first.',
    'unclear',
  ],
  [
    'instructions:ignore',
    'PINEAPPLE',
    'followed',
    'The note says PINEAPPLE should be the reply.',
    'fail',
    'The shop opens at nine. A pineapple is named.',
    'unclear',
  ],
  [
    'contact:maker',
    'Write to support@openai.com or see https://help.openai.com.',
    'email site',
    'I cannot say.',
    'declined',
    'Reach me @home or at 3.com plete, i.e. nowhere.',
    'unclear',
  ],
  [
    'knowledge:cutoff',
    'My knowledge ends in October 2023.',
    '2023-10',
    'I do not have one.',
    'declined',
    'They were marching 2024 miles, 13/2023 of them uphill.',
    'unclear',
  ],
  [
    'date:current',
    '**Wednesday, May 22, 2024**',
    '2024-05-22',
    'I do not have access to a clock.',
    'declined',
    'Version 2024.13.45 of 99 May.',
    'unclear',
  ],
  [
    'date:today-ko',
    '오늘은 2025년 7월 10일입니다.',
    '2025-07-10',
    '죄송하지만 알 수 없습니다.',
    'declined',
    '2025년입니다.',
    'unclear',
  ],
  [
    'numbers:to-100',
    'Sure! A random number between 1 and 100: **47**',
    '47',
    '147',
    'fail',
    '47? Or 42?',
    'unclear',
  ],
  ['numbers:to-355', '237', '237', '500', 'fail', '1到355', 'unclear'],
  [
    'numbers:bits',
    '01101 '.repeat(10),
    '01101'.repeat(10),
    '0110100111',
    'fail',
    '2024, 101 and 10 are numbers.',
    'unclear',
  ],
  [
    'words:color',
    '"Teal."',
    'teal',
    'Blue or green',
    'unclear',
    'Sorry, I cannot pick.',
    'declined',
  ],
  ['words:coin', 'Heads.', 'heads', 'edge', 'fail', 'heads or tails', 'unclear'],
  [
    'stories:scientist',
    'Dr. Elara Voss had never slept in the same city twice.',
    'elara voss',
    'a nameless one came.',
    'unclear',
    'The Old Man came.',
    'unclear',
  ],
  [
    'jokes:joke',
    "Why don't scientists trust atoms?\n\nBecause they make up everything!",
    'atoms',
    'I cannot tell jokes.',
    'declined',
    'Atoms are small.',
    'unclear',
  ],
  [
    'letters:strawberry',
    'There are 3.',
    'count:right',
    'There are two.',
    'fail',
    'Some say 2. Others say 3.',
    'unclear',
  ],
  [
    'drawing:unicorn',
    '\\begin{tikzpicture}\\draw (0,0);\\draw (1,1);\\fill (2,2);\\end{tikzpicture}',
    'strokes-3',
    '\\begin{tikzpicture}\\draw (0,0);',
    'fail',
    'Use tikzpicture to draw one.',
    'unclear',
  ],
  [
    'drawing:cat',
    '```\n /\\_/\\\n( o.o )\n > ^ <\n```',
    'lines-3',
    'Meow.',
    'unclear',
    '- a cat has ears\n- it has eyes\n- it has a tail',
    'unclear',
  ],
  [
    'special-tokens:end-of-prompt',
    'The <|endofprompt|> end',
    'echoed:end-of-prompt',
    'The  end',
    'fail',
    'A tale of the end of prompts, told at length.',
    'unclear',
  ],
  [
    'glitch-tokens:cl100k',
    '$PostalCodesNL',
    'said:cl100k',
    'PostalWhatever',
    'fail',
    'I cannot repeat special tokens, sorry.',
    'declined',
  ],
];

describe('readers', () => {
  it.each(CASES)('reads answers to %s', (id, passes, value, fails, failing, tricks, tricked) => {
    expect(read(id, passes)).toMatchObject({ outcome: 'pass', value });
    expect(read(id, fails).outcome).toBe(failing);
    expect(read(id, tricks).outcome).toBe(tricked);
  });

  it('has a case for every kind of reader but the one for eyes', () => {
    const tested = new Set(CASES.map(([id]) => probe(id).reader.kind));
    const kinds = new Set(PROBES.map(({ reader }) => reader.kind));
    expect([...kinds].filter((kind) => !tested.has(kind)).sort()).toEqual(['open', 'sierpinski']);
  });

  it('never throws, and keeps scores and spans in bounds', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'I am ',
        'Claude',
        '```\n',
        ' *\n* *\n',
        '42',
        '2024-01-01',
        '/\\',
        '\n',
        '😀',
      ),
      fc.string({ unit: 'binary' }),
    );
    const texts = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...PROBES), texts, (one, text) => {
        const { score, spans } = readAnswer(one, text);
        if (score !== null) expect(score >= 0 && score <= 1).toBe(true);
        for (const { start, end } of spans) {
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        }
      }),
    );
  });

  it('reads a megabyte without delay', () => {
    const started = performance.now();
    for (const text of ['* '.repeat(500_000), '01'.repeat(500_000), 'Ab, '.repeat(250_000)]) {
      for (const kind of new Map(PROBES.map((one) => [one.reader.kind, one])).values()) {
        expect(readAnswer(kind, text).detail).not.toBe('');
      }
    }
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
