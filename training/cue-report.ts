// Measures lift and false alarms of cues on answers that no rate was counted on.
import { llrOf, RATE_ORDER, type RateTables } from '../lib/heuristics/rates';
import { MAKER_NAMES, type MakerOrNone } from '../lib/models/makers';
import type { Answer } from './corpus';
import { FINDER_IDS, FINDERS } from './finders';
import { inputOf } from './tally';

/** A cue that favours one maker, with how it did. */
export interface CueRow {
  cue: string;
  maker: MakerOrNone;
  /** Answers that had it, of that maker and of all others. */
  right: number;
  wrong: number;
  /** Share of the maker's answers with the cue over the share of the others'. */
  lift: number;
  /** Share of the other makers' answers (of the same table) with the cue, 0..1. */
  falseAlarms: number;
}

type Counts = Map<string, Map<MakerOrNone, number>>;

function add(counts: Counts, key: string, maker: MakerOrNone): void {
  const own = counts.get(key) ?? new Map<MakerOrNone, number>();
  counts.set(key, own);
  own.set(maker, (own.get(maker) ?? 0) + 1);
}

const sum = (counts: ReadonlyMap<MakerOrNone, number> | undefined): number =>
  [...(counts?.values() ?? [])].reduce((total, n) => total + n, 0);

/** Counts cues of every heuristic, and answers by table. */
export class CueCounts {
  private readonly cues: Counts = new Map();
  private readonly tables: Counts = new Map();

  add(answer: Answer): void {
    const tables = new Set<string>(['typographic-marks\tall']);
    for (const id of FINDER_IDS) {
      for (const { table, cue } of FINDERS[id].find(inputOf(answer))) {
        add(this.cues, `${id}\t${table}\t${cue}`, answer.maker);
        tables.add(`${id}\t${table}`);
      }
    }
    for (const table of tables) add(this.tables, table, answer.maker);
  }

  /** Typographic cues in at least `least` answers, by the maker that the rates favour, best lift first. */
  rows(rates: RateTables, least: number): CueRow[] {
    return [...this.cues]
      .flatMap(([key, counts]) => {
        const [id = '', table = '', cue = ''] = key.split('\t');
        if (id !== 'typographic-marks' || sum(counts) < least) return [];
        const llr = llrOf(rates, table, cue);
        const maker = [...RATE_ORDER].sort((x, y) => (llr[y] ?? 0) - (llr[x] ?? 0))[0] ?? 'none';
        if ((llr[maker] ?? 0) < Math.log(1.5)) return [];
        const all = this.tables.get(`${id}\t${table}`);
        const right = counts.get(maker) ?? 0;
        const wrong = sum(counts) - right;
        const own = all?.get(maker) ?? 0;
        const falseAlarms = wrong / Math.max(1, sum(all) - own);
        const lift = right / Math.max(1, own) / Math.max(falseAlarms, 1e-6);
        return [{ cue: `${table} ${cue}`, maker, right, wrong, lift, falseAlarms }];
      })
      .sort((x, y) => y.lift - x.lift);
  }
}

/** The rows as a Markdown table. */
export function cueTable(rows: readonly CueRow[]): string {
  const lines = rows.map(
    (row) =>
      `| \`${row.cue}\` | ${MAKER_NAMES[row.maker]} | ${row.right} of ${row.right + row.wrong} | ×${row.lift.toFixed(1)} | ${(100 * row.falseAlarms).toFixed(1)} % |`,
  );
  const head =
    '| mark | speaks most for | of that maker | lift | false alarms |\n|---|---|---|---|---|';
  return [head, ...lines].join('\n');
}
