// Every command and every link in the documents leads somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDERS = ['docs', 'lib', 'tests', 'training'];
const DOCUMENTS = [
  'README.md',
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !name.startsWith('.tmp'))
      .map((name) => path.join(folder, name)),
  ),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(DOCUMENTS)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('names only commands that exist', () => {
    const runs = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(runs.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...text.matchAll(/npx tsx ([\w./-]+\.ts)/g)].map(([, name = '']) => name);
    expect(files.filter((name) => !existsSync(name))).toEqual([]);
  });

  it('links only to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => to);
    const broken = links.filter((to) => !existsSync(path.join(path.dirname(file), to)));
    expect(broken).toEqual([]);
  });

  it('names only files and folders of the project that are there', () => {
    const named = [
      ...text.matchAll(/`((?:lib|components|entrypoints|tests|training|docs)\/[\w./-]*)`/g),
    ]
      .map(([, name = '']) => name)
      .filter((name) => !name.includes('.output'));
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });
});

describe('package.json', () => {
  it('runs only files that are there', () => {
    const files = Object.values(scripts).flatMap((script) =>
      [...script.matchAll(/tsx ([\w./-]+\.ts)/g)].map(([, name = '']) => name),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((name) => !existsSync(name))).toEqual([]);
  });
});
