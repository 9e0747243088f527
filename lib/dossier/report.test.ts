// Reports of a dossier: every form says the same, nothing in them is markup, and quotes stay out where they are not wanted.
import { describe, expect, it } from 'vitest';
import { FORMATS, reportOf } from './report';
import { sampleDossier } from './sample';
import { SECTIONS, sectionsOf } from './sections';

const OPTIONS = { version: '0.1.0', now: Date.UTC(2026, 10, 28), hasQuotes: true } as const;
const dossier = sampleDossier(6, {
  note: 'Seen <b>twice</b> | at sea',
  verdict: 'A relative of Harbor',
  hypotheses: [{ id: 'x', maker: 'openai', model: 'gpt-harbor-2026', at: 1 }],
});

describe('sectionsOf', () => {
  it('has every section, each with something to say', () => {
    const sections = sectionsOf(dossier);
    expect(sections.map(({ id }) => id)).toEqual([...SECTIONS]);
    for (const { id, blocks } of sections) expect(blocks.length, id).toBeGreaterThan(0);
  });

  it('gives every row of a table as many cells as its head', () => {
    for (const block of sectionsOf(dossier).flatMap(({ blocks }) => blocks)) {
      if (block.kind !== 'table') continue;
      for (const cells of block.rows) expect(cells).toHaveLength(block.head.length);
    }
  });
});

describe('reportOf', () => {
  it.each(FORMATS)('tells in %s who it is, what it claims and what the user thinks', (format) => {
    const report = reportOf(dossier, { ...OPTIONS, format });
    for (const word of ['harbor-mystery-1', 'ChatGPT', 'A relative of Harbor', '2023', '2026']) {
      expect(report).toContain(word);
    }
  });

  it.each(FORMATS)('leaves words of answers out of %s where they are not wanted', (format) => {
    const report = reportOf(dossier, { ...OPTIONS, format, hasQuotes: false });
    expect(report).not.toContain('I am ChatGPT');
    expect(report).not.toContain('My knowledge cutoff');
  });

  it('makes nothing of the texts markup', () => {
    expect(reportOf(dossier, { ...OPTIONS, format: 'markdown' })).toMatch(/\| \d\.\d\d \|/);
    const page = reportOf(dossier, { ...OPTIONS, format: 'html' });
    expect(page).toContain('Seen &lt;b&gt;twice&lt;/b&gt;');
    expect(page).toContain("default-src 'none'");
    expect(reportOf(dossier, { ...OPTIONS, format: 'markdown' })).toContain(
      '\\<b\\>twice\\</b\\> \\|',
    );
  });

  it('is JSON that can be read back', () => {
    const report = JSON.parse(reportOf(dossier, { ...OPTIONS, format: 'json' }));
    expect(report.dossier).toEqual(JSON.parse(JSON.stringify(dossier)));
  });
});
