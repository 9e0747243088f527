// Checks a Sierpinski triangle drawn in characters cell by cell, and says how much of it is right.
import { missing, READ, reading } from './reading';
import type { Reading } from './types';

/** A drawing: its lines without blank ones around, and where it stands in the answer. */
interface Drawing {
  lines: string[];
  start: number;
  end: number;
}

const FENCE = /^[ \t]*```[^\n]*\n([\s\S]*?)^[ \t]*```/gm;
/** Lines of drawing characters only; at least four of them in a row. */
const BARE = /(?:^(?=[^\n]*[^\s])[^\p{L}\p{N}\n]{1,200}(?:\n|$)){4,64}/gmu;
const MAX_DRAWINGS = 8;
const MAX_LINES = 64;

function drawingsIn(text: string): Drawing[] {
  const fenced = [...text.matchAll(FENCE)].map((m) => ({
    body: m[1] ?? '',
    start: m.index + m[0].indexOf('\n') + 1,
  }));
  const found =
    fenced.length > 0
      ? fenced
      : [...text.matchAll(BARE)].map((m) => ({ body: m[0], start: m.index }));
  return found.slice(0, MAX_DRAWINGS).map(({ body, start }) => {
    const lines = body.split('\n').map((line) => line.replaceAll('\t', '    ').trimEnd());
    while (lines[0] === '') lines.shift();
    while (lines.at(-1) === '') lines.pop();
    return { lines: lines.slice(0, MAX_LINES), start, end: start + body.length };
  });
}

type Cells = Set<string>;

function cellsOf(lines: readonly string[]): Cells {
  const cells: Cells = new Set();
  lines.forEach((line, row) => {
    for (let column = 0; column < line.length; column++) {
      if (line[column] !== ' ') cells.add(`${row},${column}`);
    }
  });
  return cells;
}

/** Shape of one base triangle: offsets of its characters from its top. */
type Shape = readonly (readonly [row: number, column: number])[];
const DOT: Shape = [[0, 0]];
const TENT: Shape = [
  [0, 0],
  [0, 1],
  [1, -1],
  [1, 0],
  [1, 1],
  [1, 2],
];

/** The triangle of `rows` rows of base triangles: those at which Pascal's triangle is odd. */
function expected(rows: number, apex: number, shape: Shape, step: number, lean: number): Cells {
  const cells: Cells = new Set();
  const height = shape === TENT ? 2 : 1;
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k <= row; k++) {
      if ((row & k) !== k) continue;
      const column = apex + (2 * k - lean * row) * step;
      for (const [down, right] of shape) cells.add(`${row * height + down},${column + right}`);
    }
  }
  return cells;
}

function likeness(x: Cells, y: Cells): number {
  let both = 0;
  for (const cell of x) if (y.has(cell)) both += 1;
  return both / Math.max(1, x.size + y.size - both);
}

/** How much of the drawing is a triangle of `rows` base triangles a side, 0 to 1, in any of the usual ways to draw it. */
function scoreOf(lines: readonly string[], rows: number): number {
  const cells = cellsOf(lines);
  const apex = Math.max(0, (lines[0] ?? '').search(/\S/));
  const ways = [0.5, 1, 1.5, 2].flatMap((step) => [
    // Centred; and with its upright side on the left.
    expected(rows, apex, DOT, step, 1),
    expected(rows, apex, DOT, step, 0),
  ]);
  ways.push(expected(rows, apex, TENT, 2, 1));
  return Math.max(...ways.map((way) => likeness(cells, way)));
}

/** Reads the best drawing of the answer. `level` 3 is eight base triangles a side, each a character or a tent. */
export function readSierpinski(level: number, whole: string): Reading {
  const text = whole.slice(0, READ);
  const rows = 2 ** level;
  const scored = drawingsIn(text)
    .filter(({ lines }) => lines.length >= 2)
    .map(({ lines, start, end }) => ({ lines, start, end, score: scoreOf(lines, rows) }))
    .sort((x, y) => y.score - x.score);
  const [best] = scored;
  if (best === undefined) return missing(text, 'No drawing is found.');
  const spans = [{ start: best.start, end: best.end }];
  if (best.score === 1) {
    return reading('pass', `Draws the triangle of level ${level} without a fault.`, {
      value: `level-${level}`,
      spans,
    });
  }
  const other = [1, 2, 3, 4, 5].find((n) => n !== level && scoreOf(best.lines, 2 ** n) === 1);
  const score = Math.round(best.score * 100) / 100;
  return other === undefined
    ? reading(
        'fail',
        `Draws something else: ${Math.round(score * 100)} in 100 characters are where they belong.`,
        { score, spans },
      )
    : reading('fail', `Draws the triangle of level ${other} instead of ${level}.`, {
        value: `level-${other}`,
        score,
        spans,
      });
}
