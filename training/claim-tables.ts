// Weights of what models say they are, language by language: how often each maker's models claim each maker, measured.
import { RATE_ORDER } from '../lib/heuristics/rates';
import type { MakerOrNone } from '../lib/models/makers';
import { ASKED_MONTH, type AskedCount } from './asked';
import { gainOf } from './gain';
import { type Entry, recency, type Tables, type Years } from './smoothing';
import type { Group } from './tally';

/** No claim counts for more than this ratio between makers. */
const MOST = 40;
/**
 * Nor for more than this, a published judgement of claims in foreign languages, where it was never heard of the maker itself, or where
 * fewer makers than `LEAST_MAKERS` were heard in the language.
 */
const MOST_UNSURE = 5;
const LEAST_MAKERS = 8;
/** Models' worth of belief that a maker's models claim as those of other makers do. */
const BELIEF = 3;
/** A model counts in full from so many answers with a claim. */
const FULL = 3;
/** A language counts as measured from so many sources and models with a claim in it. */
const LEAST_SOURCES = 2;
const LEAST_MODELS = 5;

/** What one model of one source claims, when it claims anything. */
export interface Claimant {
  source: string;
  model: string;
  maker: MakerOrNone;
  lang: string;
  /** 0..1 */
  weight: number;
  /** Answers with each claim, and with any. */
  claims: ReadonlyMap<MakerOrNone, number>;
  answers: number;
  /** Asked outright, in one of the studies. */
  asked: boolean;
}

const shareOf = ({ claims, answers }: Claimant, maker: MakerOrNone): number =>
  (claims.get(maker) ?? 0) / Math.max(1, answers);

/** Claims in ordinary answers; the prefix of its cues says what is claimed. */
export function unaskedClaimants(
  groups: readonly Group[],
  years: Years,
  heuristic: string,
  prefix: string,
): Claimant[] {
  return groups.flatMap((group) => {
    const byLang = new Map<string, Map<MakerOrNone, number>>();
    for (const [key, n] of group.cues) {
      const [id, lang = '', cue = ''] = key.split('\t');
      if (id !== heuristic || !cue.startsWith(prefix)) continue;
      const own = byLang.get(lang) ?? new Map<MakerOrNone, number>();
      byLang.set(lang, own.set(cue.slice(prefix.length) as MakerOrNone, n));
    }
    const { source, canonical: model, maker } = group;
    return [...byLang].map(([lang, claims]) => {
      const answers = [...claims.values()].reduce((sum, n) => sum + n, 0);
      const weight = recency(years.get(model)) * Math.min(1, answers / FULL);
      return { source, model, maker, lang, weight, claims, answers, asked: false };
    });
  });
}

/** The same from answers to outright questions. */
export function askedClaimants(
  counts: readonly AskedCount[],
  years: Years,
  what: AskedCount['what'],
): Claimant[] {
  return counts
    .filter((one) => one.what === what)
    .map(({ study, model, maker, lang, answers, claims }) => ({
      source: study,
      model,
      maker,
      lang,
      // The studies are of 2026 and ask what was served then: a model without a date counts as recent.
      weight: recency(years.get(model.split('/')[1] ?? '') ?? 2026) * Math.min(1, answers / FULL),
      claims: new Map(Object.entries(claims) as [MakerOrNone, number][]),
      answers,
      asked: true,
    }));
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
const mean = (list: readonly number[], absent: number): number =>
  list.length === 0 ? absent : sum(list) / list.length;

/** How often a claim in a language is true (makers count alike), and whom the false ones name. */
export function reliability(own: readonly Claimant[]): {
  own: number;
  wrong: ReadonlyMap<MakerOrNone, number>;
} {
  const shares = RATE_ORDER.flatMap((maker) => {
    const list = own.filter((one) => one.maker === maker);
    if (list.length === 0) return [];
    const right = sum(list.map((one) => one.weight * shareOf(one, maker)));
    return [(right + 0.5) / (sum(list.map(({ weight }) => weight)) + 1)];
  });
  const named = RATE_ORDER.map((maker): [MakerOrNone, number] => [
    maker,
    0.25 + sum(own.filter((o) => o.maker !== maker).map((one) => one.weight * shareOf(one, maker))),
  ]);
  const all = sum(named.map(([, n]) => n));
  return {
    own: mean(shares, 0.5),
    wrong: new Map(named.map(([maker, n]) => [maker, n / all])),
  };
}

interface Pool {
  /** Claims in the language in question, and in all. */
  own: readonly Claimant[];
  all: readonly Claimant[];
}

/** What is believed before the maker's models were heard: claims are as reliable as those of other makers' models. */
function belief(list: readonly Claimant[], claimed: MakerOrNone, maker: MakerOrNone): number {
  const pooled = reliability(list);
  if (claimed === maker) return pooled.own;
  const others = 1 - (pooled.wrong.get(maker) ?? 0);
  return ((1 - pooled.own) * (pooled.wrong.get(claimed) ?? 0)) / others;
}

/** Share of a maker's models' claims that name `claimed`, drawn towards what is believed. */
function drawn(
  list: readonly Claimant[],
  claimed: MakerOrNone,
  maker: MakerOrNone,
  believed: number,
): number {
  const heard = list.filter((one) => one.maker === maker);
  const seen = sum(heard.map((one) => one.weight * shareOf(one, claimed)));
  return (seen + BELIEF * believed) / (sum(heard.map(({ weight }) => weight)) + BELIEF);
}

/**
 * Probability that a model of `maker`, when it claims anything in a language, claims `claimed`: believed to be half as in
 * the language and half as that maker's models do in all languages, then drawn to what was heard.
 */
function chance({ own, all }: Pool, claimed: MakerOrNone, maker: MakerOrNone): number {
  const anywhere = drawn(all, claimed, maker, belief(all, claimed, maker));
  const believed = (belief(own, claimed, maker) + anywhere) / 2;
  return drawn(own, claimed, maker, believed);
}

/** Weights of one claim for each maker, nats: 0 for whoever is least likely to make it, at most `most` as a ratio. */
function claimLlr(pool: Pool, claimed: MakerOrNone, most: number): number[] {
  const logs = RATE_ORDER.map((maker) => Math.log(chance(pool, claimed, maker)));
  const floor = Math.max(Math.min(...logs), Math.max(...logs) - Math.log(most));
  return logs.map((log) => Math.round(100 * Math.max(0, log - floor)) / 100);
}

const mostFor = (own: readonly Claimant[]): number =>
  new Set(own.map(({ maker }) => maker)).size < LEAST_MAKERS ? MOST_UNSURE : MOST;

function isMeasured(own: readonly Claimant[]): boolean {
  const sources = new Set(own.map(({ source }) => source));
  return sources.size >= LEAST_SOURCES && new Set(own.map((o) => o.model)).size >= LEAST_MODELS;
}

const without = ({ own, all }: Pool, source: string): Pool => ({
  own: own.filter((one) => one.source !== source),
  all: all.filter((one) => one.source !== source),
});

/**
 * What a claim gains over even odds in sources left out of its weights, nats, were all makers asked alike. Null where none
 * could be judged: a source in which nobody of the claimed maker speaks holds false claims only.
 */
export function gainLeftOut(pool: Pool, claimed: MakerOrNone): number | null {
  let [gain, judged] = [0, 0];
  for (const source of new Set(pool.own.map((one) => one.source))) {
    const rest = without(pool, source);
    const told = pool.own.filter((one) => one.source === source);
    if (!isMeasured(rest.own) || !told.some(({ maker }) => maker === claimed)) continue;
    const llr = claimLlr(rest, claimed, mostFor(rest.own));
    const weights = Object.fromEntries(RATE_ORDER.map((maker, i) => [maker, llr[i] ?? 0]));
    for (const maker of new Set(told.map((one) => one.maker))) {
      const list = told.filter((one) => one.maker === maker);
      const share = mean(
        list.map((one) => shareOf(one, claimed)),
        0,
      );
      judged += share;
      gain += share * gainOf(weights, maker);
    }
  }
  return judged === 0 ? null : gain / judged;
}

function claimEntry(pool: Pool, claimed: MakerOrNone, unheard: Unheard): Entry {
  const heard = pool.own.filter((one) => shareOf(one, claimed) > 0);
  const right = heard.filter(({ maker }) => maker === claimed).length;
  const said = `models heard to claim it: ${right} rightly, ${heard.length - right} wrongly`;
  const seen = sum(heard.map(({ claims }) => claims.get(claimed) ?? 0));
  const gain = gainLeftOut(pool, claimed);
  const isWorthless = gain === null ? unheard === 'remark' : gain <= 0;
  if (!isMeasured(pool.own) || isWorthless) {
    const why = gain === null ? 'too few sources to measure a lift' : 'no lift';
    return { basis: 'remark', seen, source: `${why}; ${said}`, llr: RATE_ORDER.map(() => 0) };
  }
  if (gain === null) {
    const source = `as other claims in the language, ratio ${MOST_UNSURE} at most; ${said}`;
    return { basis: 'mixed', seen, source, llr: claimLlr(pool, claimed, MOST_UNSURE) };
  }
  const source = `${said}; gains ${gain.toFixed(2)} nats on sources left out`;
  const newest = heard.some(({ asked }) => asked) ? { newest: ASKED_MONTH } : {};
  return {
    basis: 'measured',
    seen,
    source,
    ...newest,
    llr: claimLlr(pool, claimed, mostFor(pool.own)),
  };
}

/** What becomes of what was never heard of the maker itself: weights as pooled over the other makers, or none. */
type Unheard = 'pooled' | 'remark';

/** A table for each language in which anything was claimed; what was too little to measure weighs nothing. */
export function claimantTables(
  claimants: readonly Claimant[],
  prefix: string,
  unheard: Unheard,
): Tables {
  const langs = [...new Set(claimants.map(({ lang }) => lang))].sort();
  return Object.fromEntries(
    langs.map((lang) => {
      const own = claimants.filter((one) => one.lang === lang);
      return [
        lang,
        Object.fromEntries(
          RATE_ORDER.map((maker): [string, Entry] => [
            `${prefix}${maker}`,
            claimEntry({ own, all: claimants }, maker, unheard),
          ]),
        ),
      ];
    }),
  );
}

/** A claimed version is never worth more than this ratio among a maker's models. */
const MOST_VERSION = 3;
/** Models' worth of belief that a maker's models know their version as others do. */
const VERSION_BELIEF = 2;

/** What a claimed version is worth among the models of each maker: the odds that it is right, 1 at least. */
export function versionEntry(counts: readonly AskedCount[]): Entry {
  const models = new Map<string, { maker: MakerOrNone; right: number; all: number }>();
  for (const { what, model, maker, answers, claims } of counts) {
    if (what !== 'version') continue;
    const own = models.get(model) ?? { maker, right: 0, all: 0 };
    models.set(model, own);
    own.right += claims[maker] ?? 0;
    own.all += answers;
  }
  const shares = [...models.values()].map(({ maker, right, all }) => ({ maker, p: right / all }));
  const pooled = mean(
    shares.map(({ p }) => p),
    0.5,
  );
  const llr = RATE_ORDER.map((maker) => {
    const own = shares.filter((one) => one.maker === maker);
    const right = sum(own.map(({ p }) => p)) + VERSION_BELIEF * pooled;
    const p = own.length === 0 ? 0 : right / (own.length + VERSION_BELIEF);
    const odds = Math.min(MOST_VERSION, Math.max(1, p / (1 - p)));
    return Math.round(100 * Math.log(odds)) / 100;
  });
  const known = shares.filter(({ p }) => p > 0.5).length;
  const seen = sum([...models.values()].map(({ all }) => all));
  const source = `asked outright: ${known} of ${shares.length} models mostly name their version rightly`;
  return { basis: 'measured', seen, source, newest: ASKED_MONTH, llr };
}
