// Shape of a heuristic's measured rates, and the way from what it found to weighed evidence.
import * as z from 'zod/mini';
import type { Evidence, Span } from '../db/schema';
import { MAKER_NAMES, MAKERS, type MakerOrNone } from '../models/makers';

/** Order of the numbers in every `llr` list of a rates file. */
export const RATE_ORDER: readonly MakerOrNone[] = [...MAKERS, 'none'];

const Llr = z.array(z.number().check(z.gte(-5), z.lte(5)));
export const RatesSchema = z.object({
  heuristic: z.string(),
  /** Day of the measurement, and the command that made the file. */
  measured: z.string(),
  command: z.string(),
  /** Sources that were counted, with their licences and the number of answers read. */
  sources: z.array(z.object({ name: z.string(), licence: z.string(), answers: z.int() })),
  method: z.string(),
  order: z.array(z.string()),
  /** Table (script class, language) to cue to weight. */
  tables: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        basis: z.enum(['measured', 'assumed', 'mixed', 'remark']),
        /** Training answers in which the cue was seen. */
        seen: z.int(),
        /** Where an assumed weight comes from, or why a cue is only a remark. */
        source: z.optional(z.string()),
        /** Month (`YYYY-MM`) in which the newest model came out that showed it; absent where none is dated. */
        newest: z.optional(z.string()),
        /** Log-likelihood ratios (nats) in `order`; 0 where nothing is known. */
        llr: Llr,
      }),
    ),
  ),
});
export type Rates = z.infer<typeof RatesSchema>;

/** The part of a rates file that weighing needs; a looser type, so that the shipped JSON fits it as it is. */
export interface RateTables {
  order: readonly string[];
  tables: Readonly<Record<string, Readonly<Record<string, { llr: readonly number[] }>>>>;
}

/** What a heuristic saw, before any weight: the same whatever the rates say. */
export interface Finding {
  /** Which table of rates it belongs to. */
  table: string;
  cue: string;
  /** Plain clause without a full stop. */
  clause: string;
  quote: string;
  spans: Span[];
  /** True for what is worth telling but was never measured: it gets no weight, whatever the rates say. */
  isRemark?: boolean;
}

/** Weights of a cue by maker (nats), without the zeros; empty when the cue was never measured. */
export function llrOf(rates: RateTables, table: string, cue: string): Record<string, number> {
  const cues = Object.hasOwn(rates.tables, table) ? rates.tables[table] : undefined;
  const entry = cues !== undefined && Object.hasOwn(cues, cue) ? cues[cue] : undefined;
  const llr: Record<string, number> = {};
  entry?.llr.forEach((value, i) => {
    const maker = rates.order[i];
    if (maker !== undefined && value !== 0) llr[maker] = value;
  });
  return llr;
}

/** Largest weight for or against anyone (nats): how strong a piece of evidence is. */
export function strengthOf(llr: Record<string, number>): number {
  return Math.max(0, ...Object.values(llr).map(Math.abs));
}

/** Makers it speaks for and against most, as a clause; empty where the weights are small. */
export function tendency(llr: Record<string, number>): string {
  const ranked = Object.entries(llr)
    .filter(([maker]) => maker !== 'none')
    .sort((x, y) => y[1] - x[1]);
  const nameOf = ([maker]: [string, number]) => MAKER_NAMES[maker as MakerOrNone] ?? maker;
  const usual = ranked.filter(([, value]) => value > 0.25).slice(0, 2);
  const rare = ranked.filter(([, value]) => value < -0.5).slice(-2);
  const parts: string[] = [];
  if (usual.length > 0) parts.push(`more usual for ${usual.map(nameOf).join(' and ')}`);
  if (rare.length > 0) parts.push(`rare for ${rare.map(nameOf).join(' and ')}`);
  return parts.join(', ');
}

/** Findings, with those as remarks whose cue has no weight for anybody in the rates. */
export function remarkUnproven(findings: readonly Finding[], rates: RateTables): Finding[] {
  return findings.map((finding) =>
    strengthOf(llrOf(rates, finding.table, finding.cue)) > 0
      ? finding
      : { ...finding, isRemark: true },
  );
}

/** Ends the sentence of evidence that has no weight in the guess. */
export const REMARK = 'a remark only, it does not count in the guess';

function remarkOf(heuristic: { id: string; version: number }, finding: Finding): Evidence {
  const { cue, clause, quote, spans } = finding;
  const { id, version } = heuristic;
  return { heuristic: id, version, cue, sentence: `${clause}: ${REMARK}.`, quote, spans, llr: {} };
}

/**
 * Evidence from findings, by the rates. `atLeast` (nats) drops what says next to nothing; a remark is never
 * dropped, and never has a weight.
 */
export function weigh(
  heuristic: { id: string; version: number },
  findings: readonly Finding[],
  rates: RateTables,
  atLeast: number,
): Evidence[] {
  return findings.flatMap((finding) => {
    if (finding.isRemark === true) return [remarkOf(heuristic, finding)];
    const llr = llrOf(rates, finding.table, finding.cue);
    if (strengthOf(llr) < atLeast) return [];
    const lean = finding.cue.includes('claims') ? '' : tendency(llr);
    return [
      {
        heuristic: heuristic.id,
        version: heuristic.version,
        cue: finding.cue,
        sentence: `${finding.clause}${lean === '' ? '' : `: ${lean}`}.`,
        quote: finding.quote,
        spans: finding.spans,
        llr,
      },
    ];
  });
}
