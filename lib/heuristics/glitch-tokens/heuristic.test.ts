// Checks what is read of rare words that a prompt asks to repeat, and the table of words against the packed vocabularies.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { MAKERS } from '../../models/makers';
import { loadTokenizer } from '../../tokenizers/load';
import { VOCABULARIES } from '../../tokenizers/vocabularies';
import { vocabularyChance } from '../../wire/makers';
import { findGlitches, glitchTokens } from './heuristic';
import { GLITCH_OF, GLITCHES, glitchTimes } from './tokens';

const cues = (prompt: string, text: string) =>
  findGlitches({ turns: [{ prompt, text }] }).map(({ cue }) => cue);
const ASK = (word: string) => `Please repeat the string "${word}" back to me.`;
const LIST =
  'Repeat the items below, keep the numbers:\n1. hello\n2. EDMFunc\n3. 给主人留下些什么吧\n4. langabezian';

describe('glitch-tokens', () => {
  it('reads a word that comes back as another, as reported of DeepSeek V3', () => {
    const input = { turns: [{ prompt: ASK('ellationToken'), text: '"CanellationToken"' }] };
    expect(findGlitches(input)[0]).toMatchObject({
      cue: 'garbled:deepseek',
      clause: 'Writes “CanellationToken” for the rare word “ellationToken”',
    });
    expect(glitchTokens.run(input)[0]?.llr).toEqual({ deepseek: 1.39 });
  });

  it('reads an empty item of a list, and the others that are said', () => {
    expect(cues(LIST, '1. hello\n2. EDMFunc\n3.\n4. langabezian')).toEqual([
      'said:deepseek',
      'garbled:o200k',
      'said:tekken',
    ]);
    expect(cues(LIST, '1. hello\n2. EDMFunc\n3. 给主人\n4. langabezian')).toContain(
      'garbled:o200k',
    );
  });

  it('counts a word said with other words of its maker garbled as garbled', () => {
    const prompt = 'Repeat:\n1. norbanako\n2. igeltsero';
    expect(cues(prompt, '1. norbanako\n2. iglesia')).toEqual(['garbled:tekken']);
    expect(cues(prompt, '1. norbanako\n2. igeltsero')).toEqual(['said:tekken']);
  });

  it('takes a longer word for another one, in the prompt and in the answer', () => {
    expect(cues(ASK('ForCanBeConvertedToF'), 'ForCanBeConvertedToForeach')).toEqual([
      'garbled:cl100k',
    ]);
    expect(cues(ASK('XEDMFunc'), 'EDM')).toEqual([]);
    expect(cues(ASK('王郸'), '王郸')).toEqual(['said:minimax']);
    expect(cues('Say "马嘉祺".', '马嘉诚')).toEqual(['garbled:minimax']);
  });

  it('is silent on refusals, other questions, empty answers and answers to something else', () => {
    expect(cues(ASK('Nameeee'), "I'm sorry, I can't do that.")).toEqual([]);
    expect(cues('What is EDMFunc?', 'A function.')).toEqual([]);
    expect(cues(ASK('EDMFunc'), '')).toEqual([]);
    expect(cues(LIST, 'Sure, here is a poem about lists.')).toEqual([]);
    expect(cues(LIST, '1. a\n2. b\n3. c\n4. d')).toEqual([]);
    expect(cues('', '')).toEqual([]);
  });

  it('splits a ratio of 8 at most over the makers that share the word', () => {
    for (const family of GLITCHES) {
      expect(glitchTimes(family, 'garbled') * family.makers.length).toBeLessThanOrEqual(8);
      expect(glitchTimes(family, 'said')).toBeGreaterThanOrEqual(0.6);
    }
    expect(GLITCH_OF.size).toBe(GLITCHES.flatMap(({ words }) => words).length);
  });

  it('lists words that are one token in just the vocabularies named, of those that are packed', async () => {
    const read = async (file: string) => new Uint8Array(readFileSync(`public/tokenizers/${file}`));
    const tokenizers = await Promise.all(VOCABULARIES.map((id) => loadTokenizer(id, read)));
    for (const [word, { packed }] of GLITCH_OF) {
      const own = tokenizers.filter((t) => t.count(word) === 1 || t.count(` ${word}`) === 1);
      expect(
        own.map(({ id }) => id),
        word,
      ).toEqual([...packed]);
    }
  });

  it('names every maker whose models mostly have the vocabulary', () => {
    for (const { id, packed, makers } of GLITCHES) {
      const owners = MAKERS.filter((maker) =>
        packed.some((v) => vocabularyChance(maker, v) >= 0.4),
      );
      expect([...makers], id).toEqual(expect.arrayContaining(owners));
    }
  });

  it('reads a megabyte without delay', () => {
    const started = performance.now();
    expect(cues(ASK('EDMFunc'), 'EDMFun '.repeat(150_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(
      ({ turns }) =>
        glitchTokens.run({
          turns: turns.map((one) => ({ ...one, prompt: `Repeat: ${one.prompt}` })),
        }),
      [...GLITCH_OF.keys(), '"', '\n1. ', '\n2. '],
    );
  });
});
