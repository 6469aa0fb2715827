import { absoluteDistances } from './absolute-distances';
import { dotProducts } from './dot-products';
import { squaredDistances } from './squared-distances';

export { dotProducts as dot } from './dot-products';

/** The dot product over the root of both sums of squares; each of those counts as 1e-24 at least. */
export function cosine(
  queries: usize,
  corpus: usize,
  out: usize,
  rows: u32,
  stride: u32,
  columns: u32,
): void {
  dotProducts(queries, corpus, out, rows, stride, columns);
  const bytes = (<usize>columns + 1) << 5;
  const sums = (<usize>columns) << 5;
  const least = f64x2.splat(1e-24);
  for (let row: u32 = 0; row < rows; row++) {
    const at = queries + <usize>(row >> 2) * bytes + sums + ((<usize>(row & 3)) << 3);
    const left = f64x2.max(v128.load64_splat(at), least);
    let right = corpus + sums;
    for (let column: u32 = 0; column < stride; column += 4) {
      const right0 = f64x2.max(v128.load(right), least);
      const right1 = f64x2.max(v128.load(right, 16), least);
      v128.store(out, f64x2.div(v128.load(out), f64x2.sqrt(f64x2.mul(left, right0))));
      v128.store(out, f64x2.div(v128.load(out, 16), f64x2.sqrt(f64x2.mul(left, right1))), 16);
      out += 32;
      right += bytes;
    }
  }
}

/** Minus the Euclidean distance. */
export function euclidean(
  queries: usize,
  corpus: usize,
  out: usize,
  rows: u32,
  stride: u32,
  columns: u32,
): void {
  squaredDistances(queries, corpus, out, rows, stride, columns);
  const pairs = (<usize>rows * <usize>stride) >> 1;
  for (let pair: usize = 0; pair < pairs; pair++) {
    v128.store(out, f64x2.neg(f64x2.sqrt(v128.load(out))));
    out += 16;
  }
}

/** Minus the sum of absolute differences. */
export function manhattan(
  queries: usize,
  corpus: usize,
  out: usize,
  rows: u32,
  stride: u32,
  columns: u32,
): void {
  absoluteDistances(queries, corpus, out, rows, stride, columns);
  const pairs = (<usize>rows * <usize>stride) >> 1;
  for (let pair: usize = 0; pair < pairs; pair++) {
    v128.store(out, f64x2.neg(v128.load(out)));
    out += 16;
  }
}
