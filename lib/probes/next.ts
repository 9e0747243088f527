// Which probe would tell most about what is still open: the information expected of its answer, by what each maker says to it.
import { GLITCHES } from '../heuristics/glitch-tokens/tokens';
import { FAMILIES } from '../heuristics/special-tokens/families';
import { MAKERS, type MakerOrNone } from '../models/makers';
import { groupOf } from './library';
import outcomes from './outcomes.json';
import { PROBES } from './registry';
import type { Probe } from './types';

/** Probability of each maker; they need not sum to 1. */
export type Belief = Readonly<Record<string, number>>;

/** What is known of the answers to a probe. */
interface Outcomes {
  /** `measured`: counted on published answers. `assumed`: a weak guess of ours from whose vocabulary or name it is. */
  basis: 'measured' | 'assumed';
  /** For each outcome its probability by maker. */
  rows: readonly Belief[];
}

const ALL: readonly MakerOrNone[] = [...MAKERS, 'none'];
const order: readonly string[] = outcomes.order;

/** Assumed: an answer names its own maker this often and another one this often; the rest names nobody. */
const NAMES_OWN = 0.45;
const NAMES_OTHER = 0.1;
/** Assumed: a host swallows a special token of its own vocabulary this often, and one of another's this often. */
const SWALLOWS = { own: 0.15, other: 0.03 };
/** Assumed: a model cannot say a rare word of its own vocabulary this often, and another's this often. */
const STUMBLES = { own: 0.1, other: 0.03 };

function measured(id: string): Outcomes | null {
  const tables: Readonly<Record<string, { outcomes: number[][] }>> = outcomes.tables;
  const table = Object.hasOwn(tables, id) ? tables[id] : undefined;
  if (!table) return null;
  const rows = table.outcomes.map((row) =>
    Object.fromEntries(row.map((p, i) => [order[i] ?? '', p])),
  );
  return { basis: 'measured', rows };
}

/** One row for each maker that may be named, and one for nobody. */
function namedRows(): Belief[] {
  const others = NAMES_OTHER / (MAKERS.length - 1);
  const named = MAKERS.map((said) =>
    Object.fromEntries(ALL.map((maker) => [maker, maker === said ? NAMES_OWN : others])),
  );
  const nobody = ALL.map((maker) => {
    const all = named.reduce((sum, row) => sum + (row[maker] ?? 0), 0);
    return [maker, 1 - all];
  });
  return [...named, Object.fromEntries(nobody)];
}

function ownedRows(owners: readonly MakerOrNone[], p: { own: number; other: number }): Belief[] {
  const hit = ALL.map((maker) => [maker, owners.includes(maker) ? p.own : p.other] as const);
  return [Object.fromEntries(hit), Object.fromEntries(hit.map(([maker, q]) => [maker, 1 - q]))];
}

function assumed({ id, reader }: Pick<Probe, 'id' | 'reader'>): Outcomes | null {
  const name = id.split(':')[1];
  const group = groupOf(id);
  if (reader.kind === 'claim') return { basis: 'assumed', rows: namedRows() };
  if (group === 'special-tokens') {
    const family = FAMILIES.find((one) => one.id === name);
    return family ? { basis: 'assumed', rows: ownedRows(family.makers, SWALLOWS) } : null;
  }
  if (group !== 'glitch-tokens') return null;
  const family = GLITCHES.find((one) => one.id === name);
  return family ? { basis: 'assumed', rows: ownedRows(family.makers, STUMBLES) } : null;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, p) => sum + p, 0);

/** Entropy in bits; 0 for nothing. */
function entropy(values: readonly number[]): number {
  const all = sumOf(values);
  if (all <= 0) return 0;
  return -sumOf(values.map((p) => (p > 0 ? (p / all) * Math.log2(p / all) : 0)));
}

/** Bits that an answer is expected to tell about the maker, 0 or more: what is open now less what will still be open. */
export function informationOf(belief: Belief, rows: readonly Belief[]): number {
  const makers = Object.keys(belief).filter((maker) => (belief[maker] ?? 0) > 0);
  const all = sumOf(makers.map((maker) => belief[maker] ?? 0));
  if (all <= 0) return 0;
  const joint = rows.map((row) =>
    makers.map((maker) => ((belief[maker] ?? 0) / all) * (row[maker] ?? 0)),
  );
  const told = sumOf(joint.flat());
  const left = sumOf(joint.map((one) => sumOf(one) * entropy(one))) / Math.max(told, 1e-9);
  return Math.max(0, entropy(makers.map((maker) => belief[maker] ?? 0)) - left);
}

export interface Suggestion {
  probe: Probe;
  /** Bits expected, over the answers of all sides together. */
  bits: number;
  basis: Outcomes['basis'];
}

const KNOWN = PROBES.flatMap((probe) => {
  const found = measured(probe.id) ?? assumed(probe);
  return found && probe.lang === 'en' ? [{ probe, ...found }] : [];
});

/**
 * The probes that would tell most about the sides, best first, at most `most`; of each kind the best one alone, and none
 * that was asked already. Probes of whose answers nothing is known are never among them.
 */
export function nextProbes(
  sides: readonly Belief[],
  asked: readonly string[] = [],
  most = 3,
): Suggestion[] {
  const ranked = KNOWN.filter(({ probe }) => !asked.includes(probe.id))
    .map(({ probe, basis, rows }) => ({
      probe,
      basis,
      bits: sumOf(sides.map((belief) => informationOf(belief, rows))),
    }))
    .sort((x, y) => y.bits - x.bits);
  const groups = new Set<string>();
  const best = ranked.filter(({ probe, basis, bits }) => {
    // Whatever asks for a name rests on one assumption: it is suggested once.
    const kind = basis === 'assumed' ? probe.reader.kind : groupOf(probe.id);
    const isNew = !groups.has(kind) && bits > 0.005;
    groups.add(kind);
    return isNew;
  });
  return best.slice(0, most);
}
