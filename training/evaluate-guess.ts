// Measures the guesser on the eval split, with each source left out of the rates, and writes docs/accuracy.md.
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import calibration from '../lib/guess/calibration.json';
import { makeGuesser } from '../lib/guess/engine';
import { readStyle } from '../lib/guess/style-evidence';
import type { Heuristic } from '../lib/heuristics/types';
import markRates from '../lib/heuristics/typographic-marks/rates.json';
import { loadStyle } from '../lib/style/load';
import { accuracyPage, type PageData } from './accuracy-page';
import { buildAllRates } from './build-rates';
import { answers, dataFolder, releaseYears, SOURCES } from './corpus';
import { CueCounts, cueTable } from './cue-report';
import { FINDER_IDS, FINDERS } from './finders';
import { battleShares } from './prior';
import type { Judged } from './scores';
import { recency, type Years } from './smoothing';
import { type Group, inputOf, Tally } from './tally';

/** All heuristics with rates from some groups only. */
function heuristicsFrom(groups: readonly Group[], years: Years): Heuristic[] {
  const rates = buildAllRates(groups, years);
  return FINDER_IDS.map((id) => FINDERS[id].make(rates[id]));
}

/** Weights that give each maker its share of arena sides, and each model of a source an equal part of it. */
function balance(rows: Judged[], shares: ReadonlyMap<string, number>, years: Years): Judged[] {
  const sizes = new Map<string, number>();
  const idOf = (row: Judged) => `${row.source}\t${row.canonical}`;
  for (const row of rows) sizes.set(idOf(row), (sizes.get(idOf(row)) ?? 0) + 1);
  const even = rows.map((row) => ({
    ...row,
    weight: recency(years.get(row.canonical)) / (sizes.get(idOf(row)) ?? 1),
  }));
  const mass = new Map<string, number>();
  for (const row of even) mass.set(row.truth, (mass.get(row.truth) ?? 0) + row.weight);
  return even.map((row) => ({
    ...row,
    weight: (row.weight * (shares.get(row.truth) ?? 0)) / (mass.get(row.truth) ?? 1),
  }));
}

interface Outcome {
  heldOut: Judged[];
  known: Judged[];
  styled: Judged[];
  claims: PageData['claims'];
  cues: CueCounts;
  /** Milliseconds, in all and for the slowest answer. */
  spent: number;
  slowest: number;
}

/** One in so many answers is guessed with the style model too. */
const STYLED = 6;
const style = await loadStyle((file) => readFile(join('public/style', file)));

/** Guesses every eval answer twice: by rates without its source, and by those of all sources. */
async function judge(data: string, tally: Tally, years: Years): Promise<Outcome> {
  const guesserOf = (source: string | null) =>
    makeGuesser(heuristicsFrom(tally.without(source), years), calibration);
  const without = new Map(SOURCES.map((source) => [source as string, guesserOf(source)]));
  const shipped = guesserOf(null);
  const out: Outcome = {
    heldOut: [],
    known: [],
    styled: [],
    claims: [],
    cues: new CueCounts(),
    spent: 0,
    slowest: 0,
  };
  for await (const answer of answers(data, SOURCES)) {
    if (answer.split !== 'eval') continue;
    out.cues.add(answer);
    const { source, canonical, maker: truth } = answer;
    const began = performance.now();
    const guess = (without.get(source) ?? shipped)(inputOf(answer));
    const took = performance.now() - began;
    out.slowest = Math.max(out.slowest, took);
    out.spent += took;
    out.heldOut.push({ source, canonical, truth, guess, weight: 1 });
    const input = inputOf(answer);
    out.known.push({ source, canonical, truth, guess: shipped(input), weight: 1 });
    if (out.known.length % STYLED === 0) {
      const whole = shipped(input, { style: readStyle(style, input, 'markdown') });
      out.styled.push({ source, canonical, truth, guess: whole, weight: 1 });
    }
    for (const { cue } of guess.evidence) {
      if (cue.startsWith('claims:')) out.claims.push({ claimed: cue.slice(7), truth });
    }
  }
  return out;
}

async function main(): Promise<void> {
  const data = dataFolder();
  const years = releaseYears(data);
  const tally = new Tally();
  for await (const answer of answers(data, SOURCES)) {
    if (answer.split === 'train') tally.add(answer);
  }
  const { heldOut, known, styled, claims, cues, spent, slowest } = await judge(data, tally, years);
  const { shares } = await battleShares(data);
  const page = accuracyPage({
    day: new Date().toISOString().slice(0, 10),
    heldOut,
    known,
    styled,
    arena: balance(heldOut, shares, years),
    claims,
    cues: cueTable(cues.rows(markRates, 60).slice(0, 25)),
    trainClaims: [...tally.groups.values()],
    threshold: calibration.threshold,
    scale: calibration.scales.typography,
    mean: spent / heldOut.length,
    slowest,
  });
  writeFileSync('docs/accuracy.md', page);
  console.log(page);
}

void main();
