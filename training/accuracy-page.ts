// Writes the page that says how good the guesses are: every number comes from the evaluation that calls it.
import { CANDIDATES } from '../lib/guess/fuse';
import { MAKER_NAMES, type MakerOrNone } from '../lib/models/makers';
import { type Judged, reliability, type Scores, scoresOf } from './scores';
import type { Group } from './tally';

export interface PageData {
  day: string;
  /** Guesses by rates that never saw the source. */
  heldOut: readonly Judged[];
  /** The same answers by rates of all sources: other prompts, but known sources and models. */
  known: readonly Judged[];
  /** A part of the same answers by the whole guesser with its style model. */
  styled: readonly Judged[];
  /** `heldOut`, weighted to the mix of makers in real battles. */
  arena: readonly Judged[];
  claims: { claimed: string; truth: MakerOrNone }[];
  trainClaims: readonly Group[];
  /** Table of the strongest marks. */
  cues: string;
  threshold: number;
  scale: number;
  /** Milliseconds for one answer. */
  mean: number;
  slowest: number;
}

const percent = (value: number): string =>
  Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)} %`;

function row(name: string, s: Scores): string {
  const cells = [percent(s.top1), percent(s.top3), s.logLoss.toFixed(2), s.ece.toFixed(3)];
  return `| ${name} | ${s.n} | ${cells.join(' | ')} | ${percent(s.coverage)} | ${percent(s.precision)} |`;
}

const HEAD = `| | answers | top-1 | top-3 | log loss | ECE | guesses made | of these right |
|---|---|---|---|---|---|---|---|`;

function table(rows: readonly Judged[], all: readonly [string, readonly Judged[]][]): string {
  const sources = [...new Set(rows.map(({ source }) => source))];
  const lines = sources.map((name) =>
    row(name, scoresOf(rows.filter((one) => one.source === name))),
  );
  return [HEAD, ...lines, ...all.map(([name, list]) => row(`**${name}**`, scoresOf(list)))].join(
    '\n',
  );
}

function reliabilityTable(rows: readonly Judged[]): string {
  const lines = reliability(rows).flatMap((bin, i) =>
    bin.share > 0
      ? [
          `| ${i * 10}–${i * 10 + 10} % | ${percent(bin.share)} | ${percent(bin.p)} | ${percent(bin.right)} |`,
        ]
      : [],
  );
  return [
    '| said | share of answers | said on average | right |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n');
}

function makerTable(rows: readonly Judged[]): string {
  const lines = CANDIDATES.flatMap((maker) => {
    const own = rows.filter(({ truth }) => truth === maker);
    if (own.length === 0) return [];
    const s = scoresOf(own);
    return [`| ${MAKER_NAMES[maker]} | ${s.n} | ${percent(s.top1)} | ${percent(s.top3)} |`];
  });
  return ['| maker | answers | top-1 | top-3 |', '|---|---|---|---|', ...lines].join('\n');
}

interface Tallied {
  right: number;
  all: number;
}

function countClaims(data: PageData): Map<string, { train: Tallied; eval: Tallied }> {
  const found = new Map<string, { train: Tallied; eval: Tallied }>();
  const add = (claimed: string, part: 'train' | 'eval', isRight: boolean, n: number): void => {
    const empty = { train: { right: 0, all: 0 }, eval: { right: 0, all: 0 } };
    const entry = found.get(claimed) ?? empty;
    found.set(claimed, entry);
    entry[part].all += n;
    entry[part].right += isRight ? n : 0;
  };
  for (const { claimed, truth } of data.claims) add(claimed, 'eval', claimed === truth, 1);
  for (const group of data.trainClaims) {
    for (const [key, n] of group.cues) {
      const claimed = /\tclaims:(.+)$/.exec(key)?.[1];
      if (claimed !== undefined) add(claimed, 'train', claimed === group.maker, n);
    }
  }
  return found;
}

function claimTable(data: PageData): string {
  const lines = [...countClaims(data)].map(([claimed, { train, eval: held }]) => {
    const name = MAKER_NAMES[claimed as MakerOrNone] ?? claimed;
    return `| ${name} | ${train.right} of ${train.all} | ${held.right} of ${held.all} |`;
  });
  return [
    '| says it is by | right, training split | right, eval split |',
    '|---|---|---|',
    ...lines,
  ].join('\n');
}

/** Web answers of vendors' own apps. */
const NEVER_TRAINED = 'sneos_vendor';

/** What the page says first, and the commands that wrote it. */
function introduction(data: PageData): string {
  const all = scoresOf(data.heldOut);
  const arena = scoresOf(data.arena);
  const fresh = scoresOf(data.styled.filter(({ source }) => source === NEVER_TRAINED));
  return `# How good the guesses are

All tells of the text together, style included, name the maker first in ${percent(fresh.top1)} and among the first three in
${percent(fresh.top3)} of the answers of ${NEVER_TRAINED}, the one source here that no part of the guesser was trained on (six makers; chance over
${CANDIDATES.length} would be ${percent(1 / CANDIDATES.length)}). A maker is named in ${percent(fresh.coverage)} of them, ${percent(fresh.precision)} of those rightly; otherwise the guesser says "not enough to
tell". Other unknown sources are harder: [the style model's card](style-model.md) has each source left out of its training in turn.

What the guesser was before it had a style model, from what an answer says about itself, from leaked instructions and from its
typography alone, is in all further tables: first in ${percent(all.top1)} of answers of sources never seen before, among the first
three in ${percent(all.top3)}. It says "not enough to tell" in ${percent(1 - all.coverage)} of answers; where it names a maker it is right in ${percent(all.precision)}, and
in some sources hardly ever: see the tables.

Weighted to the mix of makers and the recent models of real battles of 2025 the figures are ${percent(arena.top1)}, ${percent(arena.top3)}
and, where a maker is named, ${percent(arena.precision)}. That mix has few makers outside the list and few of the models that learnt from
Claude; today's arena has more, so the lower figures are the ones to expect.

Every number on this page was written by

    npm run measure:tells -- --data DIR
    npm run train -- --data DIR
    npm run read:left-out -- --data DIR
    npm run fit:guess -- --data DIR
    npm run report:accuracy -- --data DIR

on ${data.day}, where \`DIR\` is the folder of labelled answers.`;
}

function protocol(data: PageData): string {
  return `## How it was measured

- **Counting** uses the training split only. Prompts (with their translations and topics) are in one split, never in both.
- **Left out**: alpaca_eval, whose licence forbids commercial use, one-word probe answers, stealth models and unclear
  labels. Models of makers outside the list are the class "none of these".
- **Unknown source**: the first table guesses each source's eval answers by rates counted without any answer of that
  source. The models themselves may be in other sources. sneos_vendor (web answers of vendors' own apps) is in no rates at all.
- **Known source**: the second table uses the rates that ship; prompts are new, sources and models are not.
- **Scales and threshold** (${data.scale} for typography, ${data.threshold} for naming a maker; all are in \`lib/guess/calibration.json\`) were fitted on
  sources left out of rates and style alike, inside the training split; the eval split was not looked at. The prior comes from real battles of 2025, flattened towards even shares.
- **Log loss** is in nats (even guessing over ${CANDIDATES.length}: ${Math.log(CANDIDATES.length).toFixed(2)}). **ECE** is the mean gap between the first maker's
  probability and how often it is right, over ten bins. A source's mix of makers differs from the arena's, so a
  source's own ECE also shows that difference.
- "Guesses made" is the share of answers with a named maker (verdict \`maker\`). The answers are single turns through the
  makers' programming interfaces, in raw Markdown; no answer of the arena itself was used.`;
}

function marksSection(data: PageData): string {
  return `## The strongest typographic marks, eval split

Marks in at least 60 answers, with the maker that the rates favour; lift is that maker's share of answers with the mark
over everybody else's share, both within one class of writing. How to read a mark: quotes and dashes give apostrophes,
then double quotes (n none, s straight, c curly, m both, g angle), then dashes (0 none, c close long ones, s spaced long
ones, e spaced short ones, with a number for how many); the other marks give how many.

${data.cues}`;
}

/** The whole of docs/accuracy.md. */
export function accuracyPage(data: PageData): string {
  return `${introduction(data)}

${protocol(data)}

## With the style model

The guesser as it ships, on one eval answer in six. ${NEVER_TRAINED} is in no training (the factors that say how sure style may be were
fitted on sources left out of it, this one among them). Of the other sources the prompts are new, the sources and models are
not: what a known site would be after much learning. The wire is not part of this; see [docs/wire.md](wire.md).

${table(data.styled, [])}

## Unknown source, without style: the honest figure

${table(data.heldOut, [
  ['all answers', data.heldOut],
  ['arena mix', data.arena],
])}

## Known source, without style

${table(data.known, [['all answers', data.known]])}

## By maker, unknown source, without style

${makerTable(data.heldOut)}

## Is a probability what it says? Unknown source, arena mix, without style

${reliabilityTable(data.arena)}

## What models say they are

Answers in which the model says in the first person who it is or who made it, and no prompt brought that name up.
Such claims are rare in ordinary answers, so the weights start from published findings and are only corrected by
these counts (see the heuristic's README).

${claimTable(data)}

${marksSection(data)}

## Speed

${data.mean.toFixed(2)} ms for one answer on average, ${data.slowest.toFixed(0)} ms at most, on one core of the machine that wrote this page.
`;
}
