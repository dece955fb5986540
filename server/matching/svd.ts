/** A symmetric matrix of mostly zeros: row i holds `values` at the columns `items`, from `starts[i]` up to `starts[i + 1]`. */
export interface SparseMatrix {
  starts: Int32Array;
  items: Int32Array;
  values: Float64Array;
}

/** A matrix as its columns. */
type Columns = Float64Array[];

/** Directions beyond the wanted ones, and how often the matrix is applied: both make the last ones exact enough. */
const SPARE = 12;
const PASSES = 3;
const SWEEPS = 30;

/**
 * The strongest directions of a symmetric matrix, by the randomised method of Halko, Martinsson and Tropp (Finding Structure
 * with Randomness, 2011: subspace iteration). The same matrix gives the same result.
 * @returns eigenvectors of length 1 with their eigenvalues, the largest absolute value first; fewer than `count` where the
 * matrix has no more
 */
export function strongestDirections(matrix: SparseMatrix, count: number): { vectors: Columns; strengths: number[] } {
  const size = matrix.starts.length - 1;
  let basis = orthonormal(signs(size, Math.min(size, count + SPARE)));
  for (let pass = 0; pass < PASSES; pass++) basis = orthonormal(times(matrix, basis));
  const image = times(matrix, basis);
  const inner = basis.map((left) => Float64Array.from(image, (right) => dot(left, right)));
  const turned = diagonalise(inner);
  const order = inner
    .map((row, at) => ({ at, strength: row[at]! }))
    .sort((a, b) => Math.abs(b.strength) - Math.abs(a.strength) || a.at - b.at)
    .slice(0, count)
    .filter(({ strength }, _, [first]) => Math.abs(strength) > 1e-6 * Math.abs(first!.strength));
  return {
    vectors: order.map(({ at }) => {
      const vector = new Float64Array(size);
      for (const [column, from] of basis.entries()) add(vector, from, turned[column]![at]!);
      return vector;
    }),
    strengths: order.map(({ strength }) => strength),
  };
}

/** Columns of 1 and -1, which do for a random start; always the same (xorshift32). */
function signs(size: number, count: number): Columns {
  let state = 0x9e3779b9;
  return Array.from({ length: count }, () =>
    Float64Array.from({ length: size }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state < 0 ? -1 : 1;
    }),
  );
}

/** Four columns at a time, so that each element of the matrix is fetched once for four products. */
function times({ starts, items, values }: SparseMatrix, columns: Columns): Columns {
  const size = starts.length - 1;
  const products = columns.map(() => new Float64Array(size));
  for (let first = 0; first < columns.length; first += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((at) => columns[Math.min(first + at, columns.length - 1)]!) as Columns;
    for (let row = 0; row < size; row++) {
      let [one, two, three, four] = [0, 0, 0, 0];
      for (let at = starts[row]!; at < starts[row + 1]!; at++) {
        const value = values[at]!;
        const item = items[at]!;
        one += value * a![item]!;
        two += value * b![item]!;
        three += value * c![item]!;
        four += value * d![item]!;
      }
      products[first]![row] = one;
      if (first + 1 < products.length) products[first + 1]![row] = two;
      if (first + 2 < products.length) products[first + 2]![row] = three;
      if (first + 3 < products.length) products[first + 3]![row] = four;
    }
  }
  return products;
}

/** Gram and Schmidt's method, twice over because rounding undoes the first; columns that the others span are left out. */
function orthonormal(columns: Columns): Columns {
  const kept: Columns = [];
  for (const column of columns) {
    const before = Math.sqrt(dot(column, column));
    for (let round = 0; round < 2; round++) for (const other of kept) add(column, other, -dot(column, other));
    const length = Math.sqrt(dot(column, column));
    if (length > 1e-9 * before) kept.push(column.map((value) => value / length));
  }
  return kept;
}

/** Jacobi's method, in place: `matrix` becomes diagonal. Returns the rotation; its columns are the eigenvectors. */
function diagonalise(matrix: Columns): Columns {
  const size = matrix.length;
  const turned = matrix.map((_, row) => Float64Array.from(matrix, (_, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let largest = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = matrix[p]![q]!;
        const scale = Math.abs(matrix[p]![p]!) + Math.abs(matrix[q]![q]!);
        if (Math.abs(off) <= 1e-12 * scale) continue;
        largest = Math.max(largest, Math.abs(off) / scale);
        const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * off);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        rotateColumns(matrix, p, q, cosine, tangent * cosine);
        rotateRows(matrix[p]!, matrix[q]!, cosine, tangent * cosine);
        rotateColumns(turned, p, q, cosine, tangent * cosine);
      }
    }
    if (largest === 0) break;
  }
  return turned;
}

function rotateColumns(rows: Columns, p: number, q: number, cosine: number, sine: number) {
  for (const row of rows) {
    const [left, right] = [row[p]!, row[q]!];
    row[p] = cosine * left - sine * right;
    row[q] = sine * left + cosine * right;
  }
}

function rotateRows(one: Float64Array, other: Float64Array, cosine: number, sine: number) {
  for (let at = 0; at < one.length; at++) {
    const [left, right] = [one[at]!, other[at]!];
    one[at] = cosine * left - sine * right;
    other[at] = sine * left + cosine * right;
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}

function add(to: Float64Array, other: Float64Array, times: number) {
  for (let at = 0; at < to.length; at++) to[at]! += times * other[at]!;
}
