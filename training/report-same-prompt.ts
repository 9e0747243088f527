// Prints how strong likeness of two answers to one prompt is as a sign that one model, or one maker, wrote both; source by source.
import { comparable, hashOf, jaccard, shinglesOf } from '../lib/probes/likeness';
import { answers, dataFolder, option } from './corpus';

/** Lower ends of the bands of likeness; `exact` stands apart. */
const BANDS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8] as const;
/** Sources with several answers of one model to one prompt; what is fitted and what is judged are never the same source. */
const SOURCES = [
  'ai_independence',
  'misguided_attention',
  'spiral_bench',
  'speechmap',
  'arena_hard_v01_en',
  'ko_arena_hard',
  'shaberi_ja',
  'vectara_summaries',
  'slop_score_writing',
  'carena_hard_zh',
];
/** Answers of one prompt that are compared with each other. */
const MOST = Number(option('most', '60'));
/** Prompts of a source that are read: every so many. */
const PROMPTS = Number(option('prompts', '60'));
/** Answers shorter than this, letters, are a class of their own: many models say the same few words. */
const SHORT = 80;

interface One {
  model: string;
  maker: string;
  length: number;
  plain: string;
  shingles: Set<number>;
}

/** Pairs by class and band: all, of one model, of one maker and two models, of two makers. */
class Tally {
  readonly rows = new Map<string, { model: number; maker: number; other: number }>();

  add(key: string, x: One, y: One): void {
    const row = this.rows.get(key) ?? { model: 0, maker: 0, other: 0 };
    if (x.model === y.model) row.model += 1;
    else if (x.maker === y.maker) row.maker += 1;
    else row.other += 1;
    this.rows.set(key, row);
  }
}

function bandOf(x: One, y: One): string {
  const size = Math.min(x.length, y.length) < SHORT ? 'short' : 'long';
  if (x.plain === y.plain) return `${size} exact`;
  const share = jaccard(x.shingles, y.shingles);
  return `${size} ${BANDS.findLast((low) => share >= low) ?? 0}`;
}

/** Texts of some length that so many makers give to the letter were put there by the source, not by the models. */
const MOST_MAKERS = 4;

function withoutReferences(all: readonly One[]): One[] {
  const makers = new Map<string, Set<string>>();
  for (const { plain, maker } of all) {
    makers.set(plain, (makers.get(plain) ?? new Set()).add(maker));
  }
  return all.filter(
    ({ plain, length }) => length < SHORT || (makers.get(plain)?.size ?? 0) < MOST_MAKERS,
  );
}

async function tallyOf(data: string, source: string): Promise<Tally> {
  const byPrompt = new Map<string, One[]>();
  for await (const { promptId, prompt, text, canonical, maker } of answers(data, [source])) {
    const key = promptId || prompt;
    const known = byPrompt.get(key);
    if (!known && byPrompt.size >= PROMPTS) continue;
    // Chosen by a number of the text, so that no model is preferred by its place in the file.
    if (known && known.length >= MOST && hashOf(text) % 4 !== 0) continue;
    const plain = comparable(text.slice(0, 6_000));
    const one = {
      model: canonical,
      maker,
      length: plain.length,
      plain,
      shingles: shinglesOf(plain),
    };
    const list = known ?? [];
    if (list.length >= MOST) list[hashOf(text) % MOST] = one;
    else list.push(one);
    byPrompt.set(key, list);
  }
  const tally = new Tally();
  for (const all of byPrompt.values()) {
    const list = withoutReferences(all);
    for (const [i, x] of list.entries()) {
      for (const y of list.slice(i + 1)) tally.add(bandOf(x, y), x, y);
    }
  }
  return tally;
}

const LABELS = ['short', 'long'].flatMap((size) => [
  ...BANDS.map((low) => `${size} ${low}`),
  `${size} exact`,
]);
const sum = (tally: Tally, of: 'model' | 'maker' | 'other', size: string) =>
  [...tally.rows]
    .filter(([key]) => key.startsWith(size))
    .reduce((all, [, row]) => all + row[of], 0);

/** Natural logarithm of how much likelier the band is for pairs of one kind than for pairs of two makers. */
function llr(tally: Tally, label: string, of: 'model' | 'maker'): string {
  const row = tally.rows.get(label);
  const size = label.split(' ')[0] ?? '';
  const [own, other] = [sum(tally, of, size), sum(tally, 'other', size)];
  if (!row || own === 0 || other === 0) return '-';
  return Math.log((row[of] + 0.5) / (own + 1) / ((row.other + 0.5) / (other + 1))).toFixed(2);
}

const data = dataFolder();
console.log(
  `At most ${MOST} answers of each of ${PROMPTS} prompts; bands of common shingles; logarithms of likelihood ratios`,
);
console.log('source               likeness    one-model one-maker two-makers  llr-model llr-maker');
for (const source of SOURCES) {
  const tally = await tallyOf(data, source);
  for (const label of LABELS) {
    const row = tally.rows.get(label);
    if (!row) continue;
    const numbers = [row.model, row.maker, row.other].map((n) => String(n).padStart(9)).join(' ');
    console.log(
      `${source.padEnd(20)} ${label.padEnd(11)} ${numbers}   ${llr(tally, label, 'model').padStart(9)} ${llr(tally, label, 'maker').padStart(9)}`,
    );
  }
}
