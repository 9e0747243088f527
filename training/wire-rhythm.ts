// Simulates word smoothing over the recorded streams, with made-up timing, to see what of the provider's pieces survives it.
import { addProfiles, learn, learntEvidence, type WireProfile } from '../lib/wire/learn';
import type { Pieces } from '../lib/wire/pieces';
import { readWire, type WireReading } from '../lib/wire/reading';
import { random, smoothed, WORD } from './recut';
import { LEFT_OUT, type WireRow } from './wire-rows';
import { percent, type WireTable } from './wire-tables';

/** Between two words that smoothing lets go of, ms. */
const PER_WORD = 10;
/** Characters of a token, about. */
const PER_TOKEN = 4;
/** Tokens a second: from a slow server to a quick one, the same for every maker, so that rates tell nothing. */
const RATES = { slow: 25, quick: 160 };

/** Arrival of each provider's piece, ms: sent when its last token is made, a little early or late. */
export function sentAt({ ends }: Pieces, next: () => number): number[] {
  const rate = RATES.slow * (RATES.quick / RATES.slow) ** next();
  let at = 300 + 900 * next();
  let start = 0;
  return ends.map((end) => {
    at += ((end - start) / PER_TOKEN / rate) * 1000 * (0.7 + 0.6 * next());
    start = end;
    return at;
  });
}

/** The pieces cut anew at words, each let go of 10 ms after the one before, and not before it is whole. */
export function smoothedInTime(pieces: Pieces, next: () => number): Pieces {
  const sent = sentAt(pieces, next);
  const words = smoothed(pieces, WORD);
  let last = 0;
  let piece = 0;
  const times = words.ends.map((end) => {
    while ((pieces.ends[piece] ?? Number.POSITIVE_INFINITY) < end) piece += 1;
    last = Math.max(sent[piece] ?? last, last + PER_WORD);
    return Number(last.toFixed(1));
  });
  return { ...words, times };
}

const middle = (values: readonly number[]): number =>
  [...values].sort((x, y) => x - y)[values.length >> 1] ?? 0;

interface Heard {
  row: WireRow;
  reading: WireReading;
}

/** What the middle stream of each maker looks like before and after smoothing. */
function sizes(heard: readonly Heard[]): WireTable {
  const makers = [...new Set(heard.map(({ row }) => row.stream.maker))].sort();
  const rows = makers.map((maker) => {
    const own = heard.filter(({ row }) => row.stream.maker === maker);
    const sent = own.map(({ row: { pieces } }) => pieces.text.length / pieces.ends.length);
    const bursts = own.map(({ reading }) => reading.answers[0]?.rhythm?.burstChars ?? 0);
    const pauses = own.map(({ reading }) => reading.answers[0]?.rhythm?.pauseMs ?? 0);
    const cells = [middle(sent).toFixed(1), middle(bursts).toFixed(0), middle(pauses).toFixed(0)];
    return [maker, String(own.length), ...cells];
  });
  const columns = ['maker', 'streams', 'characters a piece', 'characters a burst', 'pause, ms'];
  return {
    title: 'Word smoothing at 10 ms a word: the middle stream of each maker',
    columns,
    rows,
  };
}

/** How often the maker is named first by what was learnt of rhythm alone, whole models left out. */
function named(heard: readonly Heard[]): WireTable {
  const groups = new Map<string, WireProfile>();
  for (const { row, reading } of heard) {
    const group = LEFT_OUT.models(row);
    groups.set(group, learn(groups.get(group) ?? {}, reading, row.stream.maker));
  }
  let right = 0;
  let common = 0;
  for (const [group] of groups) {
    const others = [...groups].filter(([id]) => id !== group).map(([, profile]) => profile);
    const profile = others.reduce(addProfiles, {});
    const most = Object.entries(profile).sort((a, b) => b[1].answers - a[1].answers)[0]?.[0];
    for (const { row, reading } of heard.filter((one) => LEFT_OUT.models(one.row) === group)) {
      const llr = learntEvidence(profile, reading, 'rhythm');
      const score = (maker: string) => Math.log(profile[maker]?.answers ?? 1) + (llr[maker] ?? 0);
      const best = Object.keys(profile).reduce((a, b) => (score(b) > score(a) ? b : a));
      right += Number(best === row.stream.maker);
      common += Number(most === row.stream.maker);
    }
  }
  const rows = [
    ['rhythm as learnt from the other models', percent(right / heard.length)],
    ['always the commonest maker', percent(common / heard.length)],
  ];
  const title = `Rhythm alone after word smoothing, models left out, ${heard.length} streams: the maker is named first`;
  return { title, columns: ['guess', 'right'], rows };
}

/** Both tables over the answers with enough pieces. */
export function rhythmMeasures(rows: readonly WireRow[]): WireTable[] {
  const next = random(17);
  const heard = rows.flatMap((row) => {
    if (!row.isAnswer) return [];
    const reading = readWire([smoothedInTime(row.pieces, next)], []);
    return reading.answers[0]?.rhythm ? [{ row, reading }] : [];
  });
  return [sizes(heard), named(heard)];
}
