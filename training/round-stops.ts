// Measures whether answers that break off have a round number of tokens in their maker's vocabulary more often than in others.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Tokenizer } from '../lib/tokenizers/tokenizer';
import { roundStops } from '../lib/wire/round-stops';
import { answers, SOURCES } from './corpus';
import { vocabularyOf } from './vocabulary-of';
import { percent, type WireTable } from './wire-tables';

/** Answers of one source that are counted: those that break off, and are as long as the lowest limit allows. */
const MOST = 250;
const LEAST_UNITS = 1_500;
const MOST_UNITS = 40_000;
/** Ends in the middle of something. No finish reason is kept of these answers, so this stands in for it. */
const BROKEN_OFF = /[\p{L}\p{N},;(]$/u;

interface Count {
  all: number;
  own: number;
  /** Mean over the other vocabularies. */
  other: number;
}

async function countOf(
  data: string,
  source: string,
  tokenizers: readonly Tokenizer[],
): Promise<Count> {
  const count: Count = { all: 0, own: 0, other: 0 };
  for await (const { text, canonical } of answers(data, [source])) {
    const truth = vocabularyOf(canonical);
    const isLong = text.length >= LEAST_UNITS && text.length <= MOST_UNITS;
    if (truth === null || !isLong || !BROKEN_OFF.test(text.trimEnd())) continue;
    const hit = new Set(roundStops(text, tokenizers).map(({ id }) => id));
    const others = tokenizers.filter(({ id }) => id !== truth);
    count.all += 1;
    count.own += Number(hit.has(truth));
    count.other += others.filter(({ id }) => hit.has(id)).length / Math.max(1, others.length);
    if (count.all === MOST) break;
  }
  return count;
}

/** One row a source with answers that break off; nothing where the labelled answers are not at hand. */
export async function roundStopMeasures(
  data: string,
  tokenizers: readonly Tokenizer[],
): Promise<WireTable[]> {
  if (!existsSync(join(data, 'models.csv'))) return [];
  const rows: string[][] = [];
  const counts: Count[] = [];
  const total: Count = { all: 0, own: 0, other: 0 };
  const line = (name: string, { all, own, other }: Count) => [
    name,
    String(all),
    percent(own / all),
    percent(other / all),
  ];
  for (const source of SOURCES) {
    const count = await countOf(data, source, tokenizers);
    if (count.all < 10) continue;
    for (const key of ['all', 'own', 'other'] as const) total[key] += count[key];
    rows.push(line(source, count));
    counts.push(count);
  }
  if (total.all > 0) rows.push(line('all', total));
  const lifts = counts.map(({ own, other }) => Math.log((total.own - own) / (total.other - other)));
  const least = lifts.length === 0 ? '–' : Math.min(...lifts).toFixed(2);
  const title = `Answers that break off, of models whose vocabulary is public (at most ${MOST} a source): a round number of tokens. Log of the lift with any one source left out: at least ${least} nats`;
  return [{ title, columns: ['source', 'answers', 'in their own vocabulary', 'in another'], rows }];
}
