// Fits how far the guess may go on sources that neither its rates nor its style model saw; `npm run read:left-out` comes first.
import { existsSync, writeFileSync } from 'node:fs';
import shipped from '../lib/guess/calibration.json';
import { setOf } from '../lib/guess/claims';
import { BESIDE, CANDIDATES, KINDS, type Ranked } from '../lib/guess/fuse';
import { calibrated, stepFor } from '../lib/style/model';
import { dataFolder, option, releaseYears } from './corpus';
import { type Case, leftOutCases } from './guess-cases';
import { LEFT_OUT_FILE, readFolds } from './left-out';
import { FITTED } from './observe';
import { battleShares, temper } from './prior';
import { SMOOTHING } from './smoothing';
import leftOut from './style-left-out.json';

/** In no training and no fit: it is only looked at. */
const UNTOUCHED = 'sneos_vendor';
/** How often a maker that is named, and one that is named strongly, shall be right on sources left out. */
const WANTED = 0.7;
const WANTED_STRONG = 0.97;
/** On top of the least limit for the strong word: sources differ more than answers do. */
const MARGIN = 0.02;
const LEAST_THRESHOLD = 0.4;
/** Fewer strong guesses than this prove nothing. */
const LEAST_STRONG = 20;
const WANTED_SET = 0.9;
const MIN_WORDS = 50;
/** Factors that are tried for each kind. */
const STEPS = Array.from({ length: 25 }, (_, i) => Number((0.05 * i).toFixed(2)));

const IDS = [...FITTED.map(({ id }) => id), 'style'];
const CAPS = IDS.map((id) => KINDS.find((kind) => kind.id === id)?.cap ?? 0);
const BESIDES = IDS.map((id) => (KINDS.find((kind) => kind.id === id)?.partOf ? BESIDE : 1));

/** A case with the weights of each kind of `IDS` by maker, before any scale. */
interface Row {
  of: Case;
  truth: number;
  sums: readonly (readonly number[])[];
}

function rowOf(of: Case): Row {
  const { makers, words } = leftOut.factors;
  const even = Math.log(CANDIDATES.length);
  const read = of.style.map((one) =>
    calibrated(one.logits, makers[stepFor(words, one.words)] ?? 0.5),
  );
  const style = CANDIDATES.map((_, i) =>
    read.reduce((sum, logs) => sum + (logs[i] ?? 0) + even, 0),
  );
  return { of, truth: CANDIDATES.indexOf(of.maker), sums: [...of.marks, style] };
}

/** Probabilities from the prior and scaled, limited sums: what `fuse` does, in bulk. */
function softmax(prior: readonly number[], { sums }: Row, scales: readonly number[]): number[] {
  const raw = prior.map((start, i) => {
    let sum = 0;
    for (const [k, own] of sums.entries()) {
      const cap = CAPS[k] ?? 0;
      const scale = (scales[k] ?? 0) * (BESIDES[k] ?? 1);
      sum += Math.max(-cap, Math.min(cap, (own[i] ?? 0) * scale));
    }
    return start * Math.exp(sum);
  });
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => value / total);
}

function loss(rows: readonly Row[], prior: readonly number[], scales: readonly number[]): number {
  const sum = rows.reduce(
    (all, row) => all - Math.log(softmax(prior, row, scales)[row.truth] ?? 1e-9),
    0,
  );
  return sum / Math.max(1, rows.length);
}

/** Scales of least loss: each kind's in turn, until none of them moves. */
function fitScales(rows: readonly Row[], prior: readonly number[]): number[] {
  const scales = IDS.map(() => 0.6);
  for (let round = 0; round < 4; round++) {
    const before = scales.join();
    for (const k of IDS.keys()) {
      const losses = STEPS.map((step) => loss(rows, prior, scales.with(k, step)));
      scales[k] = STEPS[losses.indexOf(Math.min(...losses))] ?? 0.6;
    }
    if (scales.join() === before) break;
  }
  return scales;
}

/** The factor on style, beside its scale, that suits two answers read together. */
function fitSeveral(pairs: readonly Row[], prior: readonly number[], scales: readonly number[]) {
  const at = IDS.indexOf('style');
  const tried = STEPS.filter((step) => step >= 0.4);
  const losses = tried.map((step) => loss(pairs, prior, scales.with(at, (scales[at] ?? 1) * step)));
  return tried[losses.indexOf(Math.min(...losses))] ?? 1;
}

/** One guess of a case that has enough words. */
interface Guess {
  source: string;
  ranked: Ranked[];
  isRight: boolean;
  truth: string;
}

function guesses(rows: readonly Row[], prior: readonly number[], scales: readonly number[]) {
  return rows.flatMap((row): Guess[] => {
    if (row.of.words < MIN_WORDS) return [];
    const p = softmax(prior, row, scales);
    const ranked = CANDIDATES.map((maker, i) => ({ maker, p: p[i] ?? 0 })).sort(
      (x, y) => y.p - x.p,
    );
    const isRight = ranked[0]?.maker === row.of.maker;
    return [{ source: row.of.source, ranked, isRight, truth: row.of.maker }];
  });
}

const named = (list: readonly Guess[], limit: number): Guess[] =>
  list.filter(({ ranked: [first] }) => first && first.maker !== 'none' && first.p >= limit);

const shareRight = (list: readonly Guess[]): number =>
  list.length === 0 ? 0 : list.filter(({ isRight }) => isRight).length / list.length;

/** The highest probability that a wrong guess had. */
const surestFault = (list: readonly Guess[]): number =>
  Math.max(0, ...list.filter(({ isRight }) => !isRight).map(({ ranked }) => ranked[0]?.p ?? 0));

/**
 * The least limit from which on every higher one keeps the wanted precision, as far as there are guesses enough; where
 * there is none, the probability above which no guess was wrong.
 */
function limitFor(list: readonly Guess[], wanted: number, least: number, fewest: number): number {
  let limit = Math.min(0.99, Math.ceil(100 * surestFault(named(list, 0))) / 100);
  for (let at = 0.99; at >= least; at -= 0.01) {
    const made = named(list, at);
    if (made.length >= fewest && shareRight(made) < wanted) break;
    if (made.length >= fewest) limit = at;
  }
  return Math.round(limit * 100) / 100;
}

function covered(list: readonly Guess[], least: number) {
  const sets = list.map(({ ranked, truth }) => ({ set: setOf(ranked, true, least), truth }));
  const given = sets.filter(({ set }) => set.length > 0);
  const held = given.filter(({ set, truth }) => set.includes(truth)).length;
  return { share: given.length / list.length, held: held / Math.max(1, given.length) };
}

/** The least sum of probabilities at which sets hold the truth as often as wanted. */
function fitSet(list: readonly Guess[]): number {
  for (let least = 0.8; least < 0.985; least += 0.005) {
    if (covered(list, least).held >= WANTED_SET) return Math.round(least * 1000) / 1000;
  }
  return 0.985;
}

interface Fit {
  scales: number[];
  several: number;
  threshold: number;
  strong: number;
  set: number;
}

function fitAll(rows: readonly Row[], prior: readonly number[]): Fit {
  const single = rows.filter(({ of }) => of.turns === 1);
  const scales = fitScales(single, prior);
  const list = guesses(single, prior, scales);
  const strong = limitFor(list, WANTED_STRONG, LEAST_THRESHOLD, LEAST_STRONG) + MARGIN;
  const pairs = rows.filter(({ of }) => of.turns > 1);
  return {
    scales,
    several: fitSeveral(pairs, prior, scales),
    threshold: limitFor(list, WANTED, LEAST_THRESHOLD, LEAST_STRONG),
    strong: Math.min(0.99, Math.round(strong * 100) / 100),
    set: fitSet(list),
  };
}

/** Mean gap between the first maker's probability and how often it is right, over 15 bins. */
function eceOf(list: readonly Guess[]): number {
  const bins = Array.from({ length: 15 }, () => 0);
  for (const { ranked, isRight } of list) {
    const p = ranked[0]?.p ?? 0;
    const at = Math.min(14, Math.floor(p * 15));
    bins[at] = (bins[at] ?? 0) + p - Number(isRight);
  }
  return bins.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, list.length);
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

function line(name: string, list: readonly Guess[], fit: Fit): string {
  const [made, strong] = [named(list, fit.threshold), named(list, fit.strong)];
  const { share, held } = covered(list, fit.set);
  const size = list.length;
  return [
    `${name}: ${size} sides, right ${percent(shareRight(list))}, ECE ${eceOf(list).toFixed(3)}`,
    `named ${percent(made.length / size)}, right ${percent(shareRight(made))}`,
    `strong ${strong.length}, right ${percent(shareRight(strong))}`,
    `set ${percent(share)}, holds ${percent(held)}`,
  ].join('; ');
}

function guessesWith(rows: readonly Row[], prior: readonly number[], fit: Fit): Guess[] {
  const at = IDS.indexOf('style');
  const together = fit.scales.with(at, (fit.scales[at] ?? 1) * fit.several);
  const [single, several] = [
    rows.filter(({ of }) => of.turns === 1),
    rows.filter(({ of }) => of.turns > 1),
  ];
  return [...guesses(single, prior, fit.scales), ...guesses(several, prior, together)];
}

/** Prints how the fit does: on what it was made of, on what it was not, and with each source left out of it too. */
function report(rows: readonly Row[], prior: readonly number[], fit: Fit): void {
  const own = rows.filter(({ of }) => of.source !== UNTOUCHED);
  const of = (split: Case['split'], turns: number) =>
    own.filter(({ of: one }) => one.split === split && one.turns === turns);
  console.log(line('training split, one answer', guessesWith(of('train', 1), prior, fit), fit));
  console.log(line('training split, two answers', guessesWith(of('train', 2), prior, fit), fit));
  console.log(line('eval split, one answer', guessesWith(of('eval', 1), prior, fit), fit));
  console.log(line('eval split, two answers', guessesWith(of('eval', 2), prior, fit), fit));
  for (const source of new Set(own.map(({ of: one }) => one.source))) {
    const left = of('eval', 1).filter(({ of: one }) => one.source === source);
    console.log(line(`  ${source}`, guessesWith(left, prior, fit), fit));
  }
  const vendor = rows.filter(({ of: one }) => one.source === UNTOUCHED && one.turns === 1);
  console.log(line(`${UNTOUCHED}, in no fit`, guessesWith(vendor, prior, fit), fit));
}

async function main(): Promise<void> {
  const data = dataFolder();
  const file = option('readings', LEFT_OUT_FILE);
  if (!existsSync(file)) {
    console.error(`No readings in "${file}": run npm run read:left-out -- --data DIR first.`);
    process.exit(1);
  }
  const { shares, sides } = await battleShares(data);
  const prior = temper(shares);
  const flat = CANDIDATES.map((maker) => prior[maker] ?? 0);
  const folds = readFolds(file);
  const years = releaseYears(data);
  const read = async () => (await leftOutCases(data, folds, years)).map(rowOf);
  const isFitted = ({ of }: Row) => of.split === 'train' && of.source !== UNTOUCHED;
  if (option('tune', '') !== '') {
    await tune(async () => (await read()).filter(isFitted), flat);
    return;
  }
  const rows = await read();
  const fit = fitAll(rows.filter(isFitted), flat);
  console.log(`Prior from ${sides} sides of real battles: ${JSON.stringify(prior)}`);
  console.log(`Fitted: ${IDS.join(', ')}; ${JSON.stringify(fit)}`);
  report(rows, flat, fit);
  const { scales, ...limits } = fit;
  const byId = Object.fromEntries(IDS.map((id, k) => [id, scales[k] ?? 1]));
  // What no text shows (the wire) is fitted elsewhere: its scale stays.
  const calibration = { prior, scales: { ...shipped.scales, ...byId }, ...limits };
  writeFileSync('lib/guess/calibration.json', `${JSON.stringify(calibration, null, 2)}\n`);
}

/** Prints the loss on left-out sources for several smoothings; the best one is set by hand. */
async function tune(read: () => Promise<Row[]>, prior: readonly number[]): Promise<void> {
  for (SMOOTHING.cap of [3, 6, 12, 24]) {
    for (SMOOTHING.alpha of [2, 5, 10, 20]) {
      const rows = (await read()).filter(({ of }) => of.turns === 1);
      const best = loss(rows, prior, fitScales(rows, prior));
      console.log(`cap ${SMOOTHING.cap}, alpha ${SMOOTHING.alpha}: ${best.toFixed(4)}`);
    }
  }
}

void main();
