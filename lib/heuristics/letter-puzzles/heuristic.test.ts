// Checks that questions about letters are recognised and their answers judged, or left alone where they cannot be read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { findPuzzles, letterPuzzles } from './heuristic';
import { puzzlesIn } from './questions';

const cues = (prompt: string, text: string) =>
  findPuzzles({ turns: [{ prompt, text }] }).map(({ cue }) => cue);

describe('letter-puzzles', () => {
  it.each([
    ["How many r's are in strawberry?", 'There are 3 r’s in "strawberry".', 'There are two r’s.'],
    [
      'How many times does the letter r appear in the word "strawberry"?',
      '1. st**r**\n2. be**r**\n3. **r**\n\nSo there are 3.',
      '1. st**r**\n2. **r**\n\nSo it is 2.',
    ],
    ['Count the e’s in engineer', 'Three.', '**2**'],
    ['strawberry里有几个r？', '“strawberry”里有3个r。', '有两个。'],
    ['strawberry에 r이 몇 개 있어?', '세 개입니다.', 'r은 두 개 있습니다.'],
    ['strawberryにrはいくつありますか', '3つです。', '2つです。'],
    ['Combien de r dans le mot strawberry ?', 'Il y a trois r.', 'Il y en a 2.'],
    ['Wie viele e sind im Wort Erdbeere?', 'Es sind 4.', 'Drei.'],
    ['¿Cuántas letras a hay en la palabra banana?', 'Hay tres.', 'Hay 2.'],
    ['Сколько букв о в слове молоко?', 'В слове три буквы о.', 'Две.'],
    ['Spell lollipop backwards', 'p-o-p-i-l-l-o-l', 'popilol'],
    ['Reverse the word "lollipop".', 'It is **popillol**.', 'It is **poppilol**.'],
    ['"안녕하세요"를 거꾸로 써줘', '요세하녕안', '요하세녕안'],
    ['Spell the word "accommodate".', 'A C C O M M O D A T E', 'A-C-C-O-M-O-D-A-T-E'],
  ])('judges %s', (prompt, right, wrong) => {
    expect(cues(prompt, right)).toEqual([expect.stringMatching(/:right$/)]);
    expect(cues(prompt, wrong)).toEqual([expect.stringMatching(/:wrong$/)]);
  });

  it('is silent where the answer cannot be read, or nothing of the kind is asked', () => {
    const prompt = "How many r's are in strawberry?";
    expect(cues(prompt, 'Some say 2. Others say 3.')).toEqual([]);
    expect(cues(prompt, 'I like strawberries.')).toEqual([]);
    expect(cues(prompt, '')).toEqual([]);
    expect(cues('How many apples are in the bag?', '3')).toEqual([]);
    expect(cues('How many people are in the room?', '3')).toEqual([]);
    expect(cues('Reverse the word "level".', 'level')).toEqual([]);
    expect(cues('Spell the word "cat".', 'It is spelled just as it sounds.')).toEqual([]);
  });

  it('says where the answer is, and what would be right', () => {
    const text = 'I count **two** of them.';
    const prompt = "How many r's are in strawberry?";
    const [found] = findPuzzles({ turns: [{ prompt, text }] });
    expect(found?.clause).toBe('Counts the r in “strawberry” wrong (there are 3)');
    expect(text.slice(found?.spans[0]?.start, found?.spans[0]?.end)).toBe('two');
  });

  it('never has a weight', () => {
    const turns = [{ prompt: "How many r's are in strawberry?", text: '3' }];
    expect(letterPuzzles.run({ turns })[0]).toMatchObject({ cue: 'count:right', llr: {} });
  });

  it('works out the right answer of any word and letter', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcxyz'), minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.constantFrom(...'abcxyz'), (word, letter) => {
        const [puzzle] = puzzlesIn(`How many letters ${letter} are in the word "${word}"?`);
        expect(puzzle?.answer).toBe(word.split(letter).length - 1);
      }),
    );
  });

  it('reads a megabyte without delay', () => {
    const started = performance.now();
    expect(cues('Spell lollipop backwards', 'p o l '.repeat(150_000))).toEqual([]);
    expect(cues('how many r '.repeat(80_000), '3 '.repeat(500_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(
      (input) => letterPuzzles.run(input),
      ['how many r in ', 'spell cat backwards', 'cat', 't-a-c', '3', ' two '],
    );
  });
});
