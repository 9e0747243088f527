// Small dense symmetric matrices: solving and inverting by Cholesky's way. Sizes are numbers of models: tens to hundreds.

/** A square matrix, row after row. */
export interface Square {
  n: number;
  cells: Float64Array;
}

/** All noughts. */
export function zeros(n: number): Square {
  return { n, cells: new Float64Array(n * n) };
}

/** Adds to a cell. */
export function add({ n, cells }: Square, row: number, column: number, value: number): void {
  const at = row * n + column;
  cells[at] = (cells[at] ?? 0) + value;
}

/** A cell's value. */
export function at({ n, cells }: Square, row: number, column: number): number {
  return cells[row * n + column] ?? 0;
}

/** The lower triangle L with L Lᵀ = M; null when M is not positive definite. */
export function cholesky(matrix: Square): Square | null {
  const { n } = matrix;
  const lower = zeros(n);
  const l = lower.cells;
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = at(matrix, i, j);
      for (let k = 0; k < j; k++) sum -= (l[i * n + k] ?? 0) * (l[j * n + k] ?? 0);
      if (i === j) {
        if (!(sum > 0)) return null;
        l[i * n + i] = Math.sqrt(sum);
      } else l[i * n + j] = sum / (l[j * n + j] ?? 1);
    }
  }
  return lower;
}

/** x with L Lᵀ x = b. */
export function solve({ n, cells: l }: Square, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (l[i * n + k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (l[i * n + i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (l[k * n + i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (l[i * n + i] ?? 1);
  }
  return x;
}

/** A⁻¹ B A⁻¹ for a symmetric A given as its Cholesky factor, and a symmetric B. */
export function sandwich(factor: Square, middle: Square): Square {
  const { n } = factor;
  // A⁻¹ B by columns of B, then A⁻¹ (A⁻¹ B)ᵀ: both are symmetric, so the order of the sides does not matter.
  return solveAll(factor, transposed(solveAll(factor, middle), n));
}

function solveAll(factor: Square, columns: Square): Square {
  const { n } = factor;
  const out = zeros(n);
  for (let c = 0; c < n; c++) {
    const x = solve(
      factor,
      Float64Array.from({ length: n }, (_, r) => at(columns, r, c)),
    );
    for (let r = 0; r < n; r++) out.cells[r * n + c] = x[r] ?? 0;
  }
  return out;
}

function transposed({ cells }: Square, n: number): Square {
  const out = zeros(n);
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < n; c++) out.cells[c * n + r] = cells[r * n + c] ?? 0;
  }
  return out;
}
