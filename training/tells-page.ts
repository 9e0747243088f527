// Lays out what each heuristic's cues did on sources left out, as the first part of docs/tells.md.
import { HEURISTICS } from '../lib/heuristics/registry';
import type { LeftOutRow } from './cue-left-out';
import { FINDER_IDS, type FinderId } from './finders';

/** Answers that a cue needs for a line of its own, and lines for each heuristic. */
const LEAST = 20;
const MOST_LINES = 12;

function lineOf(row: LeftOutRow): string {
  const judged = row.judged === 0 ? '–' : `${row.right} of ${row.judged}`;
  const lift = row.judged === 0 ? '–' : `×${row.lift.toFixed(1)}`;
  const alarms = row.judged === 0 ? '–' : `${(100 * row.falseAlarms).toFixed(2)} %`;
  return `| \`${row.table} ${row.cue}\` | ${row.seen} in ${row.sources} | ${judged} | ${lift} | ${alarms} | ${row.gain.toFixed(3)} |`;
}

function section(id: FinderId, rows: readonly LeftOutRow[], cost: number): string {
  const own = rows.filter(({ heuristic, seen }) => heuristic === id && seen > 0);
  const answered = own.reduce((sum, { seen }) => sum + seen, 0);
  const gain = own.reduce((sum, row) => sum + row.gain * row.seen, 0) / Math.max(1, answered);
  const worth = ({ gain: one, seen }: LeftOutRow) => Math.abs(one) * seen;
  const most = own.filter(({ seen }) => seen >= LEAST).sort((x, y) => worth(y) - worth(x));
  const lines = most.slice(0, MOST_LINES).map(lineOf);
  const heuristic = HEURISTICS.find((one) => one.id === id);
  return `## ${heuristic?.title ?? id}

\`${id}\`: ${own.length} cues seen ${answered} times, ${gain.toFixed(3)} nats gained by each on average, ${cost.toFixed(2)} ms for one answer.

${
  lines.length === 0
    ? 'No cue was seen often enough for a line.'
    : [
        '| cue | answers in sources | of the favoured maker | lift | false alarms | nats |',
        '|---|---|---|---|---|---|',
        ...lines,
      ].join('\n')
}
`;
}

/** The page's first part: every heuristic with its cues, by the rates that never saw their sources. */
export function tellsPage(
  rows: readonly LeftOutRow[],
  costs: ReadonlyMap<FinderId, number>,
): string {
  const sections = FINDER_IDS.map((id) => section(id, rows, costs.get(id) ?? 0));
  return `# How the tells do, one by one

Each cue was counted on the eval split, and judged by the rates of all *other* sources' training answers: which maker do those
favour, and was it that maker? *Lift* is the share of the favoured maker's answers with the cue over the share of all others'; *false
alarms* is the latter. *Nats* is what the weights gain over even odds for an answer with the cue, before any scale: below zero the cue
misleads. A heuristic's first ${MOST_LINES} cues by what they moved are shown, those seen ${LEAST} times at least; a dash means that no maker
is favoured. Written by

    npx tsx training/report-tells.ts --data DIR

${sections.join('\n')}`;
}
