// The scored answers of one source, and every figure that is made of them.

import { CANDIDATES } from '../../lib/guess/fuse';
import { wordCount } from '../../lib/guess/words';
import { scriptClass } from '../../lib/heuristics/text';
import type { Said } from './contestant';
import { auroc, type LevelScores, levelScores, type Scored } from './metrics';
import type { Row } from './rows';

/** One guess beside its truth. */
export interface Judged {
  said: Said;
  maker: string;
  canonical: string;
  /** True when the guesser could have named the model. */
  isKnownModel: boolean;
  length: string;
  language: string;
}

const LENGTHS: readonly (readonly [name: string, below: number])[] = [
  ['<50', 50],
  ['50-100', 100],
  ['100-200', 200],
  ['200-400', 400],
  ['400+', Number.POSITIVE_INFINITY],
];

/** Class of an answer's length in words. */
export function lengthOf(text: string): string {
  const words = wordCount([text]);
  return LENGTHS.find(([, below]) => words < below)?.[0] ?? '400+';
}

/** The row's own language, or the class of its writing. */
export function languageOf({ lang, text }: Row): string {
  return lang ?? `script:${scriptClass(text)}`;
}

function scored(list: readonly { id: string; p: number }[], truth: string): Scored {
  const at = list.findIndex(({ id }) => id === truth);
  const first = list[0];
  return {
    first: first?.id ?? '',
    p: first?.p ?? 0,
    truth,
    pTruth: at < 0 ? 0 : (list[at]?.p ?? 0),
    rank: at < 0 ? Number.POSITIVE_INFINITY : at + 1,
  };
}

const byMaker = (row: Judged): Scored =>
  scored(
    row.said.makers.map(({ maker, p }) => ({ id: maker, p })),
    row.maker,
  );
const byModel = (row: Judged): Scored =>
  scored(
    row.said.models.map(({ model, p }) => ({ id: model, p })),
    row.canonical,
  );

export interface ModelScores extends LevelScores {
  /** Answers by models that the guesser could have named; all others count as wrong. */
  known: number;
}

export interface SetScores {
  /** Share of answers whose set holds the truth, among those with a set; and share with a set. */
  coverage: number | null;
  given: number;
  /** Mean number of makers in a set. */
  size: number | null;
}

export interface Figures {
  n: number;
  maker: LevelScores;
  model: ModelScores;
  /** Share of answers with a named maker, and how often it is right then; the same for the strong word. */
  named: { share: number; precision: number | null };
  strong: { share: number; precision: number | null };
  set: SetScores;
}

function precisionOf(rows: readonly Judged[], of: readonly Judged[]) {
  const right = of.filter(({ said, maker }) => said.makers[0]?.maker === maker).length;
  return {
    share: rows.length === 0 ? 0 : of.length / rows.length,
    precision: of.length === 0 ? null : right / of.length,
  };
}

function setScores(rows: readonly Judged[]): SetScores {
  const given = rows.filter(({ said }) => said.set.length > 0);
  const held = given.filter(({ said, maker }) => said.set.includes(maker)).length;
  const sizes = given.reduce((sum, { said }) => sum + said.set.length, 0);
  return {
    coverage: given.length === 0 ? null : held / given.length,
    given: rows.length === 0 ? 0 : given.length / rows.length,
    size: given.length === 0 ? null : sizes / given.length,
  };
}

/** All scores of some answers by makers that we know. */
export function figures(rows: readonly Judged[]): Figures {
  return {
    n: rows.length,
    maker: levelScores(rows.map(byMaker)),
    model: {
      ...levelScores(rows.map(byModel)),
      known: rows.filter(({ isKnownModel }) => isKnownModel).length,
    },
    named: precisionOf(
      rows,
      rows.filter(({ said }) => said.isNamed),
    ),
    strong: precisionOf(
      rows,
      rows.filter(({ said }) => said.isStrong),
    ),
    set: setScores(rows),
  };
}

/** Figures by a property of the answers, in the order of first appearance. */
export function by(rows: readonly Judged[], of: (row: Judged) => string): Record<string, Figures> {
  const groups = new Map<string, Judged[]>();
  for (const row of rows) {
    const group = groups.get(of(row));
    if (group) group.push(row);
    else groups.set(of(row), [row]);
  }
  return Object.fromEntries([...groups].map(([key, group]) => [key, figures(group)]));
}

export interface MakerFigures {
  n: number;
  /** Share of the maker's answers that are named right first, or in the first three, and F1. */
  recall: number;
  top3: number;
  precision: number | null;
}

/** Recall, precision and third places of each maker that occurs. */
export function perMaker(rows: readonly Judged[]): Record<string, MakerFigures> {
  const all = rows.map(byMaker);
  const out: Record<string, MakerFigures> = {};
  for (const maker of CANDIDATES) {
    const own = all.filter(({ truth }) => truth === maker);
    if (own.length === 0) continue;
    const said = all.filter(({ first }) => first === maker);
    const right = own.filter(({ first }) => first === maker).length;
    out[maker] = {
      n: own.length,
      recall: right / own.length,
      top3: own.filter(({ rank }) => rank <= 3).length / own.length,
      precision: said.length === 0 ? null : right / said.length,
    };
  }
  return out;
}

export interface OpenSet {
  n: number;
  /** Share for which "none of these" comes first; share for which a maker is named all the same. */
  top1: number | null;
  falselyNamed: number | null;
  falselyStrong: number | null;
  /** How well the first maker's probability tells known makers from others. */
  auroc: number | null;
}

/** How answers by makers outside the list fared, beside those by known makers. */
export function openSet(others: readonly Judged[], known: readonly Judged[]): OpenSet {
  const n = others.length;
  const share = (test: (row: Judged) => boolean) =>
    n === 0 ? null : others.filter(test).length / n;
  const best = ({ said }: Judged) =>
    Math.max(0, ...said.makers.filter(({ maker }) => maker !== 'none').map(({ p }) => p));
  return {
    n,
    top1: share(({ said }) => said.makers[0]?.maker === 'none'),
    falselyNamed: share(({ said }) => said.isNamed && said.makers[0]?.maker !== 'none'),
    falselyStrong: share(({ said }) => said.isStrong && said.makers[0]?.maker !== 'none'),
    auroc: auroc(known.map(best), others.map(best)),
  };
}
