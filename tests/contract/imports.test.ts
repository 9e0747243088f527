// Imports go one way: entrypoints, components, lib; and only the edges of lib touch the browser or the database.
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files';

const FILES = sourceFiles(['entrypoints', 'components', 'lib']);
const inside = (folder: string) => FILES.filter(({ path }) => path.startsWith(`${folder}/`));

/** Files that import something they must not, as "file -> module". */
function offenders(
  files: readonly SourceFile[],
  isForbidden: (module: string) => boolean,
): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.filter(isForbidden).map((module) => `${path} -> ${module}`),
  );
}

const startsWithAny =
  (...starts: string[]) =>
  (module: string) =>
    starts.some((start) => module === start || module.startsWith(`${start}/`));

/** Parts of lib that may touch the browser. */
const EDGES = ['lib/sites/', 'lib/messages.ts', 'lib/settings.ts', 'lib/db/'];
const inner = inside('lib').filter(({ path }) => !EDGES.some((edge) => path.startsWith(edge)));

describe('imports', () => {
  it('finds the source', () => {
    expect(FILES.length).toBeGreaterThan(20);
    expect(FILES.some(({ imports }) => imports.length > 3)).toBe(true);
  });

  it('lib imports neither components nor entrypoints', () => {
    expect(
      offenders(inside('lib'), startsWithAny('components', 'entrypoints', 'tests', 'training')),
    ).toEqual([]);
  });

  it('components import no entrypoint', () => {
    expect(
      offenders(inside('components'), startsWithAny('entrypoints', 'tests', 'training')),
    ).toEqual([]);
  });

  it('nothing that ships imports a Node module', () => {
    expect(offenders(FILES, (module) => module.startsWith('node:'))).toEqual([]);
  });

  it('components know no browser and no database', () => {
    const forbidden = startsWithAny(
      'wxt',
      'dexie',
      'dexie-react-hooks',
      'lib/messages',
      'lib/settings',
    );
    const used = inside('components').map((file) => ({
      ...file,
      imports: file.imports.filter((module) => !file.typeImports.includes(module)),
    }));
    expect(offenders(used, forbidden)).toEqual([]);
  });

  it('only lib/db uses Dexie', () => {
    const others = FILES.filter(({ path }) => !path.startsWith('lib/db/'));
    expect(offenders(others, startsWithAny('dexie'))).toEqual([]);
  });

  it('only the edges of lib import the browser', () => {
    expect(offenders(inner, startsWithAny('wxt'))).toEqual([]);
  });

  it('only the edges of lib mention what a page or worker has', () => {
    const globals =
      /\b(?:browser|chrome|localStorage|indexedDB)\s*\.|\b(?:document|window)\.(?:body|document|location|fetch|querySelector|createElement|addEventListener|dispatchEvent)/;
    const found = inner.filter(({ text }) =>
      globals.test(text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('nothing that ships uses the large build of zod', () => {
    expect(offenders(FILES, (module) => module === 'zod')).toEqual([]);
  });

  it('the tap carries no library into the page', () => {
    const own = ['copy', 'pass', 'patterns', 'protocol', 'request', 'tap'];
    // Of the site data only the addresses: the build leaves out what is not named in the import.
    const data = ['lib/sites/arena/hosts', 'lib/sites/arena/site-data.json'];
    const allowed = [...own.map((name) => `lib/sites/tap/${name}`), ...data];
    const inTap = /arena-tap\.content|sites\/arena\/hosts|sites\/tap\/(?!messages)/;
    const tap = FILES.filter(({ path }) => inTap.test(path));
    expect(tap).toHaveLength(own.length + 2);
    const foreign = offenders(tap, (module) => !allowed.includes(module));
    expect(foreign).toEqual([
      'entrypoints/arena-tap.content.ts -> wxt/utils/define-content-script',
    ]);
  });

  it('what runs in pages carries no database', () => {
    const inPages = FILES.filter(({ path }) =>
      /^entrypoints\/(?:arena|panel)\.content\//.test(path),
    );
    const reached = reachable(inPages, FILES);
    expect(reached.length).toBeGreaterThan(40);
    expect(offenders(reached, startsWithAny('dexie', 'dexie-react-hooks'))).toEqual([]);
  });

  it('goes round in no circle', () => {
    expect(findCircle(FILES)).toBeNull();
  });
});

/** All files that some files import, directly or not, but for imports of types alone. */
function reachable(from: readonly SourceFile[], files: readonly SourceFile[]): SourceFile[] {
  const byModule = new Map(files.map((file) => [file.path.replace(/(\/index)?\.tsx?$/, ''), file]));
  const found = new Set<SourceFile>(from);
  for (const file of found) {
    for (const module of file.imports) {
      const next = byModule.get(module.replace(/\.tsx?$/, ''));
      if (next && !file.typeImports.includes(module)) found.add(next);
    }
  }
  return [...found];
}

/** A circle of imports, as the paths along it; null when there is none. Type-only imports count too. */
function findCircle(files: readonly SourceFile[]): string[] | null {
  const byModule = new Map(files.map((file) => [file.path.replace(/(\/index)?\.tsx?$/, ''), file]));
  const done = new Set<SourceFile>();
  const walk = (file: SourceFile, trail: SourceFile[]): string[] | null => {
    if (trail.includes(file))
      return [...trail.slice(trail.indexOf(file)), file].map(({ path }) => path);
    if (done.has(file)) return null;
    for (const module of file.imports) {
      const next = byModule.get(module.replace(/\.tsx?$/, ''));
      const circle = next ? walk(next, [...trail, file]) : null;
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of files) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}
