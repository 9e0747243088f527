// The capture report as Markdown, from figures alone.
import type { FaultFigures } from '../faults/report.ts';
import { LAYERS } from './cells.ts';
import type { CellResult } from './matrix.ts';
import type { Presence } from './presence.ts';

/** All figures of one browser. */
export interface BrowserReport {
  browser: string;
  /** As the browser calls itself. */
  version: string;
  scenarios: CellResult[];
  looks: CellResult[];
  presence: Presence[];
}

const HEAD = `# What is captured, against what was sent

Written by \`npm run report:capture\`. Every figure below comes from that command: the production builds in real browsers,
on the real host names mapped to the practice arena, each record compared with the practice arena's own log of what it
sent. The practice arena is built after public knowledge of the real site; the real site itself is not part of this.

`;

/** The whole report. */
export function render(
  browsers: readonly BrowserReport[],
  faults: readonly FaultFigures[],
  seed: number,
): string {
  const names = browsers.map(({ browser, version }) => `${browser} (${version})`).join(', ');
  const parts = [
    `${HEAD}Browsers: ${names}.`,
    scenarioPart(browsers),
    lookPart(browsers),
    presencePart(browsers),
    faultPart(faults, seed),
    differencePart(browsers, faults),
  ];
  return `${parts.join('\n\n')}\n`;
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]) =>
  [row(head), row(head.map(() => '---')), ...rows].join('\n');

function scenarioPart(browsers: readonly BrowserReport[]): string {
  const columns = browsers.flatMap(({ browser }) => LAYERS.map((layers) => ({ browser, layers })));
  const names = [...new Set(browsers.flatMap((one) => one.scenarios.map((cell) => cell.scenario)))];
  const rows = names.map((name) => {
    const cells = columns.map(({ browser, layers }) => {
      const report = browsers.find((one) => one.browser === browser);
      return verdict(report?.scenarios.find((c) => c.scenario === name && c.layers === layers));
    });
    return row([name, ...cells]);
  });
  const head = [
    'scenario',
    ...columns.map(({ browser, layers }) => `${browser}, ${WORDS[layers]}`),
  ];
  return `## Scenarios

A cell says how many answers were compared, and how many things in them and around them (prompt, text, reasoning, pieces,
ends, versions, errors, vote, names, mode) were recorded otherwise than sent. With the page alone there are no pieces, and
the text is compared as the page renders it, without white space and list marks.

${table(head, rows)}

${sum(browsers.flatMap(({ scenarios }) => scenarios))}`;
}

const WORDS = { both: 'both layers', wire: 'wire alone', dom: 'page alone' } as const;

function verdict(cell: CellResult | undefined): string {
  if (!cell) return 'not run';
  const { answers, differences } = cell;
  return differences.length === 0 ? `${answers} as sent` : `${differences.length} differ`;
}

function sum(cells: readonly CellResult[]): string {
  const answers = cells.reduce((total, cell) => total + cell.answers, 0);
  const battles = cells.reduce((total, cell) => total + cell.battles, 0);
  const wrong = cells.reduce((total, cell) => total + cell.differences.length, 0);
  return `Together: ${battles} conversations, ${answers} answers, ${wrong} differences.`;
}

function lookPart(browsers: readonly BrowserReport[]): string {
  const looks = browsers[0]?.looks ?? [];
  const rows = looks.map(({ look }, i) => {
    const words = [look.generation, look.locale ?? 'en', look.nonsense ? 'nonsense' : 'as it was'];
    if (look.phone) words.push('phone');
    return row([words.join(', '), ...browsers.map((one) => verdict(one.looks[i]))]);
  });
  const head = ['look of the page', ...browsers.map(({ browser }) => browser)];
  return `## The page alone, in every look

The wire switched off; two turns, one vote, names. "Nonsense": every class name replaced by a token without meaning, and
every hook such as \`data-testid\` gone; structure, roles and order are left.

${table(head, rows)}`;
}

function presencePart(browsers: readonly BrowserReport[]): string {
  const rows = browsers.map(({ browser, presence }) => {
    const differing = presence.filter(({ differences }) => differences.length > 0);
    const requests = presence.reduce((total, one) => total + one.requests, 0);
    const what = differing.map(({ scenario }) => scenario).join(', ') || 'none';
    return row([browser, presence.length, requests, what]);
  });
  const head = ['browser', 'scenarios', 'requests compared', 'scenarios that differ'];
  return `## With and without the extension

The first conversation of each scenario, played twice: the requests that reached the server with their headers and bodies,
what the server could send, the page's console, errors, unhandled rejections, elements, globals, heads and answers, and
what the page can learn about its own \`fetch\`: text, name, length, keys, descriptor. One trace is known and left out:
\`Function.prototype.toString.call(fetch)\` gives a native function without its name, in every scenario.

${table(head, rows)}`;
}

function faultPart(faults: readonly FaultFigures[], seed: number): string {
  const rows = faults.map(({ name, runs, lost, doubled, differing, seconds }) =>
    row([name, runs, lost, doubled, differing, seconds]),
  );
  const head = ['fault', 'runs', 'lost', 'doubled', 'differing', 'seconds'];
  return `## Faults

The background's own code, the page's own reader and outbox, and the practice arena's bytes in one process; seed ${seed}.
"Lost" and "doubled" count things that had arrived and are not in the records, or are there twice.

${table(head, rows)}`;
}

function differencePart(
  browsers: readonly BrowserReport[],
  faults: readonly FaultFigures[],
): string {
  const cells = browsers.flatMap(({ browser, scenarios, looks, presence }) => [
    ...[...scenarios, ...looks].flatMap(({ scenario, layers, look, differences }) =>
      differences.map(
        (text) =>
          `${browser}, ${WORDS[layers]}, ${scenario} ${Object.values(look).join(' ')}: ${text}`,
      ),
    ),
    ...presence.flatMap(({ scenario, differences }) =>
      differences.map((text) => `${browser}, with and without, ${scenario}: ${text}`),
    ),
  ]);
  const all = [
    ...cells,
    ...faults.flatMap(({ name, details }) => details.map((d) => `${name}: ${d}`)),
  ];
  const list = all.length === 0 ? 'None.' : all.map((text) => `- ${text}`).join('\n');
  return `## Differences\n\n${list}`;
}
