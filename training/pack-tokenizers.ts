// Packs the vocabularies into public/tokenizers and writes the sums that a test holds them to. Run after a change only.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileOf } from '../lib/tokenizers/load';
import { writePacked } from '../lib/tokenizers/packed';
import { VOCABULARIES } from '../lib/tokenizers/vocabularies';
import { READERS } from './pack-tokenizers-read';

const FOLDER = 'public/tokenizers';
const SUMS = 'lib/tokenizers/golden/sha256.json';
/** Where gzip notes the system it ran on: always "unknown", so that every machine writes the same. */
const SYSTEM_BYTE = 9;
const MOST_BYTES = 5_200_000;

function pack(): void {
  mkdirSync(FOLDER, { recursive: true });
  let all = 0;
  for (const id of VOCABULARIES) {
    const packed = writePacked(READERS[id]());
    const zipped = gzipSync(packed, { level: 9, memLevel: 9 });
    zipped[SYSTEM_BYTE] = 255;
    writeFileSync(path.join(FOLDER, fileOf(id)), zipped);
    all += zipped.length;
    console.log(`${id}: ${zipped.length} bytes, ${packed.length} inflated`);
  }
  console.log(`in all: ${all} bytes`);
  if (all > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes`);
}

function writeSums(): void {
  const sums = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.bin.gz'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(path.join(FOLDER, file));
      return [file, createHash('sha256').update(bytes).digest('hex')];
    });
  writeFileSync(SUMS, `${JSON.stringify(Object.fromEntries(sums), null, 2)}\n`);
}

pack();
mkdirSync(path.dirname(SUMS), { recursive: true });
writeSums();
