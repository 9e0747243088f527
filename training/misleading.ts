// How the guesser does on texts made to mislead: which confident guesses rest on a claim alone.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SideGuess } from '../lib/db/schema';
import calibration from '../lib/guess/calibration.json';
import { makeGuesser } from '../lib/guess/engine';
import { readStyle } from '../lib/guess/style-evidence';
import { HEURISTICS } from '../lib/heuristics/registry';
import { loadStyle } from '../lib/style/load';
import { type Misleading, misleadingTexts } from '../tests/fixtures/adversarial/read';

/** One text, guessed with all heuristics, and without what it says it is. */
export interface MisleadingGuess extends Misleading {
  withClaims: SideGuess;
  withoutClaims: SideGuess;
}

const withClaims = makeGuesser(HEURISTICS, calibration);
const withoutClaims = makeGuesser(
  HEURISTICS.filter(({ id }) => id !== 'self-identification'),
  calibration,
);

/** Guesses of every misleading text, style included. */
export async function guessMisleading(): Promise<MisleadingGuess[]> {
  const model = await loadStyle((file) => readFile(join('public/style', file)));
  return misleadingTexts().map((row) => {
    const input = { turns: [{ prompt: row.prompt, text: row.text }] };
    const style = readStyle(model, input, 'markdown');
    return {
      ...row,
      withClaims: withClaims(input, { style }),
      withoutClaims: withoutClaims(input, { style }),
    };
  });
}

/** Nats for the named maker from which something else in the text counts as evidence of its own. */
const OWN = 0.25;

/** True when a maker is named, would not be without what the text says it is, and nothing else speaks for that maker. */
export function restsOnClaim({ withClaims: full, withoutClaims: rest }: MisleadingGuess): boolean {
  const maker = full.makers[0]?.maker ?? 'none';
  if (full.verdict === 'flat') return false;
  if (rest.verdict !== 'flat' && rest.makers[0]?.maker === maker) return false;
  return !rest.evidence.some(({ llr }) => (llr[maker] ?? 0) >= OWN);
}

/** The section of the report: texts by kind, makers named, and named by a claim alone. */
export function misleadingSection(rows: readonly MisleadingGuess[]): string {
  const line = (name: string, own: readonly MisleadingGuess[]) => {
    const named = own.filter((row) => row.withClaims.verdict !== 'flat').length;
    return `| ${name} | ${own.length} | ${named} | ${own.filter(restsOnClaim).length} |`;
  };
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return `## Texts made to mislead

${rows.length} texts of our own (\`tests/fixtures/adversarial\`): makers quoted, played, reported, translated, told of in code, or claimed falsely.

| kind | texts | a maker is named | by a claim alone |
|---|---|---|---|
${kinds
  .map((kind) =>
    line(
      kind,
      rows.filter((row) => row.kind === kind),
    ),
  )
  .join('\n')}
${line('**all**', rows)}
`;
}
