// Numbers about the pieces themselves: how long they are, how they begin and end, what the first ones are like.

/** Upper ends of the classes of piece lengths, UTF-16 units; the last class has none. */
const LENGTH_CLASSES = [1, 2, 3, 4, 6, 9, 14, 24, 49] as const;

const SHAPES: readonly [string, RegExp][] = [
  ['begins-space', /^ /],
  ['begins-newline', /^\n/],
  ['ends-space', / $/],
  ['ends-newline', /\n$/],
  ['only-space', /^[ \t]+$/],
  ['only-newline', /^\n+$/],
  ['stop-newline', /^[^\w\s]+\n+$/],
  ['newline-mark', /\n[^\w\s]/],
  ['two-words', /[\p{L}\p{N}][^\p{L}\p{N}]*\s+[^\p{L}\p{N}]*[\p{L}\p{N}]/u],
  ['space-digit', /^ \d/],
  ['digit-only', /^\d+$/],
  ['three-digits', /\d{3}/],
  ['four-digits', /\d{4}/],
  ['two-digits-only', /^\d\d$/],
  ['apostrophe-word', /^['’]\p{L}/u],
  ['bold-alone', /^ ?\*\*$/],
  ['bold-joined', /[^\s*]\*\*|\*\*[^\s*]/],
  ['code-fence', /```/],
  ['broken', /\ufffd|[\ud800-\udbff]$|^[\udc00-\udfff]/],
  ['inner-newline', /\S\n+[^\n]/],
];

export const LENGTH_NAMES: readonly string[] = [
  'mean-log',
  'sd-log',
  'median-log',
  'p90-log',
  'max-log',
  ...LENGTH_CLASSES.map((limit) => `up-to-${limit}`),
  'over-20',
  ...SHAPES.map(([id]) => id),
  'first-log',
  'second-log',
  'third-log',
  'first-against-mean',
  'first-newline',
  'late-against-early',
  'neighbours',
];

const log2 = (value: number): number => Math.log2(Math.max(1, value));

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Value at a share of a sorted list, 0 for an empty one. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** How far neighbours are alike: -1..1, 0 where there is too little. */
function neighbourCorrelation(logs: readonly number[], average: number, sd: number): number {
  if (logs.length < 6 || sd < 1e-6) return 0;
  let sum = 0;
  for (let i = 1; i < logs.length; i += 1) {
    sum += ((logs[i - 1] ?? 0) - average) * ((logs[i] ?? 0) - average);
  }
  return sum / ((logs.length - 1) * sd * sd);
}

function firstFeatures(pieces: readonly string[], logs: readonly number[], average: number) {
  const first = logs[0] ?? 0;
  return [
    first,
    logs[1] ?? 0,
    logs[2] ?? 0,
    first - average,
    (pieces[0] ?? '').startsWith('\n') ? 1 : 0,
  ];
}

function distribution(logs: readonly number[], average: number, sd: number): number[] {
  const sorted = [...logs].sort((x, y) => x - y);
  return [average, sd, quantile(sorted, 0.5), quantile(sorted, 0.9), quantile(sorted, 0.99)];
}

/** Numbers in the order of `LENGTH_NAMES`, and how many pieces hold text. */
export function lengthFeatures(
  text: string,
  ends: readonly number[],
  length: number,
): { pieces: number; values: number[] } {
  const all = ends
    .filter((end) => end <= length)
    .map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end));
  const pieces = all.filter((piece) => piece !== '');
  const count = Math.max(1, pieces.length);
  const logs = pieces.map((piece) => log2(piece.length));
  const average = mean(logs);
  const sd = Math.sqrt(mean(logs.map((value) => (value - average) ** 2)));
  const shareOf = (test: (piece: string) => boolean): number => pieces.filter(test).length / count;
  const third = Math.floor(logs.length / 3);
  const values = [
    ...distribution(logs, average, sd),
    ...LENGTH_CLASSES.map((limit) => shareOf((piece) => piece.length <= limit)),
    shareOf((piece) => piece.length > 20),
    // A piece longer than this is no token or few tokens: its shape is read from its head and tail.
    ...SHAPES.map(([, shape]) => shareOf((piece) => shape.test(clip(piece)))),
    ...firstFeatures(pieces, logs, average),
    mean(logs.slice(logs.length - third)) - mean(logs.slice(0, third)),
    neighbourCorrelation(logs, average, sd),
  ];
  return { pieces: pieces.length, values };
}

const CLIP = 200;
function clip(piece: string): string {
  return piece.length <= 2 * CLIP ? piece : piece.slice(0, CLIP) + piece.slice(-CLIP);
}
