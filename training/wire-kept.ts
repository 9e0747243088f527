// Measures how much room the stored cuts take beside their text, and how long it takes to pack and unpack them.
import { performance } from 'node:perf_hooks';
import { CoarseClock } from '../lib/capture/coarse-clock';
import { packCuts, unpackCuts } from '../lib/db/packed-cuts';
import type { Cuts } from '../lib/db/schema';
import type { Pieces } from '../lib/wire/pieces';
import { random, smoothed, WORD } from './recut';
import { sentAt, smoothedInTime } from './wire-rhythm';
import type { WireRow } from './wire-rows';
import { percent, type WireTable } from './wire-tables';

/** Answers of so many characters are shown apart: most of the arena's are longer, most recorded ones are not. */
const LONG = 1_000;

/** Each time as capture keeps it. */
function coarse(times: readonly number[]): number[] {
  const clock = new CoarseClock();
  return times.map((time) => clock.keep(time));
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

function sizeOf(text: string, cuts: Cuts): number {
  const packed = packCuts(cuts, text);
  if (JSON.stringify(unpackCuts(packed, text)) !== JSON.stringify(cuts)) {
    throw new Error('The cuts that were unpacked are others.');
  }
  return packed.length;
}

type Timed = Pieces & { times: readonly number[] };

const TIMES: Record<string, (pieces: Timed) => number[]> = {
  'ends alone': ({ ends }) => ends.map(() => 0),
  'with times, as kept': ({ times }) => coarse(times),
  'with times, to 1 ms': ({ times }) => times.map((time) => Math.round(time)),
  'with times, to 0.1 ms': ({ times }) => times.map((time) => Number(time.toFixed(1))),
};

/** Pieces that the network let through together: those of 20 ms have one time. */
function together(pieces: Timed): Timed {
  let last = 0;
  return {
    ...pieces,
    times: pieces.times.map((time) => {
      if (time - last >= 20) last = time;
      return last;
    }),
  };
}

const asCut = (pieces: Pieces): Timed => ({ ...pieces, times: sentAt(pieces, random(5)) });
const WAYS: Record<string, (pieces: Pieces) => Timed> = {
  'as cut, each piece by itself': asCut,
  'as cut, what came within 20 ms at once': (pieces) => together(asCut(pieces)),
  'smoothed at words': (pieces) => {
    const words = smoothedInTime(pieces, random(5));
    return { ...smoothed(pieces, WORD), times: words.times ?? [] };
  },
};

/** The share of the text's size that the stored cuts take, all together and in the mean of the answers. */
export function keptTable(rows: readonly WireRow[]): WireTable {
  const answers = rows.filter(({ isAnswer }) => isAnswer).map(({ pieces }) => pieces);
  const lines = Object.entries(WAYS).flatMap(([way, change]) => {
    const changed = answers.map(change);
    return Object.entries(TIMES).map(([name, timesOf]) => {
      const sizes = changed.map((pieces) => ({
        text: bytes(pieces.text),
        kept: sizeOf(pieces.text, { ends: [...pieces.ends], times: timesOf(pieces) }),
      }));
      const pooled = (of: typeof sizes) =>
        of.reduce((sum, { kept }) => sum + kept, 0) / of.reduce((sum, { text }) => sum + text, 0);
      const mean = sizes.reduce((sum, { text, kept }) => sum + kept / text, 0) / sizes.length;
      const long = sizes.filter(({ text }) => text >= LONG);
      return [`${way}, ${name}`, percent(pooled(sizes)), percent(pooled(long)), percent(mean)];
    });
  });
  return {
    title: `Cuts as kept, share of the text's size in UTF-8, ${answers.length} answers, made-up times`,
    columns: ['pieces', 'all together', `${LONG}+ bytes, all together`, 'mean of the answers'],
    rows: lines,
  };
}

/** Middle of so many runs, ms. */
function middleMs(work: () => void): string {
  const took = Array.from({ length: 21 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return (took.sort((a, b) => a - b)[10] ?? 0).toFixed(1);
}

/** How long it takes to pack and unpack 10,000 characters in 2,000 pieces that end anywhere, each at its own time. */
export function keptPace(rows: readonly WireRow[]): WireTable {
  const next = random(23);
  const text = rows
    .map(({ pieces }) => pieces.text)
    .join('\n')
    .slice(0, 10_000);
  const ends = Array.from({ length: 2_000 }, () => Math.ceil(next() * text.length));
  ends.sort((a, b) => a - b);
  const clock = new CoarseClock();
  const times = ends.map((_end, i) => clock.keep(20 * i + 20 * next()));
  const packed = packCuts({ ends, times }, text);
  const pack = middleMs(() => packCuts({ ends, times }, text));
  const unpack = middleMs(() => unpackCuts(packed, text));
  return {
    title: `${text.length} characters in ${ends.length} pieces cut anywhere: the middle of 21 runs`,
    columns: ['work', 'ms'],
    rows: [
      ['pack', pack],
      ['unpack', unpack],
    ],
  };
}
