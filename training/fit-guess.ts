// Fits the scale of every kind of implicit evidence and the threshold on sources left out, training split only.
import { writeFileSync } from 'node:fs';
import shipped from '../lib/guess/calibration.json';
import { CANDIDATES } from '../lib/guess/fuse';
import { buildAllRates } from './build-rates';
import { answers, dataFolder, option, releaseYears, SOURCES } from './corpus';
import { FITTED, type Observed, observe, weights } from './observe';
import { battleShares, temper } from './prior';
import { recency, SMOOTHING } from './smoothing';
import { Tally } from './tally';

/** Answers of one model in one source that are looked at. */
const PER_GROUP = 60;
/** Precision that guesses of a maker shall have on held-out sources, and the least threshold. */
const WANTED_PRECISION = 0.7;
const LEAST_THRESHOLD = 0.4;

/** Factors that are tried for each kind. */
const STEPS = Array.from({ length: 26 }, (_, i) => Number((0.04 * i).toFixed(2)));

interface Case {
  truth: number;
  /** Summed weights by kind of `FITTED` and by maker, nats. */
  sums: number[][];
  weight: number;
}

/** Probabilities from the prior and scaled, limited sums: what `fuse` does, in bulk. */
function softmax(
  prior: readonly number[],
  sums: readonly number[][],
  scales: readonly number[],
): number[] {
  const raw = prior.map((start, i) => {
    let sum = 0;
    for (const [k, own] of sums.entries()) {
      const cap = FITTED[k]?.cap ?? 0;
      sum += Math.max(-cap, Math.min(cap, (own[i] ?? 0) * (scales[k] ?? 0)));
    }
    return start * Math.exp(sum);
  });
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => value / total);
}

function loss(cases: readonly Case[], prior: readonly number[], scales: readonly number[]): number {
  let sum = 0;
  let all = 0;
  for (const { truth, sums, weight } of cases) {
    sum -= weight * Math.log(softmax(prior, sums, scales)[truth] ?? 1e-9);
    all += weight;
  }
  return sum / all;
}

/** Places in `FITTED` of the kinds of `--only a,b`; of all when there is none. The others keep their scales. */
function chosen(): number[] {
  const names = option('only', '').split(',').filter(Boolean);
  return [...FITTED.keys()].filter(
    (k) => names.length === 0 || names.includes(FITTED[k]?.id ?? ''),
  );
}

/** Scales of least loss: each chosen kind's in turn, until none of them moves. */
function fitScales(cases: readonly Case[], prior: readonly number[]): number[] {
  const kept: Readonly<Record<string, number>> = shipped.scales;
  const own = chosen();
  const scales = FITTED.map(({ id }, k) => (own.includes(k) ? 0.5 : (kept[id] ?? 1)));
  for (let round = 0; round < 5; round++) {
    const before = scales.join();
    for (const k of own) {
      const losses = STEPS.map((step) => loss(cases, prior, scales.with(k, step)));
      scales[k] = STEPS[losses.indexOf(Math.min(...losses))] ?? 0.5;
    }
    if (scales.join() === before) break;
  }
  return scales;
}

/** Lowest threshold at which guesses on held-out sources are right often enough. */
function threshold(
  cases: readonly Case[],
  prior: readonly number[],
  scales: readonly number[],
): number {
  const rows = cases.map(({ truth, sums, weight }) => {
    const p = softmax(prior, sums, scales);
    const best = p.indexOf(Math.max(...p));
    return { p: p[best] ?? 0, isRight: best === truth, isNone: best === p.length - 1, weight };
  });
  for (let limit = LEAST_THRESHOLD; limit < 0.95; limit += 0.01) {
    const made = rows.filter((row) => row.p >= limit && !row.isNone);
    const all = made.reduce((sum, row) => sum + row.weight, 0);
    const right = made.reduce((sum, row) => sum + (row.isRight ? row.weight : 0), 0);
    if (all > 0 && right / all >= WANTED_PRECISION) return Math.round(limit * 100) / 100;
  }
  return 0.95;
}

/** Cases with the weights of rates that never saw their source, balanced to the prior's mix of makers. */
function heldOutCases(
  seen: readonly Observed[],
  tally: Tally,
  years: ReadonlyMap<string, number>,
  prior: readonly number[],
): Case[] {
  const sizes = new Map<string, number>();
  const idOf = (item: Observed) => `${item.source}\t${item.canonical}`;
  for (const item of seen) sizes.set(idOf(item), (sizes.get(idOf(item)) ?? 0) + 1);
  const cases: Case[] = [];
  for (const source of new Set(seen.map((item) => item.source))) {
    const rates = buildAllRates(tally.without(source), years);
    for (const item of seen.filter((one) => one.source === source)) {
      const weight = recency(years.get(item.canonical)) / (sizes.get(idOf(item)) ?? 1);
      const truth = CANDIDATES.indexOf(item.maker);
      cases.push({ truth, sums: weights(item, rates, CANDIDATES), weight });
    }
  }
  const mass = prior.map((_, i) =>
    cases.reduce((sum, one) => sum + (one.truth === i ? one.weight : 0), 0),
  );
  return cases.map((one) => ({
    ...one,
    weight: (one.weight * (prior[one.truth] ?? 0)) / (mass[one.truth] || 1),
  }));
}

async function main(): Promise<void> {
  const data = dataFolder();
  const years = releaseYears(data);
  const { shares, sides } = await battleShares(data);
  const prior = temper(shares);
  const flat = CANDIDATES.map((maker) => prior[maker] ?? 0);
  const tally = new Tally();
  const seen: Observed[] = [];
  const taken = new Map<string, number>();
  for await (const answer of answers(data, SOURCES)) {
    if (answer.split !== 'train') continue;
    tally.add(answer);
    const id = `${answer.source}\t${answer.canonical}`;
    taken.set(id, (taken.get(id) ?? 0) + 1);
    if ((taken.get(id) ?? 0) <= PER_GROUP) seen.push(observe(answer));
  }
  if (option('tune', '') !== '') tune(seen, tally, years, flat);
  const cases = heldOutCases(seen, tally, years, flat);
  const scales = fitScales(cases, flat);
  const limit = threshold(cases, flat, scales);
  const named = Object.fromEntries(FITTED.map(({ id }, k) => [id, scales[k] ?? 1]));
  console.log(`Prior from ${sides} sides of real battles: ${JSON.stringify(prior)}`);
  console.log(`${cases.length} answers from held-out sources: threshold ${limit}`);
  report(cases, flat, scales);
  // What no text shows (the wire) is fitted elsewhere: its scale stays. So does the threshold, unless all are fitted.
  const kept = option('only', '') === '' ? limit : shipped.threshold;
  const calibration = { prior, scales: { ...shipped.scales, ...named }, threshold: kept };
  writeFileSync('lib/guess/calibration.json', `${JSON.stringify(calibration, null, 2)}\n`);
}

/** Prints what each kind adds: the loss with all of them, and with each one left out. */
function report(cases: readonly Case[], prior: readonly number[], scales: readonly number[]): void {
  const nothing = loss(
    cases,
    prior,
    scales.map(() => 0),
  );
  console.log(
    `Log loss ${loss(cases, prior, scales).toFixed(4)}; prior alone ${nothing.toFixed(4)}`,
  );
  for (const [k, { id }] of FITTED.entries()) {
    const without = loss(cases, prior, scales.with(k, 0)).toFixed(4);
    console.log(`${id}: scale ${scales[k]}, log loss without it ${without}`);
  }
}

/** Prints the loss on held-out sources for several smoothings; the best one is set by hand. */
function tune(
  seen: readonly Observed[],
  tally: Tally,
  years: ReadonlyMap<string, number>,
  prior: readonly number[],
): void {
  const { cap, alpha } = SMOOTHING;
  for (SMOOTHING.cap of [3, 6, 12, 24]) {
    for (SMOOTHING.alpha of [2, 5, 10, 20]) {
      const cases = heldOutCases(seen, tally, years, prior);
      const best = loss(cases, prior, fitScales(cases, prior));
      console.log(`cap ${SMOOTHING.cap}, alpha ${SMOOTHING.alpha}: ${best.toFixed(4)}`);
    }
  }
  Object.assign(SMOOTHING, { cap, alpha });
}

void main();
