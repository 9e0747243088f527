// Directions in which classes differ more than they vary within, over several places (linear discriminants by Jacobi rotations).

/** The vectors of the models of one place, model by model. */
export interface Spread {
  models: readonly (readonly (readonly number[])[])[];
}

type Matrix = number[][];

/** How much of what goes on between two habits is taken for chance. */
const SHRINK = 0.1;
const LEAST_BETWEEN = 1e-3;

const zeros = (size: number): Matrix => Array.from({ length: size }, () => Array(size).fill(0));
const meanOf = (vectors: readonly (readonly number[])[]): number[] =>
  (vectors[0] ?? []).map(
    (_, k) => vectors.reduce((sum, v) => sum + (v[k] ?? 0), 0) / vectors.length,
  );
const get = (m: Matrix, i: number, j: number): number => m[i]?.[j] ?? 0;

/** Adds the spread of vectors round a centre, times a factor. */
function addSpread(
  to: Matrix,
  vectors: readonly (readonly number[])[],
  centre: readonly number[],
  factor: number,
): void {
  for (const vector of vectors) {
    const d = vector.map((value, k) => value - (centre[k] ?? 0));
    for (const [i, row] of to.entries()) {
      for (let j = 0; j < row.length; j++)
        row[j] = (row[j] ?? 0) + factor * (d[i] ?? 0) * (d[j] ?? 0);
    }
  }
}

/** Spread within models and between them, and the mean model, of one place. */
function spreads({ models }: Spread): { within: Matrix; between: Matrix; mean: number[] } {
  const size = models[0]?.[0]?.length ?? 0;
  const means = models.map(meanOf);
  const mean = meanOf(means);
  const count = models.reduce((sum, { length }) => sum + length, 0);
  const within = zeros(size);
  for (const [i, own] of models.entries()) {
    addSpread(within, own, means[i] ?? [], own.length / (own.length - 1) / count);
  }
  const between = zeros(size);
  addSpread(between, means, mean, 1 / (means.length - 1));
  // Means of a few answers differ by chance too.
  const chance = models.reduce((sum, { length }) => sum + 1 / length, 0) / models.length;
  for (const [i, row] of between.entries()) {
    for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) - chance * get(within, i, j);
  }
  return { within, between, mean };
}

function averageOf(matrices: readonly Matrix[]): Matrix {
  return zeros(matrices[0]?.length ?? 0).map((row, i) =>
    row.map((_, j) => matrices.reduce((sum, m) => sum + get(m, i, j), 0) / matrices.length),
  );
}

/** The inverse of the lower triangle whose square is the matrix. */
function whitening(matrix: Matrix): Matrix {
  const size = matrix.length;
  const lower = zeros(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = get(matrix, i, j);
      for (let k = 0; k < j; k++) sum -= get(lower, i, k) * get(lower, j, k);
      (lower[i] as number[])[j] = i === j ? Math.sqrt(sum) : sum / get(lower, j, j);
    }
  }
  const inverse = zeros(size);
  for (let column = 0; column < size; column++) {
    for (let i = column; i < size; i++) {
      let sum = i === column ? 1 : 0;
      for (let k = column; k < i; k++) sum -= get(lower, i, k) * get(inverse, k, column);
      (inverse[i] as number[])[column] = sum / get(lower, i, i);
    }
  }
  return inverse;
}

const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) =>
    (b[0] ?? []).map((_, j) => row.reduce((sum, value, k) => sum + value * get(b, k, j), 0)),
  );
const turned = (a: Matrix): Matrix => (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));

/** Turns two rows and columns so that what is between them vanishes. */
function rotate(a: Matrix, vectors: Matrix, p: number, q: number): void {
  const theta = (get(a, q, q) - get(a, p, p)) / (2 * get(a, p, q));
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  const turn = (m: Matrix, isRow: boolean): void => {
    for (let k = 0; k < m.length; k++) {
      const [x, y] = isRow ? [get(m, p, k), get(m, q, k)] : [get(m, k, p), get(m, k, q)];
      if (isRow) {
        (m[p] as number[])[k] = c * x - s * y;
        (m[q] as number[])[k] = s * x + c * y;
      } else {
        (m[k] as number[])[p] = c * x - s * y;
        (m[k] as number[])[q] = s * x + c * y;
      }
    }
  };
  turn(a, false);
  turn(a, true);
  turn(vectors, false);
}

/** Eigenvalues and eigenvectors (as rows) of a symmetric matrix, largest first. */
export function eigen(matrix: Matrix): { value: number; vector: number[] }[] {
  const a = matrix.map((row) => [...row]);
  const size = a.length;
  const vectors = zeros(size).map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++)
        if (Math.abs(get(a, p, q)) > 1e-12) rotate(a, vectors, p, q);
    }
  }
  return a
    .map((row, k) => ({ value: row[k] ?? 0, vector: vectors.map((each) => each[k] ?? 0) }))
    .sort((x, y) => y.value - x.value);
}

/** The strongest directions: after them answers of one model vary by 1, and models by `between`. */
export function discriminants(places: readonly Spread[], directions: number) {
  const all = places.map(spreads);
  const within = averageOf(all.map((one) => one.within));
  const size = within.length;
  const trace = within.reduce((sum, row, i) => sum + (row[i] ?? 0), 0) / size;
  const firm = within.map((row, i) =>
    row.map((value, j) => (i === j ? value + 1e-4 * trace : (1 - SHRINK) * value)),
  );
  const white = whitening(firm);
  const seen = product(product(white, averageOf(all.map((one) => one.between))), turned(white));
  const found = eigen(seen).slice(0, directions);
  return {
    rows: product(
      found.map(({ vector }) => vector),
      white,
    ),
    between: found.map(({ value }) => Math.max(value, LEAST_BETWEEN)),
    mean: meanOf(all.map((one) => one.mean)),
  };
}
