import type { PackedRows } from './packed-rows.ts';

/**
 * The squared Euclidean distance of every row of `left` and every row of `right` into `out[i * right.rows + j]`, from
 * the differences themselves: |a|^2 + |b|^2 - 2ab would lose half of the digits for close rows.
 *
 * @example squaredDistances(queries, corpus, new Float64Array(queries.rows * corpus.rows))
 */
export function squaredDistances(left: PackedRows, right: PackedRows, out: Float64Array): void {
  const { data: a, columns } = left;
  const { data: b, rows: stride } = right;
  for (let row = 0; row < left.rows; row += 2) {
    const a0 = row * columns;
    const a1 = a0 + columns;
    for (let column = 0; column < stride; column += 4) {
      const b0 = column * columns;
      const b1 = b0 + columns;
      const b2 = b1 + columns;
      const b3 = b2 + columns;
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      for (let k = 0; k < columns; k++) {
        const x0 = a[a0 + k]!;
        const x1 = a[a1 + k]!;
        const y0 = b[b0 + k]!;
        const y1 = b[b1 + k]!;
        const y2 = b[b2 + k]!;
        const y3 = b[b3 + k]!;
        s00 += (x0 - y0) ** 2;
        s01 += (x0 - y1) ** 2;
        s02 += (x0 - y2) ** 2;
        s03 += (x0 - y3) ** 2;
        s10 += (x1 - y0) ** 2;
        s11 += (x1 - y1) ** 2;
        s12 += (x1 - y2) ** 2;
        s13 += (x1 - y3) ** 2;
      }
      let at = row * stride + column;
      out[at] = s00;
      out[at + 1] = s01;
      out[at + 2] = s02;
      out[at + 3] = s03;
      at += stride;
      out[at] = s10;
      out[at + 1] = s11;
      out[at + 2] = s12;
      out[at + 3] = s13;
    }
  }
}
