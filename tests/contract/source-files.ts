// Lists the project's own source files and what each imports, for the tests that hold the architecture up.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  path: string;
  text: string;
  /** Imported modules: paths from the root without extension for relative ones, package names as written. */
  imports: string[];
  /** Those of `imports` that are there for types alone and leave no trace in the build. */
  typeImports: string[];
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g;

/** All TypeScript files below the given folders, tests left out unless asked for. */
export function sourceFiles(folders: readonly string[], withTests = false): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, name.replaceAll('\\', '/')),
      ),
    )
    .filter((name) => /\.tsx?$/.test(name) && (withTests || !/\.test\.tsx?$/.test(name)))
    .map((name) => {
      const text = readFileSync(name, 'utf8');
      const resolve = (target: string) =>
        target.startsWith('.') ? path.posix.join(path.posix.dirname(name), target) : target;
      const found = [...text.matchAll(IMPORT)];
      const imports = found.map(([, , target = '']) => resolve(target));
      const typeImports = found.flatMap(([, type, target = '']) => (type ? [resolve(target)] : []));
      return { path: name, text, imports, typeImports };
    });
}
