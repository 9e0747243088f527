// Puts the figures of dossiers of stealth models into a page.
import type { Dossier } from '../lib/dossier/dossier';
import type { PoolCalibration } from '../lib/dossier/pool';
import { LEVEL, RELATIVE_WITHIN } from '../lib/dossier/two-sample';
import { MAKER_NAMES, type MakerOrNone } from '../lib/models/makers';
import type { KinFit } from './dossier-kinship';
import type { LooksRow } from './dossier-looks';
import type { ModelRow } from './dossier-models';

/** One stealth model with its dossiers, from few answers to many. */
export interface Judged {
  name: string;
  answers: number;
  dossiers: readonly Dossier[];
}

interface PageData {
  judged: readonly Judged[];
  /** Names with too few answers to judge. */
  few: readonly string[];
  /** Stealth models among the classes of the style model: should be none. */
  trained: readonly string[];
  day: string;
  pooling: PoolCalibration;
  /** As `npm run fit:dossier` wrote them. */
  figures: {
    looks: { rows: LooksRow[] };
    models: { rows: ModelRow[] };
    cues: { groups: number; right: number };
    kinship: KinFit;
  };
}

/** What was said in public later, with where. */
const TRUTH: Readonly<Record<string, string>> = {
  'quasar-alpha':
    'OpenAI: a checkpoint of GPT-4.1 (stated as revealed at manifold.markets/satchlj/what-model-is-horizon-alpha-on-open)',
  'optimus-alpha': 'OpenAI: a checkpoint of GPT-4.1 (same page)',
  'horizon-alpha': 'OpenAI: a version of GPT-5 (the same market was resolved so on 7 August 2025)',
  'horizon-beta':
    'OpenAI: "an improved version of Horizon Alpha" (same page), so a version of GPT-5',
  'openrouter-polaris-alpha':
    'the source labels it OpenAI; taken for GPT-5.1 by many, for which we found no statement to cite',
};

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const nameOf = (maker: string): string => MAKER_NAMES[maker as MakerOrNone] ?? maker;
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function makersCell({ pooled }: Dossier): string {
  return (pooled?.makers ?? [])
    .slice(0, 3)
    .map(({ maker, p }) => `${nameOf(maker)} ${percent(p)}`)
    .join(', ');
}

function kinCell({ kin }: Dossier): string {
  const tested = kin.filter(({ kinship }) => kinship !== 'few');
  const of = (kinship: string) => tested.filter((one) => one.kinship === kinship);
  if (tested.length === 0) return 'too few answers';
  const alike = of('alike');
  const first = tested
    .slice(0, 3)
    .map(({ name, distance }) => `${name} ${(distance ?? 0).toFixed(2)}`);
  return `${alike.length} of ${tested.length} not told apart, ${of('relative').length} relatives; nearest: ${first.join(', ')}`;
}

function nameSection({ name, answers, dossiers }: Judged): string {
  const rows = dossiers.map((dossier) => [
    dossier.answers,
    makersCell(dossier),
    percent(dossier.pooled?.makers.find(({ maker }) => maker === 'none')?.p ?? 0),
    dossier.votes
      .slice(0, 3)
      .map(({ model, n }) => `${model} ${n}`)
      .join(', '),
    kinCell(dossier),
  ]);
  const head = ['Answers', 'Maker', 'None of these', 'Votes of single answers', 'Test of kinship'];
  const truth = TRUTH[name] ?? 'nothing public that we found';
  const claims = dossiers.at(-1)?.claims ?? [];
  const said =
    claims.length === 0
      ? 'None of the answers read says who made it.'
      : `Claims: ${claims.map(({ value, n }) => `${nameOf(value)} in ${n}`).join(', ')}.`;
  return `### ${name}\n\nLater said: ${truth}. ${answers} answers in the corpora. ${said}\n\n${table(head, rows)}`;
}

function looksSection({ figures, pooling }: PageData): string {
  const rows = figures.looks.rows.map(({ n, cases, right, loss, ece }) => [
    ...[n, cases, percent(right)],
    ...[loss.all, loss.one, loss.fitted].map((value) => value.toFixed(2)),
    ...[ece.all, ece.one, ece.fitted].map((value) => value.toFixed(3)),
  ]);
  const head = [
    ...['Answers', 'Cases', 'Right', 'Loss: all count', 'Loss: one counts', 'Loss: fitted'],
    ...['ECE: all', 'ECE: one', 'ECE: fitted'],
  ];
  return `## The rule of repeats

Evidence of different kinds adds up. Of the same kind, \`n\` readings count as \`n / (1 + (n - 1) × overlap)\` readings. For looks (style,
typography, layout, wording, what reveals taught, the wire) the overlap is ${pooling.looks}, fitted for style, which weighs most; so they never count for more than
${(1 / pooling.looks).toFixed(1)} answers, however many there are. The same claim or leak heard again counts once (overlap ${pooling.cues}): in all corpora only
${figures.cues.groups} models claim a maker in two answers or more, which is too few to fit anything to; all that can be said is that the second was right in
${percent(figures.cues.right)} of the cases in which the first was. Different claims add, and each explicit kind keeps its limit.

Style alone, by models trained without the source; each row is judged with the overlap that the other sources make best:

${table(head, rows)}`;
}

function modelsSection({ figures, pooling }: PageData): string {
  const rows = figures.models.rows.map(({ n, cases, known, unknown, loss }) => [
    ...[n, cases, percent(known), percent(unknown), loss.toFixed(2)],
  ]);
  return `## Which of a maker's models

On sources that style never saw, further answers help little to tell which of the right maker's models it is: the fitted overlap is ${pooling.models}. A good
part is left to "another model"; the column for unknown ones says how often that comes first where the model is not among the known ones.

${table(['Answers', 'Cases', 'Known: right one first among known', 'Unknown: "another" first', 'Loss'], rows)}`;
}

function kinSection({ figures: { kinship } }: PageData): string {
  const rows = kinship.rows.map(({ n, halves, alarms, siblings, strangers }) => [
    ...[n, halves, percent(alarms), percent(siblings), percent(strangers)],
  ]);
  const head = [
    'Answers of each',
    'Halves',
    'One model told apart',
    'Siblings told apart',
    'Others told apart',
  ];
  return `## The test of kinship

A permutation test on 40 habits of layout and typography (no words), level ${LEVEL}. Labels are shuffled within a place. Told apart and nearer than
${RELATIVE_WITHIN} is called a relative; that line is weak: with ${rows.at(-1)?.[0]} answers of each the middle distance is ${kinship.siblings.toFixed(2)} for two models
of one maker and ${kinship.strangers.toFixed(2)} for two of different makers, and the two overlap.

${table(head, rows)}`;
}

/** The whole page. */
export function mysteryPage(data: PageData): string {
  const { judged, few, trained, day } = data;
  const isClean =
    trained.length === 0
      ? 'None of them is among its classes: labels that name nobody are left out of training and of every rate (`training/corpus.ts`).'
      : `These are among its classes, which makes their rows worthless: ${trained.join(', ')}.`;
  return `# Stealth models as mystery names

Written by \`npm run report:mystery -- --data DIR\`, after \`npm run fit:dossier -- --data DIR\`. It makes dossiers of models that were offered under a
codename, from their answers in public corpora, and puts beside them what was said later.

**What is clean here and what is not.** The style model is that of ${day}. ${isClean} But it was trained on *other* models' answers to the same sources, so the
kind of text is one it knows; on a new kind it is right less often (below). And the models that the codenames turned out to be, such as GPT-4.1, are among
its classes, as they could not have been at the time. No claim, wire evidence or probe is in these answers unless it is named: this is style, layout and marks alone.

## The names

${judged.map(nameSection).join('\n\n')}

${few.length > 0 ? `Too few answers to judge: ${few.join(', ')}. ` : ''}Of the sherlock models there is no answer in these corpora.

${looksSection(data)}

${modelsSection(data)}

${kinSection(data)}
`;
}
