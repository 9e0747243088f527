// The outcome of an evaluation as data, and the same as tables to read.
import type { Contestant } from './contestant';
import { type Curve, curve } from './enrol';
import type { Gathered, Gathering } from './gather';
import type { Fault } from './rows';
import {
  by,
  type Figures,
  figures,
  type MakerFigures,
  type OpenSet,
  openSet,
  perMaker,
} from './slices';

/** All figures of one source. */
export interface SourceReport extends Figures {
  perMaker: Record<string, MakerFigures>;
  openSet: OpenSet;
  byLength: Record<string, Figures>;
  byLanguage: Record<string, Figures>;
  /** Two answers of one model to two prompts, guessed together. */
  pairs: Figures;
  /** The answers of those pairs one by one. */
  paired: Figures;
  /** By the number of revealed answers of each model; empty unless asked for. */
  enrol: Curve;
}

/** What `--json` writes. */
export interface Report {
  engine: string;
  sources: Record<string, SourceReport>;
  faults: { n: number; first: Fault[] };
  /** Mean milliseconds to read and guess one answer. */
  msPerAnswer: number | null;
}

const LENGTH_ORDER = ['<50', '50-100', '100-200', '200-400', '400+'];

function sourceReport<Reading, Learnt>(
  { known, others, pairs, paired, kept }: Gathered<Reading>,
  contestant: Contestant<Reading, Learnt>,
  enrol: number,
): SourceReport {
  const lengths = by(known, ({ length }) => length);
  return {
    ...figures(known),
    perMaker: perMaker(known),
    openSet: openSet(others, known),
    byLength: Object.fromEntries(
      LENGTH_ORDER.flatMap((name) => {
        const found = lengths[name];
        return found ? [[name, found]] : [];
      }),
    ),
    byLanguage: by(known, ({ language }) => language),
    pairs: figures(pairs),
    paired: figures(paired),
    enrol: enrol > 0 ? curve(kept, contestant, enrol) : {},
  };
}

/** All figures of what was gathered, with learning curves up to `enrol` revealed answers of each model. */
export function report<Reading, Learnt>(
  gathered: Gathering<Reading>,
  contestant: Contestant<Reading, Learnt>,
  { engine, enrol }: { engine: string; enrol: number },
): Report {
  const sources: Record<string, SourceReport> = {};
  for (const [name, source] of gathered.sources) {
    sources[name] = sourceReport(source, contestant, enrol);
  }
  return {
    engine,
    sources,
    faults: { n: gathered.faultCount, first: gathered.faults },
    msPerAnswer: gathered.read === 0 ? null : gathered.spent / gathered.read,
  };
}

const percent = (value: number | null): string =>
  value === null ? '–' : `${(100 * value).toFixed(1)} %`;
const decimal = (value: number | null, digits: number): string =>
  value === null ? '–' : value.toFixed(digits);

const HEAD = `| | n | maker top-1 | top-3 | macro-F1 | log loss | ECE | cov. 90 | cov. 95 | model top-1 | top-3 | macro-F1 | log loss | ECE | cov. 90 | cov. 95 | named | right | strong | right | set | holds |
|${'---|'.repeat(22)}`;

function line(name: string, { n, maker, model, named, strong, set }: Figures): string {
  const level = ({
    top1,
    top3,
    macroF1,
    logLoss,
    ece,
    coverage90,
    coverage95,
  }: Figures['maker']) => [
    percent(top1),
    percent(top3),
    decimal(macroF1, 3),
    decimal(logLoss, 3),
    decimal(ece, 3),
    percent(coverage90),
    percent(coverage95),
  ];
  const cells = [
    name,
    String(n),
    ...level(maker),
    ...level(model),
    percent(named.share),
    percent(named.precision),
    percent(strong.share),
    percent(strong.precision),
    percent(set.given),
    percent(set.coverage),
  ];
  return `| ${cells.join(' | ')} |`;
}

function sourceTables(name: string, source: SourceReport): string {
  const rows = [
    line(`**${name}**`, source),
    ...Object.entries(source.byLength).map(([key, of]) => line(`${key} words`, of)),
    ...Object.entries(source.byLanguage).map(([key, of]) => line(`language ${key}`, of)),
    line('two answers', source.pairs),
    line('these, each alone', source.paired),
    ...Object.entries(source.enrol).map(([key, of]) => line(`after ${key} revealed`, of)),
  ];
  const makers = Object.entries(source.perMaker).map(
    ([maker, { n, recall, top3, precision }]) =>
      `| ${maker} | ${n} | ${percent(recall)} | ${percent(top3)} | ${percent(precision)} |`,
  );
  const { openSet: open } = source;
  return [
    `## ${name}`,
    '',
    HEAD,
    ...rows,
    '',
    '| maker | n | found | in top 3 | right when first |\n|---|---|---|---|---|',
    ...makers,
    '',
    `Makers outside the list: ${open.n} answers; "none" first ${percent(open.top1)}, a maker named all the same ${percent(open.falselyNamed)}, strongly ${percent(open.falselyStrong)}; AUROC ${decimal(open.auroc, 3)}.`,
  ].join('\n');
}

/** The report as Markdown. */
export function tables({ engine, sources, faults, msPerAnswer }: Report): string {
  const parts = Object.entries(sources).map(([name, source]) => sourceTables(name, source));
  return [
    ...parts,
    `${faults.n} rows could not be read. Guesser ${engine.split('/')[0] ?? ''}; ${decimal(msPerAnswer, 2)} ms an answer.`,
  ].join('\n\n');
}
