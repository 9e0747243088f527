// What export and import tell the user in each of their states.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../lib/text/format';
import { checkFile, type ImportResult } from '../../lib/transfer/import';
import { ExportPart } from './export-part';
import { ImportPart, type ImportState } from './import-part';

const written = { added: 0, changed: 0, same: 0 };

function importPage(result: ImportResult): string {
  const state: ImportState = { kind: 'ended', fileName: 'battles.json', result };
  return renderToStaticMarkup(<ImportPart state={state} onFile={() => {}} onCancel={() => {}} />);
}

describe('ImportPart', () => {
  it('tells what was added, changed and left', () => {
    const page = importPage({ ok: true, added: 1_200, changed: 3, same: 40 });
    expect(page).toContain('1,200 added, 3 changed, 40 already the same.');
    expect(page).toContain('battles.json');
  });

  it('names every fault and says that nothing was changed', async () => {
    const header =
      '{"format":"telltale-battles","version":1,"exportedAt":"2026-08-01T12:00:00Z","app":{"name":"telltale","version":"1"},"battles":[';
    const { faults, isMore } = await checkFile(
      new Blob([`${header}\n{"battle":{"id":"x"}}\n]}\n`]),
    );
    const page = importPage({ ok: false, reason: 'faults', faults, isMore });
    expect(page).toContain('Your battles were not changed.');
    expect(page).toContain('line 2, column 11, battle 1 (x)');
    expect(page).toContain('battles[0].battle.site');
  });

  it('tells a full disk plainly and what had been stored', () => {
    const result = { ok: false, reason: 'storage-full', detail: '' } as const;
    const page = importPage({ ...result, written: { ...written, added: 50 } });
    expect(page).toContain('The disk is full.');
    expect(page).toContain('50 battles had been stored before');
  });

  it('says that a cancelled import changed nothing when it did not', () => {
    const result = { ok: false, reason: 'stopped', detail: '' } as const;
    expect(importPage({ ...result, written })).toContain('Nothing was changed.');
  });

  it('shows one bar over both passes while it runs', () => {
    const progress = { step: 'writing', done: 50, total: 100 } as const;
    const state: ImportState = { kind: 'running', progress };
    const page = renderToStaticMarkup(
      <ImportPart state={state} onFile={() => {}} onCancel={() => {}} />,
    );
    expect(page).toMatch(/<progress[^>]*max="200"[^>]*value="150"/);
    expect(page).toContain('Storing, 50%');
    expect(page).toContain('Cancel');
  });
});

describe('ExportPart', () => {
  it('tells number and size, and offers the file again', () => {
    const state = { kind: 'done', count: 1, bytes: 5_800, url: 'blob:x', name: 'f.json' } as const;
    const page = renderToStaticMarkup(
      <ExportPart state={state} onStart={() => {}} onCancel={() => {}} />,
    );
    expect(page).toContain('Exported 1 battle, 5.8 kB.');
    expect(page).toContain('download="f.json"');
  });
});

describe('formatBytes', () => {
  it.each([
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1.0 kB'],
    [999_600, '1.0 MB'],
    [580_000_000, '580 MB'],
    [2.5e15, '2500 TB'],
  ])('writes %i as %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });
});
