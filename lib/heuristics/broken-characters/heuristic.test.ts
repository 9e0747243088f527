// Checks that broken characters and raw tokens are noticed, only as remarks, and never where the prompt brought them.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { brokenCharacters, findBroken } from './heuristic';

const cues = (text: string, prompt = '') =>
  findBroken({ turns: [{ prompt, text }] }).map(({ cue }) => cue);

describe('broken-characters', () => {
  it.each([
    ['replacement', 'caf\ufffd and more'],
    ['half', 'one half \ud83d of it'],
    ['misread', 'donâ€™t and canâ€™t'],
    ['byte-letters', 'Ġthe Ġcat ĊĊ Ġsat'],
    ['byte-codes', 'so <0xF0><0x9F> it is'],
    ['space-blocks', '▁the ▁cat'],
  ])('notices %s', (cue, text) => {
    expect(cues(text)).toEqual([cue]);
    expect(cues(text, `What is this: ${text}`)).toEqual([]);
    expect(cues(`\`\`\`\n${text}\n\`\`\``)).toEqual([]);
  });

  it('is silent on ordinary writing in many scripts', () => {
    const text = 'Ça va, âge d’été; Ġgantija in Malta; 😀 한국어 日本語; <0x1F> ▁▁▁ block';
    expect(cues(text.replace('<0x1F>', ''))).toEqual([]);
    expect(cues('one donâ€™t only')).toEqual([]);
    expect(cues('Açıklamalar: bakış açısını tartışabiliriz; çıktı olarak, çıktı dosyası.')).toEqual(
      [],
    );
    expect(cues('')).toEqual([]);
  });

  it('never has a weight', () => {
    for (const item of brokenCharacters.run({ turns: [{ prompt: '', text: 'a\ufffdb' }] })) {
      expect(item.llr).toEqual({});
      expect(item.sentence).toContain('a remark only');
    }
  });

  it('keeps right offsets in the tail of a megabyte', () => {
    const text = `${'🙂 한국어 '.repeat(150_000)}\ufffd!`;
    const [found] = findBroken({ turns: [{ prompt: '', text }] });
    expect(text.slice(found?.spans[0]?.start, found?.spans[0]?.end)).toBe('\ufffd');
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(
      (input) => brokenCharacters.run(input),
      ['\ufffd', 'Ġa', 'â€™', '\ud83d', '<0xFF>', '▁a', '`', '> '],
    );
  });
});
