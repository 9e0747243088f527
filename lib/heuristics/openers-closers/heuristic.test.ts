// Checks which form an answer's first and last sentences are found to have.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { findForms, openersClosers } from './heuristic';

const PROSE =
  'The river runs through the old town and the people who live there like to walk along it in the evening. ';
const forms = (text: string) => findForms({ turns: [{ prompt: '', text }] }).map(({ cue }) => cue);

describe('openers-closers', () => {
  it.each([
    ['Certainly! ', 'certainly'],
    ['**Certainly!** ', 'certainly'],
    ["Here's how. ", 'here-straight'],
    ['Here’s how. ', 'here-curly'],
    ['Here is how. ', 'here-is'],
    ["That's a great question! ", 'question-praise'],
    ['Great question! ', 'question-praise'],
    ['You’re absolutely right. ', 'right-you-are'],
    ['Certainty is rare. ', 'none'],
    ['The reader says "Certainly!". ', 'none'],
  ])('opens %j as %s', (opener, expected) => {
    expect(forms(`${opener}${PROSE.repeat(3)}`)[0]).toBe(`opener:${expected}`);
  });

  it.each([
    ["\n\nLet me know if you'd like more!", 'let-me-know'],
    ['\n\nWould you like me to draw it?', 'would-you-like'],
    ['\n\nIf you want, I can draw it.', 'if-you-want-curly'],
    ['\n\nIs it so?', 'question'],
    ['\n\nGo and see it! 🚀', 'emoji'],
    ['\n- one\n- two', 'item'],
    ['\n\nLet me know.\n\nThe end.', 'none'],
  ])('closes %j as %s', (closer, expected) => {
    expect(forms(`${PROSE.repeat(3)}${closer}`)[1]).toBe(`closer:${expected}`);
  });

  it.each([
    [
      '当然可以。',
      '这条河穿过老城，人们喜欢晚上在河边散步。',
      '如果您还有问题，请告诉我。',
      'of-course-zh',
      'offer-zh',
    ],
    [
      '물론입니다. ',
      '강은 오래된 마을을 지나 흐르고 사람들은 저녁에 그곳을 걷습니다. ',
      '\n\n더 궁금한 점이 있으면 알려 주세요.',
      'yes-ko',
      'offer-ko',
    ],
    [
      'Конечно! ',
      'Река течёт через старый город, и люди гуляют вдоль неё. ',
      '\n\nЕсли хотите, спросите ещё.',
      'sure-ru',
      'offer-ru',
    ],
  ])('knows %s', (opener, body, closer, first, last) => {
    expect(forms(`${opener}${body.repeat(20)}${closer}`)).toEqual([
      `opener:${first}`,
      `closer:${last}`,
    ]);
  });

  it('says nothing about empty, short or unknown writing, and reads the newest long answer', () => {
    expect(forms('')).toEqual([]);
    expect(forms('Certainly! Done.')).toEqual([]);
    expect(forms('ท่าน'.repeat(200))).toEqual([]);
    const turns = [
      { prompt: '', text: `Certainly! ${PROSE.repeat(3)}` },
      { prompt: '', text: `Sure! ${PROSE.repeat(3)}` },
      { prompt: '', text: 'Yes.' },
    ];
    const [opener] = findForms({ turns });
    expect([opener?.cue, opener?.spans[0]?.turn]).toEqual(['opener:sure', 1]);
  });

  it('explains itself in words, with the words it rests on', () => {
    const text = `Here is how it goes. ${PROSE.repeat(3)}`;
    const [first] = openersClosers.run({ turns: [{ prompt: '', text }] });
    expect(first?.sentence).toMatch(/^Opens with "Here is": more usual for /);
    expect(first?.quote).toBe('Here is');
  });

  it('reads a megabyte within a second', () => {
    const began = performance.now();
    forms(`${'if you’d like '.repeat(40_000)}${' '.repeat(400_000)}`);
    forms(`${'*'.repeat(1_000_000)}`);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(findForms, [
      'Certainly! ',
      'Here’s ',
      '\n',
      'Let me know',
      '?',
      '- ',
      '\ud800',
      PROSE,
    ]);
  });
});
