// Writes the card of the style model: what it was trained on, how it was judged, and how it did.
import type { Factors, Score } from './style-judge';

export interface CardData {
  day: string;
  marks: number;
  dimensions: number;
  classes: number;
  answers: number;
  /** Most answers of each model in each source; 100,000 and more means all. */
  perModel: number;
  /** The same for the models that were judged on sources left out. */
  judgedPerModel: number;
  bytes: number;
  sources: readonly { source: string; licence: string }[];
  leftOut: readonly { source: string; own: Score; plain: Score }[];
  pooledEce: number;
  known: readonly (readonly [source: string, score: Score])[];
  shorter: readonly (readonly [what: string, score: Score])[];
  factors: Factors;
}

const share = (value: number): string => (value * 100).toFixed(1);

function row(name: string, { n, top1, top3, loss, ece }: Score): string {
  return `| ${name} | ${n} | ${share(top1)} | ${share(top3)} | ${loss.toFixed(2)} | ${ece.toFixed(3)} |`;
}

const HEAD =
  '| answers | n | top-1 % | top-3 % | log loss | ECE |\n| --- | --- | --- | --- | --- | --- |';

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function leftOutTable({ leftOut }: CardData): string {
  const rows = leftOut.map(
    ({ source, own, plain }) =>
      `| ${source} | ${own.n} | ${share(own.top1)} | ${share(own.top3)} | ${own.loss.toFixed(2)} | ${own.ece.toFixed(3)} | ${share(plain.top1)} | ${share(plain.top3)} |`,
  );
  const of = (pick: (one: CardData['leftOut'][number]) => number) => share(mean(leftOut.map(pick)));
  rows.push(
    `| **mean of sources** | | **${of(({ own }) => own.top1)}** | ${of(({ own }) => own.top3)} | | | **${of(({ plain }) => plain.top1)}** | ${of(({ plain }) => plain.top3)} |`,
  );
  return `| source | n | top-1 % | top-3 % | log loss | ECE | plain top-1 % | plain top-3 % |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}`;
}

/** The whole card in Markdown. */
export function styleCard(data: CardData): string {
  return `# The style model

Written by \`npm run train -- --data DIR\` on ${data.day}. It says who writes like this, maker by maker and model by model,
from the text of one answer alone; names of makers, models and products are hidden from it.

## What it is

${data.marks} marks of style (pieces of 2 to 5 characters, runs of 1 to 3 words, runs of 2 to 4 shapes of words, habits of layout),
each with a vector of ${data.dimensions} numbers, and ${data.classes} classes of models that sum to the makers. ${(data.bytes / 1e6).toFixed(2)} MB compressed. Only marks
seen in two or more sources are kept. A reading is a sum over marks, so the reasons for it are exact.

## What it was trained on

${data.answers} answers of the training split${data.perModel < 100_000 ? `, at most ${data.perModel} of each model in each source` : ''}: three in ten of them as a page
renders them, and pieces of another three in ten beside the whole. What a source's mix of models says is mostly taken as given, so that a
source's topics do not come to speak for the makers in it. sneos_vendor is never trained on. alpaca_eval is left out for its licence. What ships is weights; no text of any source.

| source | licence |
| --- | --- |
${data.sources.map(({ source, licence }) => `| ${source} | ${licence} |`).join('\n')}

The texts were made by the makers' models and may fall under the makers' terms.

## On sources it never saw

Each source left out of training in turn (\`npm run read:left-out -- --data DIR\`), then judged: makers (15 and "none of these"), at most 12 answers of each model of
its eval split. "Plain" is a linear model of hashed words and signs, 1 to 3 in a row, of the first 3,000 and the last
600 characters, trained and judged on the very same answers. Both were trained on at most ${data.judgedPerModel} answers of each model in
each source here, fewer than the model that ships. How sure it may be was fitted on the other sources.

${leftOutTable(data)}

ECE over all these answers together: ${data.pooledEce.toFixed(3)}. Factors by words (under ${data.factors.words.join(', ')}, and more): ${data.factors.makers.join(', ')}.

## On new prompts of sources it knows

The eval split, read by the shipped model; sneos_vendor is new to it altogether.

${HEAD}
${data.known.map(([source, score]) => row(source, score)).join('\n')}

## When less can be seen

A quarter of those answers, read by the shipped model.

${HEAD}
${data.shorter.map(([what, score]) => row(what, score)).join('\n')}

## Limits

- On a source that it never saw it is right far less often than on one that it knows. It learns what a site's answers are like.
- New models are unknown to it: it says whom they write like.
- Short answers, code and refusals say little.
- Models of many makers imitate each other.
`;
}
