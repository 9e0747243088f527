// Checks the counts, buckets and script classes of marks, and the traces of makers' own tools.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { findMarks, typographicMarks } from './heuristic';
import { RESIDUES } from './residue';

const PROSE =
  'The river runs through the old town and the people who live there like to walk along it in the evening. ';
const marks = (text: string, prompt = '') => findMarks({ turns: [{ prompt, text }] });
const cueOf = (text: string, feature: string) =>
  marks(text).find(({ cue }) => cue.startsWith(`${feature}:`))?.cue;

describe('typographic-marks', () => {
  it('puts quotes and dashes into one bucket', () => {
    const body = PROSE.repeat(4);
    expect(cueOf(body, 'quotes-dashes')).toBe('quotes-dashes:nn-0');
    expect(cueOf(`${body}It's "so".`, 'quotes-dashes')).toBe('quotes-dashes:ss-0');
    expect(cueOf(`${body}It’s “so”—or not.`, 'quotes-dashes')).toBe('quotes-dashes:cc-c3');
    expect(cueOf(`${body}It’s "so" — or not.`, 'quotes-dashes')).toBe('quotes-dashes:cs-s2');
    expect(cueOf(`${body}It's what’s so – or not.`, 'quotes-dashes')).toBe('quotes-dashes:mn-e');
    expect(cueOf(`${body}It is «so».`, 'quotes-dashes')).toBe('quotes-dashes:ng-0');
  });

  it('tells special spaces, hyphens, ellipses, arrows and emoji', () => {
    const body = PROSE.repeat(4);
    expect(cueOf(`${body}12\u202fkm`, 'spaces')).toBe('spaces:100');
    expect(cueOf(`${body}12\u00a0km`, 'spaces')).toBe('spaces:010');
    expect(cueOf(`${body}well\u2011known`, 'spaces')).toBe('spaces:001');
    expect(cueOf(`${body}so… yes`, 'ellipses')).toBe('ellipses:c');
    expect(cueOf(`${body}so... yes`, 'ellipses')).toBe('ellipses:s');
    expect(cueOf(`${body}a → b`, 'arrows')).toBe('arrows:2');
    expect(cueOf(`${body}🚀`, 'emoji')).toBe('emoji:2');
    expect(cueOf(`${body}© 2020 ® ™`, 'emoji')).toBe('emoji:0');
  });

  it('takes the hard spaces of French marks for what they are', () => {
    const body =
      'La rivière traverse la vieille ville et les gens aiment y marcher le soir. '.repeat(5);
    expect(cueOf(`${body}Il dit\u00a0: «\u00a0oui\u00a0»\u00a0!`, 'spaces')).toBe('spaces:000');
  });

  it.each([
    ['english-short', PROSE.repeat(4)],
    ['english-long', PROSE.repeat(20)],
    [
      'latin',
      'Der Fluss fließt durch die alte Stadt, und viele Leute gehen abends dort. '.repeat(5),
    ],
    ['cyrillic', 'Река течёт через старый город, и люди любят гулять вдоль неё. '.repeat(6)],
    ['han', '这条河穿过老城，人们喜欢晚上在河边散步。'.repeat(15)],
    ['kana', '川は古い町を流れていて、人々は夕方にそこを歩くのが好きです。'.repeat(12)],
    [
      'hangul',
      '강은 오래된 마을을 지나 흐르고 사람들은 저녁에 그곳을 걷는 것을 좋아합니다. '.repeat(10),
    ],
  ])('keeps a table apart for %s', (table, text) => {
    expect(new Set(marks(text).map((finding) => finding.table))).toEqual(new Set([table]));
  });

  it('says nothing about short, empty or unknown writing', () => {
    expect(marks('')).toEqual([]);
    expect(marks('It’s “short”—very.')).toEqual([]);
    expect(marks('ท่าน'.repeat(200))).toEqual([]);
  });

  it('leaves code and block quotes out', () => {
    const text = `${PROSE.repeat(4)}\n\`\`\`\nx = “a”—’b’…\n\`\`\`\n> “quoted”—’s\nand \`“”\` too.`;
    expect(cueOf(text, 'quotes-dashes')).toBe('quotes-dashes:nn-0');
  });

  const SAMPLES: Record<string, string> = {
    oaicite: ':contentReference[oaicite:0]',
    'search-code': 'turn0search12',
    'private-glyph': '\ue200',
    'dagger-source': '【12†source】',
    'utm-openai': '?utm_source=chatgpt.com',
    'cite-start': '[cite_start]',
    'grok-card': '<grok:render>',
    'caret-cite': '[^1^]',
    'think-tag': '<think>',
    'kimi-think': '◁think▷',
    channel: '<|channel|>analysis',
    'seed-think': '<seed:think>',
    'upper-think': '[THINK]',
    'ant-tag': 'antThinking',
    'im-end': '<|im_end|>',
    'eot-id': '<|eot_id|>',
    'end-of-turn': '<end_of_turn>',
    'deepseek-end': '<｜end▁of▁sentence｜>',
    'slash-s': '</s>',
    'cohere-end': '<|END_OF_TURN_TOKEN|>',
    'glm-token': '[gMASK]',
    endoftext: '<|endoftext|>',
  };

  it.each(RESIDUES)(
    'notices the trace $id, not in code and not from the prompt',
    ({ id, times }) => {
      const sample = SAMPLES[id] ?? '';
      const cues = (text: string, prompt = '') => marks(text, prompt).map(({ cue }) => cue);
      expect(cues(`Done. ${sample}`)).toEqual([`residue:${id}`]);
      expect(cues(`Done.\n\`\`\`\n${sample}\n\`\`\`\n`)).toEqual([]);
      expect(cues(`Done. ${sample}`, `What is ${sample}?`)).toEqual([]);
      for (const ratio of Object.values(times)) expect(ratio).toBeLessThanOrEqual(40);
    },
  );

  it('explains itself in words, with the makers it speaks for', () => {
    const text = `${PROSE.repeat(12)}It’s “so”—or not. `;
    const [first] = typographicMarks
      .run({ turns: [{ prompt: '', text }] })
      .filter(({ cue }) => cue.startsWith('quotes-dashes'));
    expect(first?.sentence).toMatch(
      /^Uses 2 curly quotation marks, 1 curly apostrophe and 1 long dash without spaces in [\d,]+ characters: more usual for .+, rare for .*Anthropic/,
    );
    expect(first?.spans.length).toBeGreaterThan(2);
  });

  it('reads a megabyte within two seconds', () => {
    const began = performance.now();
    marks(`${PROSE}“a”—’b’… ' "`.repeat(9_000));
    marks('“'.repeat(1_000_000));
    marks(`'a`.repeat(500_000));
    marks('`'.repeat(1_000_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(
      (input) => typographicMarks.run(input),
      [
        PROSE,
        '“',
        '”',
        '’',
        '—',
        ' – ',
        '…',
        '\ud83d',
        '\udc00',
        '```\n',
        '\u202f',
        ...Object.values(SAMPLES),
      ],
    );
  });
});
