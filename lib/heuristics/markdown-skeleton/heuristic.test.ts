// Checks what a Markdown skeleton shows, its buckets, and when it stays silent.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { findSkeleton, markdownSkeleton } from './heuristic';

const PROSE =
  'The river runs through the old town and the people who live there like to walk along it in the evening. ';
const BODY = `${PROSE.repeat(4)}\n`;
const find = (text: string) => findSkeleton({ turns: [{ prompt: '', text }] });
const bucket = (text: string, feature: string) =>
  find(text)
    .find(({ cue }) => cue.startsWith(`${feature}:`))
    ?.cue.slice(feature.length + 1);

describe('markdown-skeleton', () => {
  it.each([
    ['headings', '# One\n\n## Two\n', '12'],
    ['headings', '### **Bold**\n', '3s'],
    ['headings', '**One**\ntext\n\n**Two:**\n', '0b'],
    ['bullets', '## H\n- a\n- b\n  - c\n', '-2'],
    ['bullets', '*   a\n*   b\n', 'w'],
    ['bullets', '* a\n* b\n    * c\n', '*4'],
    ['leads', '- **Lead:** text\n', 'i'],
    ['leads', '1. **Lead**: text\n', 'o'],
    ['leads', '- **Lead** – text\n', 'd'],
    ['rules', '## H\n\n---\n', '2'],
    ['tables', '**t**\n|a|b|\n|---|---|\n', 't'],
    ['tables', '**t**\n| a | b |\n| --- | --- |\n', 's'],
    ['tables', '**t**\n| a | b |\n|:---|---:|\n', 'a'],
    ['maths', '**t** \\(x^2\\)\n', 'p'],
    ['maths', '**t** $x^2$ costs $5 today\n', 'd'],
    ['breaks', '**t**\nline  \nline\n', '2'],
    ['code', '```python\nx\n```\n', 'l'],
    ['code', '**t**\n```\nx\n```\n', 'b'],
  ])('puts %s of %j into %s', (feature, text, expected) => {
    expect(bucket(`${BODY}${text}`, feature)).toBe(expected);
  });

  it('says nothing where the text may have lost its Markdown, is short or empty', () => {
    expect(find('')).toEqual([]);
    expect(find(PROSE.repeat(10))).toEqual([]);
    expect(find(`${PROSE.repeat(10)}\n- a\n• b\n1. c`)).toEqual([]);
    expect(find('## Short\n- **a**: b')).toEqual([]);
    expect(find(`## ท่าน\n${'ท่าน'.repeat(200)}`)).toEqual([]);
  });

  it('leaves what stands in code and block quotes out', () => {
    const text = `${BODY}\`\`\`md\n# One\n* a\n---\n\`\`\`\n> ## Two\n`;
    expect(bucket(text, 'headings')).toBe('0');
    expect(bucket(text, 'bullets')).toBe('n');
    expect(bucket(text, 'rules')).toBe('0');
  });

  it('gives every habit exactly one bucket, and keeps tables apart by language and length', () => {
    const long = find(`## H\n${PROSE.repeat(14)}`);
    expect(new Set(long.map(({ cue }) => cue.split(':')[0])).size).toBe(long.length);
    expect(new Set(long.map(({ table }) => table))).toEqual(new Set(['english-long']));
    expect(find(`## H\n${PROSE.repeat(4)}`)[0]?.table).toBe('english-short');
    expect(find(`## 제목\n${'강은 오래된 마을을 지나 흐릅니다. '.repeat(20)}`)[0]?.table).toBe(
      'others-short',
    );
  });

  it('explains itself in words', () => {
    const text = `${PROSE.repeat(12)}\n\n*   **One:** a\n*   **Two:** b\n`;
    const [first] = markdownSkeleton
      .run({ turns: [{ prompt: '', text }] })
      .filter(({ cue }) => cue.startsWith('bullets'));
    expect(first?.sentence).toMatch(
      /^Formats with 2 bullets written "\*" with wide space: more usual for Google/,
    );
    expect(first?.quote).toBe('* **One:** a');
  });

  it('reads a megabyte of marks within two seconds', () => {
    const began = performance.now();
    find('# a\n* **b:** $x$ `c` \\(d\\) |--|\n'.repeat(33_000));
    find(`${'*'.repeat(500_000)}${'|-'.repeat(250_000)}`);
    find(`${'- **a'.repeat(100_000)}${' '.repeat(500_000)}`);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(
      findSkeleton,
      ['# ', '\n', '**', '* ', '- ', '|--|', '$x$', '```', '> ', '  \n', '\ud800', PROSE],
      BODY,
    );
  });
});
